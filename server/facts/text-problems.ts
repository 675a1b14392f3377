import {
  type Options,
  readOption,
  REGISTRATION_OPTIONS,
  RELATIONSHIPS,
  SALE_KIND_OPTIONS,
} from "@partner-standing/contract/portal/property-options";
import type { PropertyMapping } from "@partner-standing/contract/settings/property-mapping";
import { isDamaged } from "../process/sound-text.ts";
import type { FactProblem } from "./fact-problem.ts";
import { readDateProperty } from "./plain-date.ts";

type Properties = Record<string, string>;

/** Texts that decide something and that no other reader tells of, with the properties that hold them. */
const DECIDING: Record<keyof PropertyMapping, Properties> = {
  companies: {
    domain: "domain",
    additionalDomains: "hs_additional_domains",
    country: "country",
    ownerId: "hubspot_owner_id",
    relationship: "pp_hubspot_relationship",
    purchaseDomain: "pp_purchase_domain",
    saleKind: "pp_sale_kind",
    appsUsed: "pp_apps_used",
  },
  contacts: {
    email: "email",
    website: "website",
    country: "country",
    ownerId: "hubspot_owner_id",
    unavailableReason: "pp_unavailable_reason",
  },
  deals: { influence: "pp_influence" },
  partner_clients: { appsUsed: "pp_apps_used" },
};

/** What a record says of its registration, in the app's properties and in the account's own. */
const REGISTRATIONS: Record<string, { texts: Properties; dates: Properties }> = {
  registration: {
    texts: { status: "pp_registration_status", domain: "pp_registered_domain" },
    dates: { registeredOn: "pp_registered_on", expiresOn: "pp_registration_expires_on" },
  },
  nativeRegistration: {
    texts: { status: "native_registration_status", domain: "native_registered_domain" },
    dates: { registeredOn: "native_registered_on", expiresOn: "native_registration_expires_on" },
  },
};

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

/** Properties that hold one of their options, with these; those of deals are read where deals are. */
const OPTIONS: Partial<Record<keyof PropertyMapping, Record<string, { property: string; options: Options<string> }>>> =
  {
    companies: {
      relationship: { property: "pp_hubspot_relationship", options: RELATIONSHIPS },
      saleKind: { property: "pp_sale_kind", options: SALE_KIND_OPTIONS },
    },
    contacts: { unavailableReason: { property: "pp_unavailable_reason", options: RELATIONSHIPS } },
  };

/** A text that is no option of its property is told, never taken for something else. */
function optionProblems(kind: keyof PropertyMapping, record: object): FactProblem[] {
  const problems = Object.entries(OPTIONS[kind] ?? {}).map(([field, { property, options }]) =>
    problemsOf(record, { [field]: property }, "option-unknown", (text) => isOption(options, text)),
  );
  const { nativeRegistration } = record as { nativeRegistration?: object | null };
  const status = { status: "native_registration_status" };
  const isStatus = (text: string) => isOption(NATIVE_STATES, text);
  return [...problems.flat(), ...problemsOf(nativeRegistration ?? {}, status, "option-unknown", isStatus)];
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
  const registrations = Object.entries(REGISTRATIONS).flatMap(([field, { texts, dates }]) => {
    const said = parts[field] ?? {};
    return [...problemsOf(said, texts, "text-damaged", isSound), ...problemsOf(said, dates, "date-invalid", isDate)];
  });
  const damaged = problemsOf(record, DECIDING[kind], "text-damaged", isSound);
  return [...damaged, ...optionProblems(kind, record), ...registrations];
}
