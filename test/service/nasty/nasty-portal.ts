import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema, type PortalSettings } from "@partner-standing/contract/settings/settings";
import { FACT_KINDS, type FactKind } from "../../../server/store/mirror/backfills.ts";
import { readPlan } from "../../../server/sync/read/read-plans.ts";
import { NASTY_VALUES, type NastyValue } from "../../nasty-values.ts";

/** A record of the stand-in, and what HubSpot is made to answer in one place of it. */
export interface NastyRecord {
  kind: FactKind;
  id: string;
  /** A property by the name that the account gives it, or another part of the answer. */
  field: string;
  nasty: NastyValue;
}

const MISSING: NastyValue = { name: "left out", value: undefined };
const VALUES = [...NASTY_VALUES, MISSING];

/** Other parts of a record than properties. */
const PARTS: Record<FactKind, string[]> = {
  companies: [
    "id",
    "createdAt",
    "properties",
    "propertiesWithHistory",
    "history",
    "history.timestamp",
    "history.value",
  ],
  deals: ["id", "createdAt", "properties", "associations", "associations.id"],
  contacts: ["id", "createdAt", "properties"],
  partner_clients: ["id", "properties", "history", "history.timestamp", "history.value", "associations.id"],
};

const FIRST_ID: Record<FactKind, number> = {
  companies: 1_000_001,
  deals: 2_000_001,
  contacts: 3_000_001,
  partner_clients: 4_000_001,
};
/** So many records lie between two sound ones: no page of HubSpot's is without. */
const SOUND_EVERY = 20;

/** Both programs, with properties of the account's own wherever the settings can name one. */
export function nastySettings(clientSource: PortalSettings["solutions"]["clientSource"]): PortalSettings {
  const native = {
    native_registration_status: "lead_state",
    native_registered_domain: "lead_domain",
    native_registered_on: "lead_from",
    native_registration_expires_on: "lead_until",
  };
  const client = {
    pp_hubspot_mrr: "client_mrr",
    pp_sold_on: "client_sold_on",
    pp_first_managed_activity_on: "client_first_on",
    pp_last_managed_activity_on: "client_last_on",
    pp_managed_by: "client_manager",
    pp_apps_used: "client_apps",
  };
  return PortalSettingsSchema.parse({
    programs: ["technology", "solutions"],
    currentTier: "rising",
    creditedSince: "2026-01-15",
    listingLive: true,
    ownDomains: ["partner.example"],
    properties: { companies: native, contacts: native, deals: {}, partner_clients: client },
    solutions: { currentTier: "gold", clientSource, partnerEmployees: ["ada@partner.example"] },
  });
}

const CLIENT = {
  pp_sold_on: "2026-01-01",
  pp_first_managed_activity_on: "2026-01-02",
  pp_last_managed_activity_on: "2026-11-01",
  pp_managed_by: "ada@partner.example",
  pp_apps_used: "crm;forms",
};

/** A record of each kind that counts for something. */
const SOUND: Record<FactKind, (id: string) => Record<string, string>> = {
  companies: (id) => ({
    name: `Customer ${id}`,
    domain: `c${id}.example`,
    country: "Germany",
    hubspot_owner_id: "501",
    pp_hubspot_mrr: "100",
    pp_hubspot_customer_since: "2025-01-01",
    pp_app_installed_on: "2025-01-10",
    pp_purchase_domain: `c${id}.example`,
    pp_sale_kind: "new-customer",
    ...CLIENT,
  }),
  deals: (id) => ({
    dealname: `Deal ${id}`,
    dealstage: "closedwon",
    pp_influence: "co-sell",
    pp_deal_mrr: "10",
    deal_currency_code: "USD",
    closedate: "2026-06-01T10:00:00Z",
  }),
  contacts: (id) => ({
    firstname: "Jo",
    lastname: `Berg ${id}`,
    email: `jo@c${id}.example`,
    company: `Customer ${id}`,
    pp_reviewed_on: "2026-05-05",
    pp_review_rating: "5",
  }),
  partner_clients: (id) => ({
    name: `Client ${id}`,
    client_mrr: "100",
    client_sold_on: "2026-01-01",
    client_first_on: "2026-01-02",
    client_last_on: "2026-11-01",
    client_manager: "ada@partner.example",
    client_apps: "crm;forms",
  }),
};

