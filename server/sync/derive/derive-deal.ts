import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { readDealFacts } from "../../facts/deal-facts.ts";
import { textProblems } from "../../facts/text-problems.ts";
import { dealSteps } from "../../rules/packs/technology/metrics/deal-steps.ts";
import type { DealRow } from "../../store/mirror/deals.ts";
import type { Portal } from "../../store/portals/portals.ts";
import type { Derived } from "./keep-derived.ts";

interface Account {
  portal: Pick<Portal, "timeZone" | "companyCurrency">;
  settings: PortalSettings;
}

/** What a deal means for the Technology program. */
export function deriveDeal(deal: DealRow, { portal, settings }: Account): Derived {
  const facts = readDealFacts(deal, { ...portal, settings });
  return { objectId: deal.id, steps: dealSteps(facts), problems: [...facts.problems, ...textProblems("deals", deal)] };
}
