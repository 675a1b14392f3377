import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";

/** The day that random portals are built around, so that their records crowd the edges of its windows. */
export const ON = "2026-11-22";

const ZONES = ["Europe/Berlin", "America/New_York", "Pacific/Auckland", "UTC"];
const CURRENCIES = ["USD", "EUR", "GBP", "XXX", ""];
const EDGES = ["2025-11-21", "2025-11-22", "2025-11-23", "2024-02-29", "2025-02-28", ON, "2026-11-23", "2026-02-28"];

const calendarDate = fc.oneof(
  fc.constantFrom(...EDGES),
  fc.integer({ min: -1200, max: 120 }).map((days) => Temporal.PlainDate.from(ON).add({ days }).toString()),
);
const optionalDate = fc.option(calendarDate, { nil: "", freq: 3 });
/** Instants near midnight fall on different days in different time zones. */
const timestamp = fc
  .tuple(calendarDate, fc.constantFrom("00:00:00", "03:30:00", "12:00:00", "22:59:59", "23:30:00"))
  .map(([date, time]) => `${date}T${time}Z`);
const amount = fc.oneof(fc.integer({ min: 0, max: 20_000 }).map(String), fc.constantFrom("", "0", "99.99", "1234.5"));
/** Of a deal: with more digits than the smallest coin has. */
const dealAmount = fc.oneof(amount, fc.constantFrom("454.55", "499.99", "0.005", "33.3349"));

const company = fc.record({
  installed: optionalDate,
  uninstalled: fc.option(calendarDate, { nil: "", freq: 2 }),
  daysSincePurchase: fc.option(fc.constantFrom(-1, 0, 1, 34, 89, 90, 91, 400), { nil: null, freq: 6 }),
  history: fc.uniqueArray(fc.record({ value: amount, timestamp }), {
    maxLength: 25,
    selector: (entry) => entry.timestamp,
  }),
});

function purchaseDate(installed: string, daysSincePurchase: number | null): string {
  if (!installed || daysSincePurchase === null) return "";
  return Temporal.PlainDate.from(installed).subtract({ days: daysSincePurchase }).toString();
}

const companyObject = company.map(({ installed, uninstalled, daysSincePurchase, history }) => ({
  properties: {
    name: "Muster GmbH",
    pp_app_installed_on: installed,
    pp_app_uninstalled_on: uninstalled,
    pp_hubspot_customer_since: purchaseDate(installed, daysSincePurchase),
  },
  history: { pp_hubspot_mrr: history },
}));

const dealObject = fc
  .record({
    influence: fc.constantFrom("", "co-sell", "co-service", "sales-cycle", "referral"),
    stage: fc.constantFrom("closedwon", "closedwon", "closedlost", "contractsent"),
    closed: fc.oneof(timestamp, fc.constant("")),
    own: dealAmount,
    native: dealAmount,
    currency: fc.constantFrom(...CURRENCIES),
  })
  .map(({ influence, stage, closed, own, native, currency }) => ({
    properties: {
      dealname: "Deal",
      pp_influence: influence,
      dealstage: stage,
      closedate: closed,
      pp_deal_mrr: own,
      hs_mrr: native,
      deal_currency_code: currency,
    },
  }));

const contactObject = fc
  .record({
    reviewed: optionalDate,
    rating: fc.constantFrom("1", "3", "3.4999", "3.333333", "4", "4.5", "5", "0", "6", ""),
  })
  .map(({ reviewed, rating }) => ({
    properties: { email: "jo@kunde.example", pp_reviewed_on: reviewed, pp_review_rating: rating },
  }));

function numbered(objects: Omit<SnapshotObject, "id">[], first: number): SnapshotObject[] {
  return objects.map((object, index) => ({ id: String(first + index), ...object }));
}

/** Portals of every shape, crowded around the edges of the windows of `ON`. */
export const arbitraryPortal: fc.Arbitrary<PortalSnapshot> = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    companies: fc.array(companyObject, { maxLength: 12 }),
    deals: fc.array(dealObject, { maxLength: 12 }),
    contacts: fc.array(contactObject, { maxLength: 12 }),
  })
  .map(({ timeZone, companies, deals, contacts }) => ({
    portalId: 4711,
    timeZone,
    companyCurrency: "USD",
    settings: PortalSettingsSchema.parse({
      currentTier: "rising",
      listingLive: true,
      usdRates: { EUR: 1.1, GBP: 1.27 },
    }),
    users: [],
    objects: {
      companies: numbered(companies, 1000),
      deals: numbered(deals, 2000),
      contacts: numbered(contacts, 3000),
    },
    associations: [],
  }));