/** Every nasty value in every place of a kind, or every so-manieth, a record for each, with sound records between them. */
function recordsOf(
  kind: FactKind,
  settings: PortalSettings,
  share: number,
): { objects: SnapshotObject[]; nasty: NastyRecord[] } {
  const fields = [...readPlan(kind, settings).properties, ...PARTS[kind]];
  // Of each place other values than of the one before, so that each value stands somewhere.
  const cases = fields.flatMap((field, row) =>
    VALUES.filter((_, column) => (row + column) % share === 0).map((nasty) => ({ field, nasty })),
  );
  const objects: SnapshotObject[] = [];
  const nasty: NastyRecord[] = [];
  const add = () => {
    const id = String(FIRST_ID[kind] + objects.length);
    const properties = SOUND[kind](id);
    const mrr = properties["pp_hubspot_mrr"] ?? properties["client_mrr"];
    const name = kind === "companies" ? "pp_hubspot_mrr" : "client_mrr";
    const history = mrr === undefined ? {} : { [name]: [{ value: mrr, timestamp: "2025-01-05T09:00:00Z" }] };
    objects.push({ id, properties, history });
    return id;
  };
  for (const one of cases) {
    if (objects.length % SOUND_EVERY === 0) add();
    nasty.push({ kind, id: add(), ...one });
  }
  add();
  return { objects, nasty };
}

/** An account whose CRM holds every nasty value in every place of these kinds of records, or every so-manieth of them. */
export function nastyPortal(portalId: number, kinds: FactKind[], settings: PortalSettings, share = 1) {
  const records = kinds.map((kind) => ({ kind, ...recordsOf(kind, settings, share) }));
  const objectsOf = (kind: FactKind) => records.find((known) => known.kind === kind)?.objects ?? [];
  const snapshot: PortalSnapshot = {
    portalId,
    timeZone: "Europe/Berlin",
    companyCurrency: "USD",
    settings,
    users: [{ id: "501", email: "ada@partner.example", firstName: "Ada", lastName: "Berg" }],
    objects: Object.fromEntries(FACT_KINDS.map((kind) => [kind, objectsOf(kind)])) as PortalSnapshot["objects"],
    associations: [],
  };
  const nasty = records.flatMap((known) => known.nasty);
  return { snapshot, nasty, sound: soundIds(snapshot, nasty) };
}

function soundIds({ objects }: PortalSnapshot, nasty: NastyRecord[]): Record<FactKind, string[]> {
  const ids = new Set(nasty.map(({ id }) => id));
  const soundOf = (kind: FactKind) => (objects[kind] ?? []).map(({ id }) => id).filter((id) => !ids.has(id));
  return {
    companies: soundOf("companies"),
    deals: soundOf("deals"),
    contacts: soundOf("contacts"),
    partner_clients: soundOf("partner_clients"),
  };
}

interface Answered {
  id: unknown;
  createdAt?: unknown;
  properties?: unknown;
  propertiesWithHistory?: unknown;
  associations?: unknown;
}

function withHistory(record: Answered, change: (entries: Record<string, unknown>[]) => unknown): Answered {
  const histories = Object.entries((record.propertiesWithHistory ?? {}) as Record<string, Record<string, unknown>[]>);
  const changed = histories.map(([name, entries]) => [name, change(entries.length > 0 ? entries : [{}])]);
  return { ...record, propertiesWithHistory: Object.fromEntries(changed) as unknown };
}

const associated = (id: unknown) => ({ companies: { results: [{ id, type: "deal_to_company" }] } });

/** A record as the stand-in answers it, with the nasty value in its place. */
export function withNasty(record: Answered, { field, nasty: { value } }: NastyRecord): Answered {
  if (field === "history") return withHistory(record, () => value);
  if (field === "associations.id") return { ...record, associations: associated(value) };
  const [part, name] = field.split(".");
  if (part === "history" && name !== undefined)
    return withHistory(record, (entries) => entries.map((entry) => ({ ...entry, [name]: value })));
  if (["id", "createdAt", "properties", "propertiesWithHistory", "associations"].includes(field))
    return { ...record, [field]: value };
  const properties = { ...(record.properties as object), [field]: value };
  const isMrr = field === "pp_hubspot_mrr" || field === "client_mrr";
  const changed = { ...record, properties };
  return isMrr ? withHistory(changed, (entries) => entries.map((entry) => ({ ...entry, value }))) : changed;
}
