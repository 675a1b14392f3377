import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { CLIENT_FILTERS, CUSTOMER_FILTERS, type CustomerList } from "@partner-standing/contract/standing/customers";
import type { Program } from "@partner-standing/contract/programs/program";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import type { DataProblemList } from "@partner-standing/contract/standing/data-problem-list";
import type { SettingsPage } from "@partner-standing/contract/settings/settings-page";
import type { Accounts } from "./ask-accounts.ts";
import { LONG_NAME, RECORDS, RISING, company, bought, technologyPortal } from "./technology-portals.ts";

const CUSTOMERS = 1_238_011;
const CLIENTS = 1_238_012;
const CLIENTS_ALONE = 1_238_013;
/** Sees the records that she owns alone, and no amounts. */
const MARY = "503";

/** Customers that carry, have left, never wrote a Marketplace review, or have data to repair; a few are Mary's. */
function portal(): PortalSnapshot {
  const rising = technologyPortal(CUSTOMERS, RISING, {
    settings: { visibility: { amounts: "named", userIds: ["501"], teamIds: [] } },
    since: "2025-12-20",
  });
  const more = [
    company("1101", LONG_NAME, { ...bought("2025-11-01", "2025-12-01", 640), hubspot_owner_id: "503" }),
    company("1102", "Ohne Betrag AG", { pp_app_installed_on: "2026-02-30", hubspot_owner_id: "503" }),
    company("1104", "Thistle Ltd", { ...bought("2020-01-01", "2021-01-01", 80), pp_mrr_currency: "GBP" }),
    company("1103", "Klein & Fein", { ...bought("2020-01-01", "2021-01-01", 3), hubspot_owner_id: "501" }),
  ];
  const misspelt = {
    id: "3101",
    properties: {
      ...{ dealname: "Misspelt rollout", dealstage: "closedwon", closedate: "2026-06-01T10:00:00Z" },
      ...{ pp_influence: "by a friend", pp_deal_mrr: "90", deal_currency_code: "USD" },
    },
  };
  const { companies, deals } = rising.objects;
  return {
    ...rising,
    objects: { ...rising.objects, companies: [...companies, ...more], deals: [...deals, misspelt] },
  };
}

const MANAGED_BY = { pp_managed_by: "ada@partner.example", pp_apps_used: "forms;lists;workflows" };
const managed = (last: string) => ({
  ...MANAGED_BY,
  ...{ pp_first_managed_activity_on: "2026-05-01", pp_last_managed_activity_on: last },
});
/** One that counts as both, one that lapses soon, one that has lapsed and whose sale is long ago, one that is managed by a stranger. */
const CLIENT_OF: Record<string, Record<string, string>> = {
  [RECORDS.muster]: { ...managed("2026-11-20"), pp_sold_on: "2026-03-03", pp_sale_credit: "sourced" },
  [RECORDS.nordwind]: managed("2026-10-05"),
  [RECORDS.kielwasser]: { ...managed("2026-08-01"), pp_sold_on: "2024-02-01", pp_sale_credit: "sourced" },
  "1101": { ...managed("2026-11-02"), pp_managed_by: "eve@elsewhere.example", pp_sold_on: "2026-02-01" },
};

/** The same customers of an account that takes part in the Solutions program too, or in it alone; some are its clients. */
function clientPortal(portalId: number, programs: Program[]): PortalSnapshot {
  const { settings, objects, ...account } = portal();
  const companies = objects.companies.map((known) => ({
    ...known,
    properties: { ...known.properties, ...CLIENT_OF[known.id] },
  }));
  return {
    ...account,
    portalId,
    settings: PortalSettingsSchema.parse({
      ...settings,
      programs,
      solutions: { partnerEmployees: [MANAGED_BY.pp_managed_by] },
      ownDomains: ["partner.example"],
    }),
    objects: { ...objects, companies },
  };
}
export const CUSTOMER_PORTALS = [
  portal(),
  clientPortal(CLIENTS, ["technology", "solutions"]),
  clientPortal(CLIENTS_ALONE, ["solutions"]),
];

/** The page of the data problems: all of them, those of a kind, what whoever may see no amounts has to repair; and the settings. */
export async function problemLists({ ask }: Accounts) {
  const list = (query: string, userId = "501") =>
    ask<DataProblemList>(CUSTOMERS, `/api/data-problems?${query}`, { userId });
  return {
    all: await list(""),
    dates: await list("code=date-invalid"),
    restricted: await list("", MARY),
    settings: await ask<SettingsPage>(CUSTOMERS, "/api/settings"),
  };
}

/** The page of the customers, list by list, and as whoever may see no amounts sees it. */
export async function customerLists({ ask }: Accounts): Promise<Record<string, CustomerList>> {
  const list = (query: string, userId = "501", portalId = CUSTOMERS) =>
    ask<CustomerList>(portalId, `/api/customers?${query}`, { userId });
  const lists: Record<string, CustomerList> = {};
  for (const filter of CUSTOMER_FILTERS) {
    const isOfClients = CLIENT_FILTERS.some((one) => one === filter);
    lists[filter] = await list(`filter=${filter}`, "501", isOfClients ? CLIENTS : CUSTOMERS);
  }
  return {
    ...lists,
    clients: await list("", "501", CLIENTS),
    clientsAlone: await list("", "501", CLIENTS_ALONE),
    restricted: await list("", MARY),
  };
}
