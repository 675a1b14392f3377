import type { SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import fc from "fast-check";
import type { Database } from "../server/store/engine/database.ts";
import { lockFacts } from "../server/store/portals/portals.ts";
import { applyRecords, forgetApplied, readTenant } from "../server/sync/mirror/apply-records.ts";
import { arbitraryPortal } from "./arbitrary-portal.ts";
import { asCrmObject } from "./judgement/records-of-account.ts";

type Kind = "companies" | "deals" | "contacts";
/** Records of an account with the company that each deal and contact belongs to, as the CRM says it at some time. */
export interface Crm {
  objects: Record<Kind, SnapshotObject[]>;
  companyOf: Record<string, string>;
}

const NAMES = ["Alpha Werft", "Beta Foods", "Société Gamma", "Delta Labs"];

/** As many companies as some pages hold; a deal or contact belongs to any of them, to a stranger or to none. */
export const arbitraryCrm = (most: number): fc.Arbitrary<Crm> =>
  fc
    .record({
      portals: fc.array(arbitraryPortal, { minLength: 1, maxLength: most }),
      belongs: fc.infiniteStream(fc.integer({ min: -2, max: 200 })),
      owners: fc.infiniteStream(fc.constantFrom("91", "92", "93", "")),
    })
    .map(({ portals, belongs, owners }) => {
      const numbered = (kind: Kind, first: number) =>
        portals
          .flatMap(({ objects }) => objects[kind])
          .map((object, place) => ({ ...object, id: String(first + place) }));
      const companies = numbered("companies", 1000).map((company, place) => ({
        ...company,
        properties: {
          ...company.properties,
          name: `${NAMES[place % NAMES.length]} ${place}`,
          domain: `firm-${place}.example`,
          hubspot_owner_id: String(owners.next().value),
        },
      }));
      const objects = { companies, deals: numbered("deals", 2000), contacts: numbered("contacts", 3000) };
      const companyOf: Record<string, string> = {};
      for (const { id } of [...objects.deals, ...objects.contacts]) {
        const place = Number(belongs.next().value);
        const company = place < 0 || companies.length === 0 ? undefined : companies[place % companies.length];
        if (company) companyOf[id] = company.id;
        else if (place === -1) companyOf[id] = "9999";
      }
      return { objects, companyOf };
    });

const crmObject = (kind: Kind, object: SnapshotObject, { companyOf }: Crm) => {
  const companyId = companyOf[object.id];
  const record = asCrmObject(object);
  if (kind === "contacts")
    return { ...record, properties: { ...record.properties, associatedcompanyid: companyId ?? null } };
  const results = kind === "deals" && companyId ? [{ id: companyId, type: "deal_to_company" }] : [];
  return { ...record, associations: { companies: { results } } };
};

/** Reads what is in the CRM of account 1, and finds gone what was there before. */
export async function readCrm(database: Database, crm: Crm, before?: Crm): Promise<void> {
  await database.transaction(async (transaction) => {
    await lockFacts(transaction, 1);
    const tenant = await readTenant(transaction, 1);
    for (const kind of ["companies", "deals", "contacts"] as const) {
      const records = crm.objects[kind].map((object) => crmObject(kind, object, crm));
      await applyRecords(transaction, tenant, { kind, run: 1, records });
      const gone = (before?.objects[kind] ?? []).map((object) => object.id);
      const left = gone.filter((known) => !crm.objects[kind].some((object) => object.id === known));
      await forgetApplied(transaction, tenant, kind, left);
    }
  });
}
