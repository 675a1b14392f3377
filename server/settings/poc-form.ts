import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Scorecard } from "@partner-standing/contract/programs/scorecard";
import {
  FORM_PARTS,
  type FormPart,
  type FormPartState,
  type PocForm,
} from "@partner-standing/contract/settings/point-of-contact";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { formFaults, isFormStale, neededPart, requiredParts } from "../rules/packs/technology/poc-form.ts";
import { type TechnologyRules, rulesOn } from "../rules/packs/technology/rules-on.ts";
import { type PendingPromotion, formDueOn } from "../rules/packs/technology/tier-life.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { answerOnce } from "../store/jobs/answer-once.ts";
import { recordFiling } from "../store/settings/poc-forms.ts";
import { type SettingsChange, recordChange } from "../store/settings/settings-changes.ts";
import { readSettings, replaceSettings } from "../store/settings/settings.ts";
import { fieldChanges } from "./save-settings.ts";

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
function missingFor(tier: TechnologyTier, parts: FormPartState[], rules: TechnologyRules): PocForm["missing"] {
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

interface FormContext {
  scorecard: Scorecard | null;
  /** The promotion that waits for the form. */
  pending: PendingPromotion | null;
  parts: FormPartState[];
  filings: PocForm["filings"];
  rules: TechnologyRules;
}

/** While a promotion waits for the form, its day; else the day that the next review would set, were it today's verdict. */
function dueOf({ scorecard, pending }: Pick<FormContext, "scorecard" | "pending">): PocForm["due"] {
  if (pending) return { on: pending.dueOn, assumed: pending.dueOn === formDueOn(pending.reviewOn, null) };
  const due = scorecard?.nextReview.pocFormDue;
  return due ? { on: due, assumed: true } : null;
}

/** The lowest tier that is entered with a form: what it asks for is the least that can be filed. */
function lowestTierWithForm({ pocFormTiers }: TechnologyRules): TechnologyTier {
  return pocFormTiers.value[0] as TechnologyTier;
}

/** Where the point-of-contact form stands. */
export function describeForm(settings: PortalSettings, context: FormContext): PocForm {
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

type FilingAnswer = { filed: true } | { filed: false; missing: PocForm["missing"] };

interface Filing {
  database: Database;
  portalId: number;
  by: SettingsChange["by"];
  on: CalendarDate;
  /** Addresses of people who have left the account; null while HubSpot does not say. */
  departed: Set<string> | null;
}

async function attempt(transaction: Queryable, { portalId, by, on, departed }: Filing): Promise<FilingAnswer> {
  const { version, settings } = await readSettings(transaction, portalId);
  const rules = rulesOn(on);
  const missing = missingFor(lowestTierWithForm(rules), describeParts(settings, rules, departed), rules);
  if (missing.length > 0) return { filed: false, missing };
  const { contacts, accountMapping } = settings;
  const after = { ...settings, pocFormSubmittedOn: on, pocFormOnFile: { contacts, accountMapping } };
  const stored = await replaceSettings(transaction, portalId, version, after);
  if (!stored) throw new Error(`The settings of portal ${portalId} changed while its facts were held`);
  await recordFiling(transaction, portalId, { filedOn: on, filedBy: by.userId, contacts, accountMapping });
  const changes = fieldChanges(settings, after);
  await recordChange(transaction, portalId, { version: version + 1, section: "poc-form", by, changes });
  return { filed: true };
}

/** Files the form from the settings' contacts and keeps a copy of what it says. The same key files once. */
export function filePocForm(filing: Filing, idempotencyKey: string): Promise<FilingAnswer> {
  const { database, portalId, by } = filing;
  const request = { write: "file-poc-form", actor: by.userId, idempotencyKey, body: {} } as const;
  return answerOnce(database, portalId, request, (transaction) => attempt(transaction, filing));
}
