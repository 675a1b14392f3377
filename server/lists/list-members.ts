import { countRegistrations, registrationsBehind } from "../leads/list-registrations.ts";
import { lookedBy } from "../standing/list-customers.ts";
import type { Queryable } from "../store/engine/database.ts";
import type { Listing } from "../store/lists/crm-lists.ts";
import type { Tenant } from "../store/portals/portals.ts";
import { countCustomers, customersBehind } from "../store/steps/customer-list.ts";

/** Some of what a page lists, in an order that nothing changes. */
interface Some {
  /** The record of each that a list of the wanted kind can hold; null where it has none. */
  records: (string | null)[];
  /** The last of them: the next ones come behind it. */
  after: string;
}

const lookedAt = ({ search, ownedBy, on }: Listing, tenant: Tenant) => lookedBy({ search, ownedBy }, { tenant, on });

/** How many a page lists. */
export async function countListed(database: Queryable, tenant: Tenant, listing: Listing): Promise<number> {
  const { portalId } = tenant.portal;
  if (listing.page === "leads") return countRegistrations(database, portalId, listing);
  const { counts } = await countCustomers(database, portalId, lookedAt(listing, tenant), []);
  return counts[listing.filter];
}

/** Those of what a page lists that come behind one of them, by the same conditions as the page. @param after empty for the first */
export async function someBehind(
  database: Queryable,
  tenant: Tenant,
  { listing, after, limit }: { listing: Listing; after: string; limit: number },
): Promise<Some> {
  const { portalId } = tenant.portal;
  if (listing.page === "leads") {
    const found = await registrationsBehind(database, portalId, { ...listing, after, limit });
    const records = found.map(({ companyId, contactId }) => (listing.kind === "companies" ? companyId : contactId));
    return { records, after: String(found.at(-1)?.registrationId ?? after) };
  }
  const page = { ...lookedAt(listing, tenant), filter: listing.filter, after, limit };
  const records = await customersBehind(database, portalId, page);
  return { records, after: records.at(-1) ?? after };
}
