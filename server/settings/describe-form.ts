import {
  FORM_PARTS,
  type FormPart,
  type FormPartState,
  type PocForm,
} from "@partner-standing/contract/settings/point-of-contact";
import type { Scorecard } from "@partner-standing/contract/programs/scorecard";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { TechnologyTier } from "@partner-standing/contract/programs/technology-tier";
import { isFormStale } from "../rules/packs/technology/is-form-stale.ts";
import { formFaults } from "../rules/packs/technology/poc-form-faults.ts";
import { neededPart, requiredParts } from "../rules/packs/technology/poc-form-parts.ts";
import { formDueOn } from "../rules/packs/technology/pending-promotion.ts";
import type { TechnologyRules } from "../rules/packs/technology/rules-on.ts";
import type { PendingPromotion } from "../rules/packs/technology/tier-life.ts";

/** Addresses of people who have left the account; null while HubSpot does not say. */
type Departed = Set<string> | null;

function hasLeft(part: FormPart, { contacts }: PortalSettings, departed: Departed): boolean {
  const person = part === "accountMapping" ? null : contacts[part];
  return person !== null && (departed?.has(person.email.trim().toLowerCase()) ?? false);
}

/** Every part of the form: what is wrong with it, and which tier needs it. */
export function describeParts(settings: PortalSettings, rules: TechnologyRules, departed: Departed): FormPartState[] {
  return FORM_PARTS.map((part) => ({
    part,
    faults: [...formFaults(part, settings), ...(hasLeft(part, settings, departed) ? (["deactivated"] as const) : [])],
    ...neededPart(part, rules),
  }));
}

/** What keeps the form from opening a tier. */
export function missingFor(tier: TechnologyTier, parts: FormPartState[], rules: TechnologyRules): PocForm["missing"] {
  const required = requiredParts(FORM_PARTS, tier, rules);
  return parts
    .filter(({ part }) => required.includes(part))
    .flatMap(({ part, faults }) => faults.map((fault) => ({ part, fault })));
}

/** The tier that the form is for: the one entered at the next review, the one above, else the one held. */
function tierInSight(scorecard: Scorecard | null, settings: PortalSettings, rules: TechnologyRules) {
  const { qualifiedTier = null, outcome } = scorecard?.nextReview ?? {};
  const entered = outcome === "promotion-pending-poc-form" ? qualifiedTier : null;
  const candidates = [entered, scorecard?.nextTier ?? null, settings.currentTier];
  return candidates.find((tier) => tier !== null && rules.pocFormTiers.value.includes(tier)) ?? null;
}

/** While a promotion waits for the form, its day; else the day that the next review would set, were it today's verdict. */
function dueOf({
  scorecard,
  pending,
}: {
  scorecard: Scorecard | null;
  pending: PendingPromotion | null;
}): PocForm["due"] {
  if (pending) return { on: pending.dueOn, assumed: pending.dueOn === formDueOn(pending.reviewOn, null) };
  const due = scorecard?.nextReview.pocFormDue;
  return due ? { on: due, assumed: true } : null;
}

/** The lowest tier that is entered with a form: what it asks for is the least that can be filed. */
export function lowestTierWithForm({ pocFormTiers }: TechnologyRules): TechnologyTier {
  return pocFormTiers.value[0] as TechnologyTier;
}

/** Where the point-of-contact form stands. */
export function describeForm(
  settings: PortalSettings,
  context: {
    scorecard: Scorecard | null;
    /** The promotion that waits for the form. */
    pending: PendingPromotion | null;
    parts: FormPartState[];
    filings: PocForm["filings"];
    rules: TechnologyRules;
  },
): PocForm {
  const { scorecard, pending, parts, filings, rules } = context;
  const tier = pending?.tier ?? tierInSight(scorecard, settings, rules);
  return {
    tier,
    missing: tier === null ? [] : missingFor(tier, parts, rules),
    fileable: missingFor(lowestTierWithForm(rules), parts, rules).length === 0,
    submittedOn: settings.pocFormSubmittedOn,
    stale: isFormStale(settings),
    due: dueOf(context),
    filings,
    citations: rules.pocFormTiers.citations,
  };
}
