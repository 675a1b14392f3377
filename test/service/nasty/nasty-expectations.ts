import { INFLUENCES, readOption } from "@partner-standing/contract/portal/property-options";
import { sampleDates } from "../../../server/rules/steps/rolling-window.ts";
import { NASTY_VALUES, type NastyValue } from "../../nasty-values.ts";
import type { nastyPortal, NastyRecord } from "./nasty-portal.ts";

/** What the test expects by rules of its own, not by the readers of the service. */

const TODAY = "2026-11-22";
const WINDOW_AFTER = "2025-11-22";
const INSTALLED = "2025-01-10";
const SOUND_CENTS = 10_000;
const DEAL_CENTS = 1_000;
/** Far less than any of the values differs by, and more than adding them in binary does. */
const ROUNDING = 1e-6;

const isText = (value: unknown): value is string | null | undefined =>
  value === null || value === undefined || typeof value === "string";
const isId = (value: unknown) =>
  typeof value === "string" ? /^\d{1,20}$/.test(value) : Number.isSafeInteger(value) && (value as number) >= 0;

/** HubSpot's instants are ISO with an offset. */
const INSTANTS = new Map<unknown, string>([
  ["2026-01-15T00:00:00Z", "2026-01-15"],
  ["2026-03-29T02:30:00+01:00", "2026-03-29"],
  ["2026-10-25T00:30:00Z", "2026-10-25"],
]);
const isInstant = (value: unknown) => INSTANTS.has(value);

const isDamaged = (value: unknown) =>
  typeof value === "string" && (!value.isWellFormed() || value.includes("\0") || value.includes("\ufffd"));

/** The same value may stand in the list under several names: any of them may say what it is. */
const saidOf = <Name extends "date" | "moment" | "cents">(value: unknown, name: Name): NastyValue[Name] | undefined =>
  NASTY_VALUES.find((known) => known.value === value && known[name] !== undefined)?.[name];
const dateOf = (value: unknown) => saidOf(value, "date");
const momentOf = (value: unknown) => saidOf(value, "moment") ?? dateOf(value);
const centsOf = (value: unknown) => saidOf(value, "cents");

/** Whether the record must be left out; null where either will do. */
export function isLeftOut({ field, nasty: { value } }: NastyRecord): boolean | null {
  if (field === "createdAt" || field === "history.timestamp") return !isInstant(value);
  // It stands under another id, or under what is there instead.
  if (field === "id") return null;
  if (field === "associations.id") return !isId(value);
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  // A page and a batch tell of companies in two forms.
  if (field === "associations") return isObject || value === undefined || Array.isArray(value) ? null : true;
  if (field === "properties") return isObject ? null : true;
  if (field === "propertiesWithHistory") return value === undefined ? false : isObject ? null : true;
  if (field === "history") return value === undefined ? false : Array.isArray(value) ? null : true;
  return !isText(value);
}

const DATES: Record<string, string> = {
  pp_hubspot_customer_since: "pp_hubspot_customer_since",
  pp_app_installed_on: "pp_app_installed_on",
  pp_app_uninstalled_on: "pp_app_uninstalled_on",
  pp_sold_on: "pp_sold_on",
  pp_first_managed_activity_on: "pp_first_managed_activity_on",
  pp_last_managed_activity_on: "pp_last_managed_activity_on",
  pp_registered_on: "pp_registered_on",
  pp_registration_expires_on: "pp_registration_expires_on",
  pp_reviewed_on: "pp_reviewed_on",
  closedate: "closedate",
  lead_from: "native_registered_on",
  lead_until: "native_registration_expires_on",
  client_sold_on: "pp_sold_on",
  client_first_on: "pp_first_managed_activity_on",
  client_last_on: "pp_last_managed_activity_on",
};
const AMOUNTS: Record<string, DataProblemCode> = {
  pp_hubspot_mrr: "mrr-invalid",
  client_mrr: "mrr-invalid",
  "history.value": "mrr-invalid",
  pp_deal_mrr: "deal-mrr-invalid",
};
type DataProblemCode = "date-invalid" | "mrr-invalid" | "deal-mrr-invalid";

/** The problem that must stand for a text that is no date or no amount; null where it is one, or nothing. */
export function unreadAs({ field, nasty: { value } }: NastyRecord): DataProblemCode | null {
  if (typeof value !== "string" || value === "") return null;
  if (field in DATES) return dateOf(value) === undefined ? "date-invalid" : null;
  const code = AMOUNTS[field];
  return code && centsOf(value) === undefined ? code : null;
}

