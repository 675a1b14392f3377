import type { CrmList, CrmLists, ListPage, UseInList } from "@partner-standing/contract/lists/crm-list";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { listUrl } from "../facts/record-id.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { answerOnce } from "../store/jobs/answer-once.ts";
import { type KeptList, type Listing, listsOf, wantList } from "../store/lists/crm-lists.ts";
import type { Portal, Tenant } from "../store/portals/portals.ts";
import { countListed } from "./list-members.ts";

/** As many as a page shows; the lists themselves are in HubSpot. */
const SHOWN = 3;

const describe = (portal: Portal, { crmListId, ...list }: KeptList): CrmList => ({
  ...list,
  url: crmListId === null ? null : listUrl(portal, crmListId),
});

/** The lists that a user has had made of a page, the newest first. */
export async function readLists(
  database: Queryable,
  portal: Portal,
  { userId, page }: { userId: string; page: ListPage },
): Promise<CrmLists> {
  const kept = await listsOf(database, portal.portalId, { userId, page, limit: SHOWN });
  return { lists: kept.map((list) => describe(portal, list)) };
}

/** Somebody wants a list. */
interface Wish {
  wanted: UseInList;
  /** HubSpot's id of the user. */
  actor: string;
  /** The day on which the page lists it, in the account's time zone. */
  on: CalendarDate;
  /** Only what this user owns goes into it; null for everything. */
  ownedBy: string | null;
}

function listingOf({ wanted, on, ownedBy }: Wish): Listing {
  const shared = { search: wanted.search, on, ownedBy };
  if (wanted.page === "leads") return { page: "leads", filter: wanted.filter, kind: wanted.kind, ...shared };
  return { page: "customers", filter: wanted.filter, kind: "companies", ...shared };
}

/** Wants what a page lists in a static list of HubSpot's; work makes and fills it. */
export async function useInList(database: Database, tenant: Tenant, wish: Wish): Promise<void> {
  const { portalId } = tenant.portal;
  const { actor, wanted } = wish;
  const { idempotencyKey, ...body } = wanted;
  const request = { write: "use-in-list", actor, idempotencyKey, body } as const;
  const listing = listingOf(wish);
  const total = await countListed(database, tenant, listing);
  await answerOnce(database, portalId, request, async (transaction) => {
    await wantList(transaction, portalId, { userId: actor, name: wanted.name, listing, total });
    return null;
  });
}
