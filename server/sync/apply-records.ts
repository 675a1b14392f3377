import type { PortalSettings } from "@partner-standing/contract/settings";
import { readCompanyFacts } from "../facts/company-facts.ts";
import { readContactFacts } from "../facts/contact-facts.ts";
import { readDealFacts } from "../facts/deal-facts.ts";
import type { CrmObject } from "../hubspot/crm-object.ts";
import { companySteps } from "../rules/packs/technology/metrics/company-steps.ts";
import { contactSteps } from "../rules/packs/technology/metrics/contact-steps.ts";
import { dealSteps } from "../rules/packs/technology/metrics/deal-steps.ts";
import type { FactKind } from "../store/backfills.ts";
import { readCompanies, saveCompanies } from "../store/companies.ts";
import { saveContacts } from "../store/contacts.ts";
import type { Queryable } from "../store/database.ts";
import { saveDeals } from "../store/deals.ts";
import type { Portal } from "../store/portals.ts";
import { keepDerived, type Derived } from "./keep-derived.ts";
import { mirrorCompany } from "./mirror-company.ts";
import { mirrorContact } from "./mirror-contact.ts";
import { mirrorDeal } from "./mirror-deal.ts";
import { inAppNames } from "./read-plans.ts";

/** The portal whose records are applied, with what its figures depend on. */
export interface Tenant {
  portal: Portal;
  settings: PortalSettings;
}

type Apply = (transaction: Queryable, tenant: Tenant, run: number, records: CrmObject[]) => Promise<Derived[]>;

const APPLY: Record<FactKind, Apply> = {
  async companies(transaction, { portal }, run, records) {
    const mirrored = records.map(mirrorCompany);
    await saveCompanies(transaction, portal.portalId, run, mirrored);
    // Read back: the store also knows values that HubSpot has forgotten.
    const known = await readCompanies(
      transaction,
      portal.portalId,
      mirrored.map((company) => company.id),
    );
    return known.map((company) => {
      const facts = readCompanyFacts(company, portal.timeZone);
      return { objectId: company.id, steps: companySteps(facts), problems: facts.problems };
    });
  },
  async deals(transaction, { portal, settings }, run, records) {
    const deals = records.map(mirrorDeal);
    await saveDeals(transaction, portal.portalId, run, deals);
    return deals.map((deal) => {
      const facts = readDealFacts(deal, { ...portal, settings });
      return { objectId: deal.id, steps: dealSteps(facts), problems: facts.problems };
    });
  },
  async contacts(transaction, { portal }, run, records) {
    const contacts = records.map(mirrorContact);
    await saveContacts(transaction, portal.portalId, run, contacts);
    return contacts.map((contact) => {
      const facts = readContactFacts(contact);
      return { objectId: contact.id, steps: contactSteps(facts), problems: facts.problems };
    });
  },
};

/**
 * Stores what the CRM says of these records and what follows from it for the metrics. The caller holds the portal's
 * facts (`lockFacts`).
 */
export async function applyRecords(
  transaction: Queryable,
  tenant: Tenant,
  page: { kind: FactKind; run: number; records: CrmObject[] },
): Promise<void> {
  const { portalId } = tenant.portal;
  const records = page.records.map((record) => inAppNames(page.kind, record, tenant.settings.properties));
  const derived = await APPLY[page.kind](transaction, tenant, page.run, records);
  await keepDerived(transaction, portalId, page.kind, derived);
}