/** Only shown, or HubSpot's own. */
const SHOWN = [
  "name",
  "dealname",
  "firstname",
  "lastname",
  "company",
  "hs_mrr",
  "pp_influence_submitted_on",
  "hs_is_closed_won",
  "hs_is_closed",
  "hs_deal_stage_probability",
  "associatedcompanyid",
];
const PARTS = ["id", "createdAt", "properties", "propertiesWithHistory", "history", "associations"];

/** Whether a text that decides something holds a character that cannot be read. */
export function isDamagedWhereItDecides({ kind, field, nasty: { value } }: NastyRecord): boolean {
  const isPart = PARTS.includes(field.split(".")[0] ?? "");
  // Of a partner client HubSpot's own domain is only its name.
  const isShown = SHOWN.includes(field) || (kind === "partner_clients" && field === "domain");
  return isDamaged(value) && !isPart && !isShown;
}

/** On how many of the twelve days that are averaged something counts. */
const daysFrom = (from: string) => sampleDates(TODAY).filter((day) => day >= from).length;

/** US cents of the company's MRR times the sampled days on which it counts. */
function attributed({ field, nasty: { value } }: NastyRecord): number {
  const text = value ?? "";
  const isMrr = field === "pp_hubspot_mrr" || field === "history.value";
  if (isMrr) return 12 * (centsOf(text) ?? 0);
  if (field === "pp_app_installed_on") return text === "" ? 0 : SOUND_CENTS * daysFrom(dateOf(text) ?? "9999");
  if (field === "pp_app_uninstalled_on") {
    const until = dateOf(text);
    if (until === undefined) return 12 * SOUND_CENTS;
    return until <= INSTALLED ? 0 : SOUND_CENTS * (12 - daysFrom(until));
  }
  if (field === "history.timestamp") return SOUND_CENTS * daysFrom(INSTANTS.get(value) ?? "9999");
  if (field === "history" && Array.isArray(value) && value.length > 0) return SOUND_CENTS * daysFrom("2026-01-01");
  // US dollars where nothing is said; the account has no rate of any other currency.
  if (field === "pp_mrr_currency") return /^\s*(usd)?\s*$/i.test(String(text)) ? 12 * SOUND_CENTS : 0;
  if (field === "properties") return 0;
  return 12 * SOUND_CENTS;
}

const isInWindow = (day: string | undefined) => day !== undefined && day > WINDOW_AFTER && day <= TODAY;

/** One or several, each of which somebody can read. */
const isInfluence = (text: unknown) =>
  typeof text === "string" && !isDamaged(text) && text.split(";").every((one) => readOption(INFLUENCES, one) !== null);

function influenced({ field, nasty: { value } }: NastyRecord): number {
  const text = value ?? "";
  if (field === "closedate") return isInWindow(momentOf(text)) ? DEAL_CENTS : 0;
  // Deals are added up with all their digits.
  if (field === "pp_deal_mrr") return centsOf(text) === undefined ? 0 : Number(text) * 100;
  if (field === "pp_influence") return isInfluence(text) ? DEAL_CENTS : 0;
  if (field === "hs_is_closed_won") return text === "true" ? DEAL_CENTS : 0;
  if (field === "deal_currency_code") return text === "" || text === "USD" ? DEAL_CENTS : 0;
  return field === "properties" ? 0 : DEAL_CENTS;
}

function reviews({ field, nasty: { value } }: NastyRecord): number {
  const text = value ?? "";
  if (field === "pp_reviewed_on") return isInWindow(dateOf(text)) ? 1 : 0;
  if (field === "pp_review_rating") return /^[1-5]$/.test(String(text)) ? 1 : 0;
  return field === "properties" ? 0 : 1;
}

/** The figures of the account: sound records wholly, nasty ones by what they are; those left out by nothing. */
export function expectedFigures(
  { nasty, sound }: ReturnType<typeof nastyPortal>,
  isOut: (record: NastyRecord) => boolean,
) {
  const sumOf = (kind: NastyRecord["kind"], of: (record: NastyRecord) => number) => {
    const counted = nasty.filter((record) => record.kind === kind && record.field !== "id" && !isOut(record));
    const elsewhere = new Set(
      nasty
        .filter((one) => one.kind === kind && one.field === "id")
        .map(({ nasty }) => nasty.value)
        .filter(isId)
        .map(String),
    );
    return { nasty: counted.reduce((sum, record) => sum + of(record), 0), whole: sound[kind].length + elsewhere.size };
  };
  const companies = sumOf("companies", attributed);
  const deals = sumOf("deals", influenced);
  const contacts = sumOf("contacts", reviews);
  return {
    attributedMrr: Math.floor((companies.nasty + companies.whole * 12 * SOUND_CENTS) / 12) / 100,
    influencedDealMrr: Math.floor(deals.nasty + deals.whole * DEAL_CENTS + ROUNDING) / 100,
    reviewCount: contacts.nasty + contacts.whole,
  };
}
