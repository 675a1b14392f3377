import type { PropertyMapping } from "@partner-standing/contract/settings/property-mapping";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { isDeepStrictEqual } from "node:util";
import { accountName } from "../../facts/account-name.ts";
import { clientSourceOf } from "../../facts/client-facts.ts";
import * as names from "../../facts/property-names.ts";
import type { CrmObject } from "../../hubspot/crm-object.ts";
import type { ReadPlan } from "../../hubspot/read-records.ts";
import type { FactKind } from "../../store/mirror/backfills.ts";

const namesIn = (...texts: Record<string, string>[]) => texts.flatMap((names) => Object.values(names));
const REGISTRATION = namesIn(names.OWN_REGISTRATION, names.NATIVE_REGISTRATION);

/** What the rules read of each kind of record, and nothing else. */
const READ_PLANS: Record<FactKind, ReadPlan> = {
  companies: {
    objectType: "companies",
    properties: ["name", "pp_hubspot_mrr", ...namesIn(names.COMPANY, names.PLACE_AND_OWNER), ...REGISTRATION],
    history: ["pp_hubspot_mrr"],
    associations: [],
  },
  deals: {
    objectType: "deals",
    properties: ["dealname", "hs_is_closed_won", ...namesIn(names.DEAL)],
    history: [],
    associations: ["companies"],
  },
  contacts: {
    objectType: "contacts",
    properties: ["associatedcompanyid", ...namesIn(names.CONTACT, names.PLACE_AND_OWNER), ...REGISTRATION],
    history: [],
    associations: [],
  },
  partner_clients: {
    objectType: "partner_clients",
    properties: ["name", "domain", "pp_hubspot_mrr", ...namesIn(names.CLIENT)],
    history: ["pp_hubspot_mrr"],
    associations: ["companies"],
  },
};

/** What decides what is read of an account. */
export type ReadSettings = Pick<PortalSettings, "programs" | "solutions" | "properties">;

/** What to read of a kind of record, in the account's own names. */
export function readPlan(kind: FactKind, settings: ReadSettings): ReadPlan {
  const plan = READ_PLANS[kind];
  const more = kind === "companies" && clientSourceOf(settings) ? namesIn(names.COMPANY_AS_CLIENT) : [];
  const inAccount = (names: string[]) => names.flatMap((name) => accountName(kind, name, settings.properties) ?? []);
  const properties = [...new Set(inAccount([...plan.properties, ...more]))];
  return { ...plan, properties, history: inAccount(plan.history) };
}

/** Whether records of a kind are read by the same names under both: else what was read under one is none of the other's. */
export function readsAlike(kind: FactKind, one: ReadSettings, other: ReadSettings): boolean {
  const namesIn = (settings: ReadSettings) => [readPlan(kind, settings), settings.properties[kind]];
  return isDeepStrictEqual(namesIn(one), namesIn(other));
}

/** A record in the app's names, whatever the account calls its properties. */
export function inAppNames(kind: FactKind, record: CrmObject, mapping: PropertyMapping): CrmObject {
  const mapped = Object.entries(mapping[kind]);
  if (mapped.length === 0) return record;
  const { properties, propertiesWithHistory = {} } = record;
  const renamed = mapped.map(([name, own]) => [name, properties[own] ?? null] as const);
  const histories = mapped.map(([name, own]) => [name, propertiesWithHistory[own] ?? []] as const);
  return {
    ...record,
    properties: { ...properties, ...Object.fromEntries(renamed) },
    propertiesWithHistory: { ...propertiesWithHistory, ...Object.fromEntries(histories) },
  };
}
