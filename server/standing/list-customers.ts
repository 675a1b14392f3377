import {
  type Customer,
  type CustomerFilter,
  type CustomerList,
  type CustomerSort,
  SORTS_WITHOUT_AMOUNTS,
} from "@partner-standing/contract/standing/customers";
import { recordLink } from "../facts/record-id.ts";
import { dayAfter } from "../judgement/replay-reviews.ts";
import { warnedUntil } from "../rules/packs/solutions/rules-on.ts";
import { nextReviewOn } from "../rules/packs/technology/review-calendar.ts";
import { WINDOW_MONTHS, sampleDates } from "../rules/steps/rolling-window.ts";
import { readCustomerKey, writeCustomerKey } from "../store/engine/page-keys.ts";
import {
  type ListedCustomer,
  type Looked,
  countCustomers,
  eachListed,
  listCustomers as pageOf,
} from "../store/steps/customer-list.ts";
import type { Database } from "../store/engine/database.ts";
import { countsApp, customerClients, hasClients } from "./client-shares.ts";
import type { View } from "./record-standing.ts";

const PAGE = 25;

/** Which customers are asked for, and by whom. */
export interface AskedCustomers {
  filter: CustomerFilter;
  search: string;
  sort: CustomerSort;
  /** HubSpot's id of the user who asks, and whether this user may see amounts. */
  userId: string;
  amounts: boolean;
}

interface Asked extends AskedCustomers {
  /** The `after` of the page before; empty for the first. */
  after: string;
}

/** An order by amounts tells whose are larger. */
function sortFor({ sort, amounts }: AskedCustomers): CustomerSort {
  if (amounts) return sort;
  return SORTS_WITHOUT_AMOUNTS.find((one) => one === sort) ?? SORTS_WITHOUT_AMOUNTS[0];
}

function describe(
  { tenant: { portal } }: View,
  listed: ListedCustomer,
  { client, amounts }: { client: Customer["client"]; amounts: boolean },
): Customer {
  const { companyId, name, leaves, leavesOn } = listed;
  const usd = (cents: number) => (amounts ? cents / 100 : null);
  return {
    company: recordLink(portal, "companies", { id: companyId, name }),
    ownerName: listed.ownerName,
    mrr: usd(listed.mrr),
    attributedMrr: usd(listed.attributed),
    firstNinetyDaysMrr: usd(listed.firstNinety),
    influencedDealMrr: usd(listed.influenced),
    influencedDeals: listed.influencedDeals,
    reviews: listed.reviews,
    reviewedOn: listed.reviewedOn,
    leaves: leavesOn === null ? null : { metric: leaves as NonNullable<Customer["leaves"]>["metric"], on: leavesOn },
    uninstalledOn: listed.uninstalledOn,
    carries: listed.carries,
    problems: listed.faults,
    client,
  };
}

/** Those that are listed, with what they are as clients; one look-up more where the account takes part in the Solutions program. */
async function describeAll(view: View, listed: ListedCustomer[], amounts: boolean): Promise<Customer[]> {
  const clients = await customerClients(
    view,
    listed.map(({ companyId }) => companyId),
  );
  return listed.map((one) => describe(view, one, { client: clients.get(one.companyId) ?? null, amounts }));
}

/** Customers as they are looked at on a day: by the next review, and by the days of which the settings warn. */
export function lookedBy(
  found: Pick<Looked, "search" | "ownedBy">,
  { tenant, on }: Pick<View, "tenant" | "on">,
): Looked {
  return {
    ...{ on, review: nextReviewOn(dayAfter(on)), warnedUntil: warnedUntil(tenant.settings.settings, on) },
    ...found,
  };
}

const foundFor = ({ search, amounts, userId }: AskedCustomers) => ({ search, ownedBy: amounts ? null : userId });

/** Attributed MRR of all in US dollars, by what they carry over the days that are sampled; null for whoever may see no amounts. */
const attributedOf = (carried: number, amounts: boolean) =>
  amounts ? Math.floor(carried / WINDOW_MONTHS) / 100 : null;

/** All customers of a list as they are at one moment, some at a time, with the attributed MRR of all as the page tells it. */
export function eachCustomer(
  view: View & { database: Database },
  asked: AskedCustomers,
  take: (customers: Customer[], attributedMrr: number | null) => unknown,
): Promise<void> {
  const { database, tenant, on } = view;
  const { filter, amounts } = asked;
  const listed = { ...lookedBy(foundFor(asked), view), filter, sort: sortFor(asked), days: sampleDates(on).toSorted() };
  return eachListed(database, tenant.portal.portalId, listed, async (rows, transaction) =>
    take(
      await describeAll({ ...view, database: transaction }, rows, amounts),
      attributedOf(rows[0]?.carried ?? 0, amounts),
    ),
  );
}

/**
 * A page of the customers; with the first one how many there are of each kind, and what they all carry. Their figures hold today
 * (`deriveCustomers`). Whoever may see no amounts is shown their own customers, in no order by amounts.
 * @returns null for an `after` of no page
 */
export async function listCustomers(view: View, asked: Asked): Promise<CustomerList | null> {
  const { database, tenant, on } = view;
  const { portalId } = tenant.portal;
  const { filter, after, amounts } = asked;
  const sort = sortFor(asked);
  const key = readCustomerKey(sort, after);
  if (after !== "" && key === null) return null;
  const looked = lookedBy(foundFor(asked), view);
  const { review } = looked;
  const found = await pageOf(database, portalId, { ...looked, filter, sort, after: key, limit: PAGE + 1 });
  const shown = found.slice(0, PAGE);
  const last = found.length > PAGE ? shown.at(-1) : undefined;
  const list = {
    ...{ on, review, sort, amountsShown: amounts, withApp: countsApp(tenant), withClients: hasClients(tenant) },
    customers: await describeAll(view, shown, amounts),
    after: last ? writeCustomerKey(sort, { value: last.key, companyId: last.companyId }) : null,
  };
  if (after !== "") return { ...list, counts: null, attributedMrr: null };
  const { counts, carried } = await countCustomers(database, portalId, looked, sampleDates(on).toSorted());
  return { ...list, counts, attributedMrr: attributedOf(carried, amounts) };
}
