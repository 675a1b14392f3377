import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { Obligation } from "@partner-standing/contract/standing/solutions-standing";
import { Temporal } from "temporal-polyfill";
import { parameterAt } from "../../define-parameter.ts";
import { cite } from "./cite.ts";
import { SOLUTIONS_PARAMETERS } from "./parameters.ts";

/** What is known of a company in the provider package. */
export interface ProviderRecord {
  /** The day of its first registered lead, which activates the status. */
  firstLeadOn: CalendarDate | null;
  /** The days on which it sold a product, in any order. */
  soldOn: CalendarDate[];
  ownSubscription: boolean;
}

const FIRST_LEAD = cite("150-154", "60");
const PRODUCT = cite("156-158", "61");
const SUBSCRIPTION = cite("156, 159", "61");

/** The first day without the provider package; null while it is offered on that date. */
export function providerEndedBy(on: CalendarDate): CalendarDate | null {
  const { value, from } = parameterAt(SOLUTIONS_PARAMETERS.providerOffered, on);
  return value ? null : from;
}

/** Where the one figure of a provider is printed, what all clients pay that it ever referred or resold; null where it has none. */
export function clientMrrMeasured(on: CalendarDate): Citation[] | null {
  const { value, citations } = parameterAt(SOLUTIONS_PARAMETERS.providerMetrics, on);
  return value.includes("client-mrr") ? citations : null;
}

interface Quarter {
  first: CalendarDate;
  last: CalendarDate;
}

/** The calendar quarter that holds a date, or one so many quarters earlier. */
function quarterOf(on: CalendarDate, earlier = 0): Quarter {
  const day = Temporal.PlainDate.from(on);
  const first = day.with({ day: 1 }).subtract({ months: ((day.month - 1) % 3) + 3 * earlier });
  return { first: first.toString(), last: first.add({ months: 3 }).subtract({ days: 1 }).toString() };
}

function firstSale(soldOn: CalendarDate[], { first, last }: Quarter, on: CalendarDate): CalendarDate | null {
  return soldOn.toSorted().find((day) => day >= first && day <= last && day <= on) ?? null;
}

/** A quarter that is over without a product, unless the status began in it or later (reading S11). */
function missedProduct({ firstLeadOn, soldOn }: ProviderRecord, on: CalendarDate): Obligation[] {
  const quarter = quarterOf(on, 1);
  const asked = firstLeadOn !== null && firstLeadOn < quarter.first;
  if (!asked || firstSale(soldOn, quarter, on)) return [];
  return [{ id: "product-a-quarter", state: "missed", due: quarter.last, metOn: null, citations: PRODUCT }];
}

/**
 * What the provider package asks for on a date: the first lead, a product in this quarter and in the one before if
 * that was missed, and an own subscription.
 */
export function providerObligations(record: ProviderRecord, on: CalendarDate): Obligation[] {
  const { firstLeadOn, soldOn, ownSubscription } = record;
  const activeSince = firstLeadOn !== null && firstLeadOn <= on ? firstLeadOn : null;
  const quarter = quarterOf(on);
  const sold = firstSale(soldOn, quarter, on);
  return [
    { id: "first-lead", state: activeSince ? "met" : "open", due: null, metOn: activeSince, citations: FIRST_LEAD },
    ...missedProduct(record, on),
    {
      id: "product-a-quarter",
      state: sold ? "met" : "open",
      due: quarter.last,
      metOn: sold,
      citations: PRODUCT,
    },
    {
      id: "own-subscription",
      state: ownSubscription ? "met" : "open",
      due: null,
      metOn: null,
      citations: SUBSCRIPTION,
    },
  ];
}
