import type { PortalSettings } from "@partner-standing/contract/settings";
import { kindsRead } from "../facts/client-source.ts";
import { readContactFacts } from "../facts/contact-facts.ts";
import type { CrmObject } from "../hubspot/crm-object.ts";
import { contactSteps } from "../rules/packs/technology/metrics/contact-steps.ts";
import type { FactKind } from "../store/backfills.ts";
import { readCompanies, saveCompanies } from "../store/companies.ts";
import { saveContacts } from "../store/contacts.ts";
import type { Queryable } from "../store/database.ts";
import { saveDeals } from "../store/deals.ts";
import { readPartnerClients, savePartnerClients } from "../store/partner-clients.ts";
import type { Portal } from "../store/portals.ts";
import { deriveCompany, derivePartnerClient } from "./derive-clients.ts";
import { deriveDeal } from "./derive-deal.ts";
import { keepDerived, type Derived } from "./keep-derived.ts";
import { mirrorPartnerClient } from "./mirror-client.ts";
import { mirrorCompany } from "./mirror-company.ts";
import { mirrorContact } from "./mirror-contact.ts";
import { mirrorDeal } from "./mirror-deal.ts";
import { inAppNames } from "./read-plans.ts";

/** The portal whose records are applied, with what its figures depend on. */
export interface Tenant {
  portal: Portal;
  settings: PortalSettings;
}

/** What else depends on records, in the transaction that stores them. */
export interface Follow {
  /** These records were applied. */
  applied: (transaction: Queryable, tenant: Tenant, applied: { kind: FactKind; ids: string[] }) => Promise<void>;
  /** The CRM has been read completely for the first time. */
  readFirst: (transaction: Queryable, tenant: Tenant) => Promise<void>;
}

type Apply = (transaction: Queryable, tenant: Tenant, run: number, records: CrmObject[]) => Promise<Derived[]>;

const APPLY: Record<FactKind, Apply> = {
  async companies(transaction, tenant, run, records) {
    const { portalId } = tenant.portal;
    const mirrored = records.map(mirrorCompany);
    await saveCompanies(transaction, portalId, run, mirrored);
    // Read back: the store also knows values that HubSpot has forgotten.
    const ids = mirrored.map((company) => company.id);
    const known = await readCompanies(transaction, portalId, ids);
    return known.map((company) => deriveCompany(company, tenant));
  },
  async deals(transaction, tenant, run, records) {
    const deals = records.map(mirrorDeal);
    await saveDeals(transaction, tenant.portal.portalId, run, deals);
    return deals.map((deal) => deriveDeal(deal, tenant));
  },
  async contacts(transaction, { portal }, run, records) {
    const contacts = records.map(mirrorContact);
    await saveContacts(transaction, portal.portalId, run, contacts);
    return contacts.map((contact) => {
      const facts = readContactFacts(contact);
      return { objectId: contact.id, steps: contactSteps(facts), problems: facts.problems };
    });
  },
  async partner_clients(transaction, tenant, run, records) {
    const { portalId } = tenant.portal;
    const mirrored = records.map(mirrorPartnerClient);
    await savePartnerClients(transaction, portalId, run, mirrored);
    const ids = mirrored.map((client) => client.id);
    const known = await readPartnerClients(transaction, portalId, ids);
    return known.map((client) => derivePartnerClient(client, tenant));
  },
};

/**
 * Stores what the CRM says of these records and what follows from it for the metrics. The caller holds the portal's
 * facts (`lockFacts`). `follow` is called at the end.
 */
export async function applyRecords(
  transaction: Queryable,
  tenant: Tenant,
  page: { kind: FactKind; run: number; records: CrmObject[] },
  follow?: Follow,
): Promise<void> {
  const { portalId } = tenant.portal;
  // The clients' source was changed while these were on their way.
  if (!kindsRead(tenant.settings).includes(page.kind)) return;
  const records = page.records.map((record) => inAppNames(page.kind, record, tenant.settings.properties));
  const derived = await APPLY[page.kind](transaction, tenant, page.run, records);
  await keepDerived(transaction, portalId, page.kind, derived);
  const ids = derived.map((record) => record.objectId);
  await follow?.applied(transaction, tenant, { kind: page.kind, ids });
}
