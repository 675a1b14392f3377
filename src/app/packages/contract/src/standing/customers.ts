import * as z from "zod/mini";
import { RecordLinkSchema } from "../portal/record-link.ts";
import { MetricSchema } from "../programs/scorecard.ts";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { MANAGED_STATES, SOLD_STATES } from "./client-states.ts";

/** Clients of the Solutions program that count as managed today, and those of them that soon do no more without new activity. */
export const CLIENT_FILTERS = ["managed", "lapsing"] as const;
export type ClientFilter = (typeof CLIENT_FILTERS)[number];

/** By what the Technology program alone counts: who has the app, what it pays and who reviewed it. */
export const TECHNOLOGY_FILTERS = ["carries", "leaves", "uninstalled", "never-reviewed"] as const;

/**
 * Which customers are listed: all; those that add something today; of which something leaves up to the next review; that have
 * uninstalled the app; that have it and never wrote a Marketplace review; with data that could not be counted; and clients.
 */
export const CUSTOMER_FILTERS = ["all", ...TECHNOLOGY_FILTERS, "faulty", ...CLIENT_FILTERS] as const;
export type CustomerFilter = (typeof CUSTOMER_FILTERS)[number];

/** What carries most of attributed MRR first, who pays most, what leaves next, or whose last Marketplace review is longest ago. */
export const CUSTOMER_SORTS = ["share", "mrr", "leaves", "reviewed"] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];

/** Orders that tell no amounts. */
export const SORTS_WITHOUT_AMOUNTS = ["leaves", "reviewed"] as const satisfies readonly CustomerSort[];

const AmountSchema = z.nullable(z.number());

const date = z.nullable(CalendarDateSchema);
/** As on the card of a client (`ClientStandingSchema`). */
const CustomerClientSchema = z.object({
  sold: z.object({ state: z.enum(SOLD_STATES), soldOn: date, until: date }),
  managed: z.object({ state: z.enum(MANAGED_STATES), until: date, warns: z.boolean() }),
  apps: z.object({
    /** How many apps of the counting list it uses. */
    counting: z.int(),
    needed: z.nullable(z.number()),
  }),
});
export type CustomerClient = z.infer<typeof CustomerClientSchema>;

/** A company with what it adds today, as its card says it. Amounts in US dollars per month, null for whoever may not see them. */
export const CustomerSchema = z.object({
  company: RecordLinkSchema,
  /** Null where nobody owns the record, or the account has no such person any more. */
  ownerName: z.nullable(z.string()),
  /** What it pays now, while it has the app. */
  mrr: AmountSchema,
  attributedMrr: AmountSchema,
  firstNinetyDaysMrr: AmountSchema,
  influencedDealMrr: AmountSchema,
  /** Influenced deals, and Marketplace reviews, that count. */
  influencedDeals: z.int(),
  reviews: z.int(),
  /** The day of the newest Marketplace review, whether it counts or not; null without any. */
  reviewedOn: z.nullable(CalendarDateSchema),
  /** What leaves next; null where nothing does by itself. */
  leaves: z.nullable(z.object({ metric: MetricSchema, on: CalendarDateSchema })),
  /** Null while the app is installed, and where it never was. */
  uninstalledOn: z.nullable(CalendarDateSchema),
  carries: z.boolean(),
  /** Problems of its records. */
  problems: z.int(),
  /** As a client of the Solutions program, by its card; null for a company that is none, and where the account takes no part. */
  client: z.nullable(CustomerClientSchema),
});
export type Customer = z.infer<typeof CustomerSchema>;

/** A page of the customers. Dates are calendar dates in the portal's time zone. */
export const CustomerListSchema = z.object({
  on: CalendarDateSchema,
  /** The next review after this day. */
  review: CalendarDateSchema,
  customers: z.array(CustomerSchema),
  /** `after` asks for the next page, null at the end. */
  after: z.nullable(z.string()),
  /** The order of the list: for whoever may see no amounts it is another one than an order by amounts. */
  sort: z.enum(CUSTOMER_SORTS),
  /** How many there are in each list, as far as the search finds them. Null on a further page: the first one has said it. */
  counts: z.nullable(z.record(z.enum(CUSTOMER_FILTERS), z.int())),
  /** Attributed MRR of all customers, as computed; null on a further page, and for whoever may not see amounts. */
  attributedMrr: AmountSchema,
  /** False where the settings show amounts to others only: then nobody else's customers are listed, and none with amounts. */
  amountsShown: z.boolean(),
  /** Whether the account takes part in the Technology program, and so counts who has the app. */
  withApp: z.boolean(),
  /** Whether the account takes part in the Solutions program. */
  withClients: z.boolean(),
});
export type CustomerList = z.infer<typeof CustomerListSchema>;
