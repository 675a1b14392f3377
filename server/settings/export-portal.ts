import type { ExportPage } from "@partner-standing/contract/portal/portal-export";
import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { MAPPABLE_PROPERTIES } from "@partner-standing/contract/settings/property-mapping";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { CLIENT, COMPANY, COMPANY_AS_CLIENT, CONTACT, DEAL, propertiesOf } from "../facts/property-names.ts";
import type { Queryable } from "../store/engine/database.ts";
import { paymentsAfter } from "../store/commission/commission-payments.ts";
import { FACT_KINDS, type FactKind } from "../store/mirror/backfills.ts";
import type { CompanyRow } from "../store/mirror/companies.ts";
import type { ContactRow } from "../store/mirror/contacts.ts";
import type { DealRow } from "../store/mirror/deals.ts";
import { EXPORT, type Slice } from "../store/mirror/export-records.ts";
import type { PartnerClientRow } from "../store/mirror/partner-clients.ts";
import type { Portal } from "../store/portals/portals.ts";

/** Far below the megabyte that a card's request may bring back. */
const PAGE = 500;

type Part = Pick<PortalSnapshot, "objects" | "associations"> & Pick<ExportPage, "commissionPayments">;

const NO_OBJECTS: Part["objects"] = { companies: [], contacts: [], deals: [] };

function mrrHistory({ mrr }: Pick<CompanyRow, "mrr">): SnapshotObject["history"] {
  return { pp_hubspot_mrr: mrr.map(({ changedAt, value }) => ({ value, timestamp: changedAt })) };
}

function companyObject(company: CompanyRow): SnapshotObject {
  const properties = { name: company.name, ...propertiesOf(company, { ...COMPANY, ...COMPANY_AS_CLIENT }) };
  return { id: company.id, properties, history: mrrHistory(company) };
}

function contactObject(contact: ContactRow): SnapshotObject {
  return { id: contact.id, properties: propertiesOf(contact, CONTACT) };
}

/** The stage itself is not kept; that it is open, won or lost is. */
function stageOf({ won, isClosed }: DealRow): string {
  if (won) return "closedwon";
  return isClosed === "true" ? "closedlost" : "appointmentscheduled";
}

function dealObject(deal: DealRow): SnapshotObject {
  const dealstage = stageOf(deal);
  return { id: deal.id, properties: { dealname: deal.name, dealstage, ...propertiesOf(deal, DEAL) } };
}

function partnerClientObject(client: PartnerClientRow): SnapshotObject {
  const properties = { name: client.name, ...propertiesOf(client, CLIENT) };
  return { id: client.id, properties, history: mrrHistory(client) };
}

type ReadPart = (database: Queryable, portalId: number, after: string) => Promise<{ part: Part; ids: string[] }>;

function partOf<Row extends { id: string; companyId?: string | null }>(
  kind: FactKind,
  rowsAfter: (database: Queryable, portalId: number, slice: Slice) => Promise<Row[]>,
  asObject: (row: Row) => SnapshotObject,
): ReadPart {
  return async (database, portalId, after) => {
    const rows = await rowsAfter(database, portalId, { after, limit: PAGE });
    const associations = rows.flatMap(({ id, companyId }): Part["associations"] =>
      companyId ? [{ from: [kind, id], to: ["companies", companyId] }] : [],
    );
    const objects = { ...NO_OBJECTS, [kind]: rows.map(asObject) };
    return { part: { objects, associations }, ids: rows.map((row) => row.id) };
  };
}

const READ: Record<FactKind, ReadPart> = {
  companies: partOf("companies", EXPORT.companies, companyObject),
  contacts: partOf("contacts", EXPORT.contacts, contactObject),
  deals: partOf("deals", EXPORT.deals, dealObject),
  partner_clients: partOf("partner_clients", EXPORT.partner_clients, partnerClientObject),
};

/** Comes after the records. */
const PAYMENTS = "commission_payments";

const readPayments: ReadPart = async (database, portalId, after) => {
  const rows = await paymentsAfter(database, portalId, { after: Number(after), limit: PAGE });
  const commissionPayments = rows.map(({ paymentId: _id, ...payment }) => payment);
  return {
    part: { objects: NO_OBJECTS, associations: [], commissionPayments },
    ids: rows.map(({ paymentId }) => String(paymentId)),
  };
};

/** The records are told in the app's names. Partner clients have these only where the settings say so. */
const IN_APP_NAMES: PortalSettings["properties"] = {
  companies: {},
  contacts: {},
  deals: {},
  partner_clients: Object.fromEntries(MAPPABLE_PROPERTIES.partner_clients.map((name) => [name, name])),
};

/** A page of what is kept of a portal; `after` is null at the start, then what the page before said. */
export async function exportPortal(
  database: Queryable,
  { portal, settings }: { portal: Portal; settings: PortalSettings },
  after: string | null,
): Promise<ExportPage> {
  const [kind, id] = (after ?? `${FACT_KINDS[0]}:`).split(":") as [FactKind | typeof PAYMENTS, string];
  const { part, ids } = await (kind === PAYMENTS ? readPayments : READ[kind])(database, portal.portalId, id);
  const next = ids.length === PAGE ? `${kind}:${ids.at(-1)}` : nextKind(kind);
  const { commissionPayments, ...records } = part;
  const { portalId, timeZone, companyCurrency } = portal;
  const snapshot = {
    portalId,
    timeZone,
    companyCurrency,
    settings: { ...settings, properties: IN_APP_NAMES },
    users: [],
  };
  return { snapshot: { ...snapshot, ...records }, ...(commissionPayments && { commissionPayments }), after: next };
}

const KINDS = [...FACT_KINDS, PAYMENTS] as const;

function nextKind(kind: (typeof KINDS)[number]): string | null {
  const next = KINDS[KINDS.indexOf(kind) + 1];
  return next ? `${next}:0` : null;
}
