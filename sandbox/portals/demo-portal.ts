import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { createRandom } from "./create-random.ts";
import { clientCompanies } from "./demo-clients.ts";
import { randomCompanies } from "./demo-companies.ts";
import type { DemoCompany } from "./demo-company.ts";
import { CONTACT_WITH_GAPS, leadCompanies } from "./demo-leads.ts";
import { customersByDeals } from "./demo-sales.ts";
import { DEMO_SETTINGS } from "./demo-settings.ts";
import { CONTACT_WITHOUT_COMPANY, storyCompanies } from "./demo-story.ts";
import { DEMO_USERS } from "./demo-users.ts";

const SEED = 20261122;
const FIRST_COMPANY = 1001;
const FIRST_CONTACT = 10_001;
const FIRST_DEAL = 50_001;

/** A partner company's portal as it might look on 22 November 2026; the same on every call. */
export function createDemoPortal(): PortalSnapshot {
  const companies: SnapshotObject[] = [];
  const contacts: SnapshotObject[] = [];
  const deals: SnapshotObject[] = [];
  const associations: PortalSnapshot["associations"] = [];

  function add({ properties, history, ...others }: DemoCompany): void {
    const id = String(FIRST_COMPANY + companies.length);
    companies.push({ id, properties, ...(history && { history }) });
    for (const contact of others.contacts) {
      const contactId = String(FIRST_CONTACT + contacts.length);
      contacts.push({ id: contactId, properties: contact });
      associations.push({ from: ["contacts", contactId], to: ["companies", id] });
    }
    for (const deal of others.deals) {
      const dealId = String(FIRST_DEAL + deals.length);
      deals.push({ id: dealId, properties: deal });
      associations.push({ from: ["deals", dealId], to: ["companies", id] });
    }
  }

  // Whoever comes last changes the ids of none before.
  for (const company of [...storyCompanies(), ...randomCompanies(createRandom(SEED)), ...leadCompanies()]) add(company);
  for (const properties of [CONTACT_WITHOUT_COMPANY, CONTACT_WITH_GAPS])
    contacts.push({ id: String(FIRST_CONTACT + contacts.length), properties });
  for (const company of [...clientCompanies(), ...customersByDeals()]) add(company);

  return {
    portalId: 1234567,
    timeZone: "Europe/Berlin",
    companyCurrency: "USD",
    settings: DEMO_SETTINGS,
    users: DEMO_USERS,
    objects: { companies, contacts, deals },
    associations,
  };
}
