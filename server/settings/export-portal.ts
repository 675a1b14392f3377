import type { ExportPage } from "@partner-standing/contract/portal/portal-export";
import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { MAPPABLE_PROPERTIES } from "@partner-standing/contract/settings/property-mapping";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { Queryable } from "../store/engine/database.ts";
import { FACT_KINDS, type FactKind } from "../store/mirror/backfills.ts";
import type { CompanyRow } from "../store/mirror/companies.ts";
import type { ContactRow } from "../store/mirror/contacts.ts";
import type { DealRow } from "../store/mirror/deals.ts";
import { EXPORT } from "../store/mirror/export-records.ts";
import type { ClientText, PartnerClientRow } from "../store/mirror/partner-clients.ts";
import type { Portal } from "../store/portals/portals.ts";

/** Far below the megabyte that a card's request may bring back. */
const PAGE = 500;

type Part = Pick<PortalSnapshot, "objects" | "associations">;

const NOTHING: Part = { objects: { companies: [], contacts: [], deals: [] }, associations: [] };

function clientProperties(client: ClientText): SnapshotObject["properties"] {
  return {
    pp_sold_on: client.soldOn,
    pp_first_managed_activity_on: client.firstActivityOn,
    pp_last_managed_activity_on: client.lastActivityOn,
    pp_managed_by: client.managedBy,
    pp_apps_used: client.appsUsed,
  };
}

function mrrHistory({ mrr }: Pick<CompanyRow, "mrr">): NonNullable<SnapshotObject["history"]> {
  return { pp_hubspot_mrr: mrr.map(({ changedAt, value }) => ({ value, timestamp: changedAt })) };
}

function companyObject(company: CompanyRow): SnapshotObject {
  return {
    id: company.id,
    properties: {
      name: company.name,
      domain: company.domain,
      hs_additional_domains: company.additionalDomains,
      pp_hubspot_customer_since: company.customerSince,
      pp_app_installed_on: company.installedOn,
      pp_app_uninstalled_on: company.uninstalledOn,
      pp_hubspot_relationship: company.relationship,
      pp_purchase_domain: company.purchaseDomain,
      pp_sale_kind: company.saleKind,
      ...clientProperties(company),
    },
    history: mrrHistory(company),
  };
}

function contactObject(contact: ContactRow): SnapshotObject {
  return {
    id: contact.id,
    properties: {
      firstname: contact.firstName,
      lastname: contact.lastName,
      email: contact.email,
      company: contact.companyName,
      website: contact.website,
      pp_reviewed_on: contact.reviewedOn,
      pp_review_rating: contact.reviewRating,
      pp_unavailable_reason: contact.unavailableReason,
    },
  };
}

function dealObject(deal: DealRow): SnapshotObject {
  return {
    id: deal.id,
    properties: {
      dealname: deal.name,
      dealstage: deal.won ? "closedwon" : "appointmentscheduled",
      pp_influence: deal.influence,
      closedate: deal.closedAt,
      pp_deal_mrr: deal.dealMrr,
      hs_mrr: deal.nativeMrr,
      deal_currency_code: deal.currency,
    },
  };
}

function partnerClientObject(client: PartnerClientRow): SnapshotObject {
  return { id: client.id, properties: { name: client.name, ...clientProperties(client) }, history: mrrHistory(client) };
}

function associationsOf(
  kind: "contacts" | "deals" | "partner_clients",
  rows: { id: string; companyId: string | null }[],
) {
  return rows.flatMap(({ id, companyId }): PortalSnapshot["associations"] =>
    companyId ? [{ from: [kind, id], to: ["companies", companyId] }] : [],
  );
}

type ReadPart = (database: Queryable, portalId: number, after: string) => Promise<{ part: Part; ids: string[] }>;

const READ: Record<FactKind, ReadPart> = {
  async companies(database, portalId, after) {
    const rows = await EXPORT.companies(database, portalId, { after, limit: PAGE });
    const objects = { ...NOTHING.objects, companies: rows.map(companyObject) };
    return { part: { objects, associations: [] }, ids: rows.map((row) => row.id) };
  },
  async contacts(database, portalId, after) {
    const rows = await EXPORT.contacts(database, portalId, { after, limit: PAGE });
    const objects = { ...NOTHING.objects, contacts: rows.map(contactObject) };
    return { part: { objects, associations: associationsOf("contacts", rows) }, ids: rows.map((row) => row.id) };
  },
  async deals(database, portalId, after) {
    const rows = await EXPORT.deals(database, portalId, { after, limit: PAGE });
    const objects = { ...NOTHING.objects, deals: rows.map(dealObject) };
    return { part: { objects, associations: associationsOf("deals", rows) }, ids: rows.map((row) => row.id) };
  },
  async partner_clients(database, portalId, after) {
    const rows = await EXPORT.partner_clients(database, portalId, { after, limit: PAGE });
    const objects = { ...NOTHING.objects, partner_clients: rows.map(partnerClientObject) };
    return { part: { objects, associations: associationsOf("partner_clients", rows) }, ids: rows.map((row) => row.id) };
  },
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
  const [kind, id] = (after ?? `${FACT_KINDS[0]}:`).split(":") as [FactKind, string];
  const { part, ids } = await READ[kind](database, portal.portalId, id);
  const next = ids.length === PAGE ? `${kind}:${ids.at(-1)}` : nextKind(kind);
  const { portalId, timeZone, companyCurrency } = portal;
  const snapshot = {
    portalId,
    timeZone,
    companyCurrency,
    settings: { ...settings, properties: IN_APP_NAMES },
    users: [],
  };
  return { snapshot: { ...snapshot, ...part }, after: next };
}

function nextKind(kind: FactKind): string | null {
  const next = FACT_KINDS[FACT_KINDS.indexOf(kind) + 1];
  return next ? `${next}:0` : null;
}
