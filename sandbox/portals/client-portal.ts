import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import type { ClientSource } from "@partner-standing/contract/settings/solutions-membership";
import { clientCompanies } from "./demo-clients.ts";
import { DEMO_SETTINGS } from "./demo-settings.ts";
import { DEMO_USERS } from "./demo-users.ts";

const FIRST_COMPANY = 1001;
const FIRST_CLIENT = 7001;

/** The properties of HubSpot's own object that stand for the app's. */
const NATIVE_NAMES = {
  pp_hubspot_mrr: "partner_client_mrr",
  pp_sold_on: "partner_client_sold_date",
  pp_first_managed_activity_on: "partner_client_first_activity_date",
  pp_last_managed_activity_on: "partner_client_last_activity_date",
  pp_managed_by: "partner_client_last_active_user",
  pp_apps_used: "partner_client_apps_used",
};
const LAST_ACTIVITY = NATIVE_NAMES.pp_last_managed_activity_on;

function nativeName([name, value]: [string, unknown]): [string, unknown][] {
  const own = (NATIVE_NAMES as Record<string, string>)[name];
  return own ? [[own, value]] : [];
}

const isTold = ([name]: [string, unknown]) => !(name in NATIVE_NAMES);

/** The same facts as HubSpot's own object tells them: the last activity to the minute, in the afternoon. */
function partnerClient({ properties, history = {} }: SnapshotObject, index: number): SnapshotObject {
  const { name = null, domain = null, createdate = null } = properties;
  const native = Object.fromEntries(Object.entries(properties).flatMap(nativeName)) as SnapshotObject["properties"];
  const last = native[LAST_ACTIVITY];
  return {
    id: String(FIRST_CLIENT + index),
    properties: {
      name,
      domain,
      hs_createdate: createdate,
      ...native,
      ...(last && { [LAST_ACTIVITY]: `${last}T14:31:00Z` }),
    },
    history: Object.fromEntries(Object.entries(history).flatMap(nativeName)) as NonNullable<SnapshotObject["history"]>,
  };
}

/** The demo portal's clients alone, told by properties of companies or by HubSpot's own object. */
export function createClientPortal(source: ClientSource): PortalSnapshot {
  const companies = clientCompanies().map(({ properties, history }, index): SnapshotObject => ({
    id: String(FIRST_COMPANY + index),
    properties,
    ...(history && { history }),
  }));
  const { properties: mapping, solutions } = DEMO_SETTINGS;
  const settings = { ...DEMO_SETTINGS, solutions: { ...solutions, clientSource: source } };
  const account = { portalId: 1234568, timeZone: "Europe/Berlin", companyCurrency: "USD", users: DEMO_USERS };
  if (source === "companies")
    return { ...account, settings, objects: { companies, contacts: [], deals: [] }, associations: [] };
  const clients = companies.map(partnerClient);
  const plain = companies.map(({ id, properties }) => ({
    id,
    properties: Object.fromEntries(Object.entries(properties).filter(isTold)),
  }));
  return {
    ...account,
    settings: PortalSettingsSchema.parse({ ...settings, properties: { ...mapping, partner_clients: NATIVE_NAMES } }),
    objects: { companies: plain, contacts: [], deals: [], partner_clients: clients },
    associations: clients.map(({ id }, index) => ({
      from: ["partner_clients", id],
      to: ["companies", String(FIRST_COMPANY + index)],
    })),
  };
}
