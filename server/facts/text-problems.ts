import {
  MARKETS,
  type Options,
  readOption,
  REGISTRATION_OPTIONS,
  RELATIONSHIPS,
  SALE_CREDITS,
  SALE_KIND_OPTIONS,
} from "@partner-standing/contract/portal/property-options";
import type { PropertyMapping } from "@partner-standing/contract/settings/property-mapping";
import { isDamaged } from "../process/sound-text.ts";
import type { FactProblem } from "./fact-problem.ts";
import { readDateProperty } from "./plain-date.ts";
import { NATIVE_REGISTRATION, OWN_REGISTRATION, TEXTS } from "./property-names.ts";

type Properties = Record<string, string>;

/** Texts that decide something and that no other reader tells of. */
const DECIDING: Record<keyof PropertyMapping, string[]> = {
  companies: [
    ...["domain", "additionalDomains", "country", "ownerId"],
    ...["relationship", "purchaseDomain", "saleKind", "appsUsed", "saleCredit", "market"],
  ],
  contacts: ["email", "website", "country", "ownerId", "unavailableReason"],
  deals: ["influence", "saleKind"],
  partner_clients: ["appsUsed", "saleCredit", "market"],
};

/** Those of a record's properties that hold these fields. */
function propertiesWith(kind: keyof PropertyMapping, fields: string[]): Properties {
  const names: Properties = TEXTS[kind];
  return Object.fromEntries(fields.map((field) => [field, names[field] ?? ""]));
}

/** What a record says of its registration, in the app's properties and in the account's own. */
const REGISTRATIONS = { registration: OWN_REGISTRATION, nativeRegistration: NATIVE_REGISTRATION };

function problemsOf(
  record: object,
  properties: Properties,
  code: FactProblem["code"],
  isFine: (text: string) => boolean,
) {
  const texts = record as Record<string, string | null | undefined>;
  return Object.entries(properties).flatMap(([field, property]): FactProblem[] => {
    const value = texts[field];
    return value && !isFine(value) ? [{ code, property, value, about: null }] : [];
  });
}

/** What an account's own registration property may say, under the names of a partner portal (B1). */
const NATIVE_STATES = { ...REGISTRATION_OPTIONS, pending: "Pending registration" };

const CLIENT_OPTIONS = { saleCredit: SALE_CREDITS, market: MARKETS };

/** What properties may hold that hold one of their options; those of deals are read where deals are. */
const OPTIONS: Partial<Record<keyof PropertyMapping, Record<string, Options<string>>>> = {
  companies: { relationship: RELATIONSHIPS, saleKind: SALE_KIND_OPTIONS, ...CLIENT_OPTIONS },
  partner_clients: CLIENT_OPTIONS,
  contacts: { unavailableReason: RELATIONSHIPS },
};

/** A text that is no option of its property is told, never taken for something else. */
function optionProblems(kind: keyof PropertyMapping, record: object): FactProblem[] {
  const problems = Object.entries(OPTIONS[kind] ?? {}).flatMap(([field, options]) =>
    problemsOf(record, propertiesWith(kind, [field]), "option-unknown", (text) => isOption(options, text)),
  );
  const { nativeRegistration } = record as { nativeRegistration?: object | null };
  const status = { status: "native_registration_status" };
  const isStatus = (text: string) => isOption(NATIVE_STATES, text);
  return [...problems, ...problemsOf(nativeRegistration ?? {}, status, "option-unknown", isStatus)];
}

const isOption = (options: Options<string>, text: string) =>
  text.trim() === "" || isDamaged(text) || readOption(options, text) !== null;
const isSound = (text: string) => !isDamaged(text);
const isDate = (text: string) => readDateProperty(text) !== null;

/**
 * What is wrong with the texts of a mirrored record besides its dates and amounts: a domain, an option or an id of which a
 * part could not be read is none, a text that is no option of its property is none of them, and a registration without its days cannot be taken over.
 */
export function textProblems(kind: keyof PropertyMapping, record: object): FactProblem[] {
  const parts = record as Record<string, object | null | undefined>;
  const registrations = Object.entries(REGISTRATIONS).flatMap(([field, { status, domain, ...dates }]) => {
    const said = parts[field] ?? {};
    const damaged = problemsOf(said, { status, domain }, "text-damaged", isSound);
    return [...damaged, ...problemsOf(said, dates, "date-invalid", isDate)];
  });
  const damaged = problemsOf(record, propertiesWith(kind, DECIDING[kind]), "text-damaged", isSound);
  return [...damaged, ...optionProblems(kind, record), ...registrations];
}
