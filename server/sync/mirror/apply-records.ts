import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { isAboutOneRecord } from "../../errors/database-errors.ts";
import { kindsRead } from "../../facts/client-facts.ts";
import { readContactFacts } from "../../facts/contact-facts.ts";
import { textProblems } from "../../facts/text-problems.ts";
import type { CrmObject } from "../../hubspot/crm-object.ts";
import { contactSteps } from "../../rules/packs/technology/metrics/record-steps.ts";
import type { Queryable } from "../../store/engine/database.ts";
import { inSavepoint } from "../../store/engine/savepoint.ts";
import type { FactKind } from "../../store/mirror/backfills.ts";
import { readCompanies, saveCompanies } from "../../store/mirror/companies.ts";
import { saveContacts } from "../../store/mirror/contacts.ts";
import { saveDeals } from "../../store/mirror/deals.ts";
import { type LeftOut, forgetRecords, leaveOutRecords } from "../../store/mirror/forget-records.ts";
import { readPartnerClients, savePartnerClients } from "../../store/mirror/partner-clients.ts";
import { type Portal, type StoredPortal, findPortal } from "../../store/portals/portals.ts";
import { readSettings } from "../../store/settings/settings.ts";
import { markCustomersDue } from "../../store/steps/customer-figures.ts";
import { withClientsOf } from "../derive/clients-of-records.ts";
import { type Derived, deriveCompany, deriveDeal, derivePartnerClient, keepDerived } from "../derive/derive-records.ts";
import { inAppNames } from "../read/read-plans.ts";
import { mirrorCompany, mirrorContact, mirrorDeal, mirrorPartnerClient } from "./mirror-records.ts";

/** The portal whose records are applied, with what its figures depend on. */
export interface Tenant {
  portal: Portal;
  settings: PortalSettings;
}

/** A connected portal as it is now. Under its facts (`lockFacts`) it stays so for the transaction. */
export async function readTenant(database: Queryable, portalId: number): Promise<Tenant & { portal: StoredPortal }> {
  const portal = await findPortal(database, portalId);
  if (!portal) throw new Error(`Portal ${portalId} is not connected`);
  return { portal, settings: (await readSettings(database, portalId)).settings };
}

/** What else depends on records, in the transaction that stores them. */
export interface Follow {
  /** These records were applied. */
  applied: (transaction: Queryable, tenant: Tenant, applied: { kind: FactKind; ids: string[] }) => Promise<void>;
  /** The CRM has been read completely for the first time. */
  readFirst: (transaction: Queryable, tenant: Tenant) => Promise<void>;
  /** Told of a record that could not be stored, and why. */
  leftOut?: (record: { portalId: number; kind: FactKind; id: string; error: unknown }) => void;
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
      const problems = [...facts.problems, ...textProblems("contacts", contact)];
      return { objectId: contact.id, steps: contactSteps(facts), problems };
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

interface Page {
  kind: FactKind;
  run: number;
  records: CrmObject[];
}

interface Applying extends Omit<Page, "records"> {
  transaction: Queryable;
  tenant: Tenant;
  follow: Follow | undefined;
}

async function store({ transaction, tenant, kind, run, follow }: Applying, records: CrmObject[]): Promise<void> {
  const ids = records.map(({ id }) => id);
  // A deal or a person that moves is missed by the company that it leaves.
  if (kind !== "companies") await markCustomersDue(transaction, tenant.portal.portalId, kind, ids);
  await withClientsOf(transaction, tenant, { kind, ids }, async () => {
    const derived = await APPLY[kind](transaction, tenant, run, records);
    await keepDerived(transaction, tenant.portal.portalId, kind, derived);
  });
  await follow?.applied(transaction, tenant, { kind, ids });
}

/** What our own code throws at a value that it did not expect. */
const isUnexpectedValue = (error: unknown) => error instanceof TypeError || error instanceof RangeError;

/** One record that cannot be stored must not hold up the others: a page that is refused is halved until it stands alone. */
async function storeOrLeaveOut(applying: Applying, records: CrmObject[]): Promise<LeftOut[]> {
  const { transaction, tenant, kind, follow } = applying;
  const [first] = records;
  if (!first) return [];
  try {
    await inSavepoint(transaction, () => store(applying, records));
    return [];
  } catch (error) {
    if (!isAboutOneRecord(error) && !isUnexpectedValue(error)) throw error;
    if (records.length === 1) {
      follow?.leftOut?.({ portalId: tenant.portal.portalId, kind, id: first.id, error });
      return [{ objectId: first.id, property: "", value: null }];
    }
    const half = Math.ceil(records.length / 2);
    const left = await storeOrLeaveOut(applying, records.slice(0, half));
    return [...left, ...(await storeOrLeaveOut(applying, records.slice(half)))];
  }
}

/**
 * Stores what the CRM says of these records and what follows from it for the metrics. A record that cannot be read or
 * stored is left out, and a data problem names it. The caller holds the portal's facts (`lockFacts`). `follow` is called at
 * the end.
 */
export async function applyRecords(transaction: Queryable, tenant: Tenant, page: Page, follow?: Follow): Promise<void> {
  const { kind, run } = page;
  // The clients' source was changed while these were on their way.
  if (!kindsRead(tenant.settings).includes(kind)) return;
  // HubSpot may list a record twice where its pages move.
  const records = [...new Map(page.records.map((record) => [record.id, record])).values()];
  const sound = records.filter(({ fault }) => !fault);
  const unreadable = records.flatMap(({ id, fault }) => (fault ? [{ objectId: id, ...fault }] : []));
  const named = sound.map((record) => inAppNames(kind, record, tenant.settings.properties));
  const refused = await storeOrLeaveOut({ transaction, tenant, kind, run, follow }, named);
  const left = [...unreadable, ...refused];
  await withClientsOf(transaction, tenant, { kind, ids: left.map(({ objectId }) => objectId) }, () =>
    leaveOutRecords(transaction, tenant.portal.portalId, { kind, run, records: left }),
  );
}

/** Forgets records that the CRM no longer has, and what follows from them for clients. */
export function forgetApplied(transaction: Queryable, tenant: Tenant, kind: FactKind, ids: string[]): Promise<void> {
  return withClientsOf(transaction, tenant, { kind, ids }, () =>
    forgetRecords(transaction, tenant.portal.portalId, kind, ids),
  );
}
