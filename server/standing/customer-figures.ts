import { setImmediate } from "node:timers/promises";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { clientSourceOf } from "../facts/client-facts.ts";
import { companySteps } from "../rules/packs/technology/metrics/record-steps.ts";
import { WINDOW_MONTHS, firstDayBackTo, leavesSamplesOn, leavesWindowOn } from "../rules/steps/rolling-window.ts";
import type { Database } from "../store/engine/database.ts";
import { findTenant, shareFacts } from "../store/portals/portals.ts";
import {
  type KeptFigures,
  isAnyCustomerDue,
  keepCustomers,
  takeDueCustomers,
} from "../store/steps/customer-figures.ts";
import { type Customer, readCustomers } from "../store/steps/customers.ts";
import { type KnownFacts, type View, customerStanding } from "./record-standing.ts";

/** Customers that one transaction derives: whoever writes for the portal waits as long as that takes. */
const SLICE = 200;

const isDay = (day: CalendarDate | null): day is CalendarDate => day !== null;

/** Every day on which what a customer adds, or what is wrong with its records, becomes another without any change of them. */
function daysOfChange({ company, deals, reviews }: KnownFacts): CalendarDate[] {
  const { installedOn, uninstalledOn } = company;
  const steps = companySteps(company);
  const sampled = steps
    .filter(({ metric }) => metric === "activeMrr")
    .flatMap(({ on }) => Array.from({ length: WINDOW_MONTHS }, (_, months) => firstDayBackTo(on, months)));
  const events = [...deals.map(({ closedOn }) => closedOn), ...reviews.map(({ reviewedOn }) => reviewedOn)];
  const inWindow = [installedOn, ...events].filter(isDay);
  const problems = [company, ...deals, ...reviews].flatMap((facts) => facts.problems.map(({ about }) => about));
  return [
    ...steps.map(({ on }) => on),
    ...sampled,
    ...inWindow,
    ...[...inWindow, ...problems.filter(isDay)].map(leavesWindowOn),
    ...(uninstalledOn ? [uninstalledOn, leavesSamplesOn(uninstalledOn)] : []),
  ];
}

const cents = (amount: number | null | undefined) => Math.round((amount ?? 0) * 100);

/**
 * What a customer adds on a day, by what its card says; null for a company of which nothing was ever known that counts, and
 * that is no client of the Solutions program.
 */
export function customerFigures(view: Pick<View, "tenant" | "on">, customer: Customer): KeptFigures | null {
  const { on } = view;
  const { id, name, domain, ownerId } = customer.company;
  const source = clientSourceOf(view.tenant.settings.settings);
  const { facts, contributions, problems } = customerStanding(view, customer);
  const { installedOn, uninstalledOn } = facts.company;
  const reviewed = facts.reviews.map(({ reviewedOn }) => reviewedOn).filter(isDay);
  const isCustomer =
    installedOn !== null ||
    reviewed.length > 0 ||
    facts.deals.some(({ closedOn }) => closedOn !== null) ||
    problems.length > 0 ||
    (source !== null && customer.isClient[source]);
  if (!isCustomer) return null;
  const of = (metric: (typeof contributions)[number]["metric"]) =>
    contributions.find((contribution) => contribution.metric === metric);
  const wasInstalled = installedOn !== null && installedOn <= on;
  const isUninstalled = wasInstalled && uninstalledOn !== null && installedOn <= uninstalledOn && uninstalledOn <= on;
  const [next] = contributions
    .flatMap(({ metric, until }) => (until === null ? [] : [{ metric, until }]))
    .toSorted((one, other) => (one.until < other.until ? -1 : Number(one.until > other.until)));
  return {
    ...{ companyId: id, name, domain, ownerId },
    mrr: cents(of("attributedMrr")?.current),
    attributed: cents(of("attributedMrr")?.amount),
    firstNinety: cents(of("firstNinetyDaysMrr")?.amount),
    influenced: cents(of("influencedDealMrr")?.amount),
    influencedDeals: of("influencedDealMrr")?.count ?? 0,
    reviews: of("reviewCount")?.count ?? 0,
    reviewedOn:
      reviewed
        .filter((day) => day <= on)
        .toSorted()
        .at(-1) ?? null,
    leavesOn: next?.until ?? null,
    leaves: next?.metric ?? null,
    uninstalledOn: isUninstalled ? uninstalledOn : null,
    hasApp: wasInstalled && (uninstalledOn === null || uninstalledOn > on),
    carries: contributions.some(({ reason }) => reason === "counts"),
    faults: problems.length,
    holdsUntil:
      daysOfChange(facts)
        .filter((day) => day > on)
        .toSorted()[0] ?? null,
  };
}

interface Due {
  database: Database;
  portalId: number;
  on: CalendarDate;
}

/** Derives a slice of those that are due. @returns how many; null where the portal has no complete figures */
async function deriveSlice({ database, portalId, on }: Due): Promise<number | null> {
  return database.transaction(async (transaction) => {
    if (!(await shareFacts(transaction, portalId))) return null;
    const ids = await takeDueCustomers(transaction, portalId, { on, limit: SLICE });
    const tenant = await findTenant(transaction, portalId);
    if (!tenant || ids.length === 0) return 0;
    const customers = await readCustomers(transaction, portalId, ids);
    const kept = customers.flatMap((customer) => customerFigures({ tenant, on }, customer) ?? []);
    await keepCustomers(transaction, portalId, ids, kept);
    return ids.length;
  });
}

/**
 * Derives the figures of customers that hold no longer on a day: because something of them has changed, or by the day alone.
 * @param most slices that are derived now; `signal` ends it sooner
 * @returns whether all of them hold
 */
export async function deriveCustomers(
  due: Due,
  { most = Infinity, signal }: { most?: number; signal?: AbortSignal } = {},
): Promise<boolean> {
  const { database, portalId, on } = due;
  for (let slices = 0; await isAnyCustomerDue(database, portalId, on); slices++) {
    if (slices >= most || signal?.aborted) return false;
    if ((await deriveSlice(due)) === null) return false;
    // The embedded database answers without ever leaving this thread to others.
    await setImmediate();
  }
  return true;
}
