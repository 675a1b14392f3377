import type { CustomerClient } from "@partner-standing/contract/standing/customers";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import {
  type ClientRecord,
  clientSourceOf,
  managedCredit,
  packageOf,
  readClientFacts,
  saysClient,
} from "../facts/client-facts.ts";
import { clientShare } from "../rules/packs/solutions/client-share.ts";
import { CONVERSIONS } from "../rules/packs/solutions/points.ts";
import { readCompanies } from "../store/mirror/companies.ts";
import { clientsOfCompanies } from "../store/mirror/partner-clients.ts";
import type { Tenant } from "../store/portals/portals.ts";
import type { View } from "./record-standing.ts";

/** Whether the account takes part in the Technology program, which alone counts who has the app. */
export const countsApp = ({ settings }: Tenant): boolean => settings.settings.programs.includes("technology");

/** Whether the account takes part in the Solutions program, and so has clients. */
export const hasClients = ({ settings }: Tenant): boolean => clientSourceOf(settings.settings) !== null;

/** What a client adds on a day, and what is wrong with its record. */
export function readClientShare({ portal, settings: { settings } }: Tenant, on: CalendarDate, client: ClientRecord) {
  const money = { timeZone: portal.timeZone, usdRates: settings.usdRates, conversions: CONVERSIONS };
  const { problems, ...history } = readClientFacts(client, money, packageOf(settings));
  return { problems, share: clientShare(history, managedCredit(settings), on) };
}

/** The clients that stand for these companies, by the companies' ids; where several stand for one, the first speaks for it. */
async function clientsOf({ database, tenant }: View, companyIds: string[]): Promise<Map<string, ClientRecord>> {
  const { portal, settings } = tenant;
  const source = clientSourceOf(settings.settings);
  if (source === null || companyIds.length === 0) return new Map();
  if (source === "companies") {
    const companies = await readCompanies(database, portal.portalId, companyIds);
    return new Map(companies.filter(saysClient).map((company) => [company.id, company]));
  }
  const clients = await clientsOfCompanies(database, portal.portalId, companyIds);
  return new Map(clients.toReversed().map((client) => [client.companyId ?? "", client]));
}

/** What of these companies are clients of the Solutions program, as their cards say it, by their ids; one look-up for all. */
export async function customerClients(view: View, companyIds: string[]): Promise<Map<string, CustomerClient>> {
  const clients = [...(await clientsOf(view, companyIds))];
  return new Map(
    clients.map(([companyId, client]) => {
      const { sold, managed, apps } = readClientShare(view.tenant, view.on, client).share;
      const { state, until, warns } = managed;
      const used = { counting: apps.counting.length, needed: apps.needed };
      return [companyId, { sold, managed: { state, until, warns }, apps: used }];
    }),
  );
}
