import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { ClientStanding } from "@partner-standing/contract/standing/solutions-standing";
import { readClientFacts, type ClientRecord } from "../facts/client-facts.ts";
import { clientSourceOf } from "../facts/client-source.ts";
import { managedCredit } from "../facts/managed-credit.ts";
import type { RecordId } from "../facts/record-id.ts";
import { recordLink } from "../facts/record-link.ts";
import { clientShare } from "../rules/packs/solutions/client-share.ts";
import { leavesWindowOn } from "../rules/steps/rolling-window.ts";
import { readCompanies } from "../store/mirror/companies.ts";
import { companyOfRecord } from "../store/mirror/company-of-record.ts";
import type { Queryable } from "../store/engine/database.ts";
import { partnerClientsOf } from "../store/mirror/partner-clients.ts";
import type { Tenant } from "../store/portals/portals.ts";

/** A company that is no client anywhere. */
const NO_CLIENT: ClientRecord = {
  ...{ soldOn: null, firstActivityOn: null, lastActivityOn: null, managedBy: null, appsUsed: null },
  ...{ historyFull: false, mrr: [] },
};

/** What the client that a record stands for adds; null where it stands for no company. */
export async function clientStanding(
  database: Queryable,
  { portal, settings: { settings } }: Tenant,
  on: CalendarDate,
  record: RecordId,
): Promise<ClientStanding | null> {
  const { portalId } = portal;
  const source = clientSourceOf(settings);
  const companyId = source && (await companyOfRecord(database, portalId, record));
  const [company] = companyId ? await readCompanies(database, portalId, [companyId]) : [];
  if (!source || !company) return null;
  const [client] = source === "companies" ? [company] : await partnerClientsOf(database, portalId, company.id);
  const { problems, ...history } = readClientFacts(client ?? NO_CLIENT, portal.timeZone);
  const link = recordLink(portal, "companies", company);
  const repaired = client ? recordLink(portal, source, client) : link;
  return {
    company: link,
    source,
    ...clientShare(history, managedCredit(settings), on),
    problems: problems
      .filter(({ about }) => about === null || leavesWindowOn(about) > on)
      .map(({ code, property, value }) => ({ code, property, value, record: repaired })),
  };
}
