import type { PresenceId, RequirementId } from "@partner-standing/contract/programs/scorecard";
import { hasNoRating } from "../formats/has-no-rating.ts";
import { pluralIn } from "../formats/plural-in.ts";

const plural = pluralIn("en");

/** What is lacking of a requirement, and what provides it where it is there or not. */
export const en = {
  /** Clauses that follow `because`. */
  lacks: {
    "attributed-mrr": (shown: string) => `${shown} of attributed MRR is missing`,
    "influenced-revenue": (shown: string) => `${shown} of influenced revenue is missing`,
    "marketplace-reviews": (shown: string, count: number) =>
      `${shown} Marketplace ${plural(count, "review is", "reviews are")} missing`,
    "marketplace-rating": (shown: string, missing: number) =>
      hasNoRating(missing)
        ? `there is no Marketplace rating yet (${shown} needed)`
        : `the Marketplace rating lacks ${shown}`,
    "marketplace-listing": () => "no app is listed live on the Marketplace",
    "app-certification": () => "no app is certified",
    "technical-contact": () => "no technical/product contact is named",
    "partnership-owner": () => "no partnership owner is named",
    "executive-sponsor": () => "no executive sponsor is named",
    "account-mapping": () => "no data is shared for account mapping",
    "good-standing": () => "you are not in good standing",
  } satisfies Record<RequirementId, (shown: string, count: number) => string>,

  /** The same of whoever may see no amounts: how far on the way to the public threshold. */
  behind: {
    "attributed-mrr": (done: string, limit: string) => `attributed MRR is ${done} of the way to ${limit}`,
    "influenced-revenue": (done: string, limit: string) => `influenced revenue is ${done} of the way to ${limit}`,
  },

  /** What to do, without an end. */
  provide: {
    "marketplace-listing": "Bring an app live on the Marketplace",
    "app-certification": "Have an app certified",
    "technical-contact": "Name a technical/product contact in the settings",
    "partnership-owner": "Name a partnership owner in the settings",
    "executive-sponsor": "Name an executive sponsor in the settings",
    "account-mapping": "Share data for account mapping and note it in the settings",
    "good-standing": "Settle good standing with your partner manager",
    "poc-form": "Complete the Partner POC form",
  } satisfies Record<PresenceId | "poc-form", string>,
  askForReviews: (shown: string, count: number) =>
    `Ask for ${shown} more Marketplace ${plural(count, "review", "reviews")}`,

  /** A figure beside its target. */
  against: {
    of: (actual: string, target: string) => `${actual} of ${target}`,
    needs: (actual: string, target: string) => `${actual} (needs ${target})`,
    /** Where amounts are not shown. */
    wayTo: (done: string, limit: string) => `${done} of the way to ${limit}`,
    reached: (limit: string) => `at least ${limit}`,
    noRating: (target: string) => `no rating in the last 12 months, ${target} needed`,
    requiredFrom: (date: string) => `Required from ${date}`,
    statusNotChecked: "Not checked",
  },
};
export type GapMessages = typeof en;
