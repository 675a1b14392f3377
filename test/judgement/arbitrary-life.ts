import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { OfficialMonthSchema, type OfficialMonth } from "@partner-standing/contract/settings/official-figures";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { StoredStep } from "../../server/store/steps/steps.ts";
import { COMPLETE_SETTINGS, step } from "../database/seed-portals.ts";

/** The reviews that a life passes, and the days around them on which something happens. */
export const REVIEWS = ["2026-10-15", "2027-01-15", "2027-04-15", "2027-07-15"];
const BEGIN = "2026-09-20";

const around = (review: CalendarDate, days: number) => Temporal.PlainDate.from(review).add({ days }).toString();
const day = fc
  .tuple(fc.constantFrom(...REVIEWS), fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -25, max: 25 })))
  .map(([review, days]) => around(review, days));

const person = (name: string) => ({ name, email: `${name.toLowerCase()}@partner.example` });
const anyPerson = fc.option(fc.constantFrom(person("Ada"), person("Jonas"), person("Mary")), { nil: null, freq: 8 });
const sponsor = anyPerson.map((known) => known && { ...known, title: "VP Alliances", atLeastVicePresident: true });
const tier = fc.constantFrom("partner", "rising", "leading", "premier", null);
const app = (name: string) =>
  fc.record({
    name: fc.constant(name),
    certifiedOn: fc.option(day.map((on) => Temporal.PlainDate.from(on).subtract({ months: 24 }).toString())),
    listedOn: fc.constant(null),
    qualityReviewedOn: fc.constant(null),
  });

/** What staff may do in the settings on one day. */
const edit: fc.Arbitrary<Partial<PortalSettings>> = fc.oneof(
  tier.chain((currentTier) => day.map((creditedSince) => ({ currentTier, creditedSince }))),
  fc.constant({ currentTier: null, creditedSince: null }),
  anyPerson.map((technical) => ({ contacts: { ...COMPLETE_SETTINGS.contacts, technical } })),
  anyPerson.map((coSell) => ({ contacts: { ...COMPLETE_SETTINGS.contacts, coSell } })),
  fc.record({ listingLive: fc.boolean() }),
  fc.record({ goodStanding: fc.boolean() }),
  fc.constantFrom<Partial<PortalSettings>>({ programs: ["solutions"] }, { programs: ["technology", "solutions"] }),
  fc.constantFrom({ accountMapping: null }, { accountMapping: "Crossbeam" }),
  fc.record({ figureSources: sources() }),
  fc.record({ apps: fc.oneof(fc.tuple(app("One")), fc.tuple(app("One"), app("Two"))) }),
  // A form that was sent elsewhere and is noted here, on a day of its own.
  day.map((pocFormSubmittedOn) => ({ pocFormSubmittedOn, pocFormOnFile: null })),
  day.map((tierNoticeOn) => ({ tierNoticeOn })),
);

function sources(): fc.Arbitrary<PortalSettings["figureSources"]> {
  const source = fc.constantFrom("computed" as const, "official" as const);
  return fc.record(
    { attributedMrr: source, influencedDealMrr: source, firstNinetyDaysMrr: source, reviewCount: source },
    { requiredKeys: [] },
  );
}

const month: fc.Arbitrary<OfficialMonth> = fc
  .record({
    asOf: day,
    attributedMrr: fc.option(fc.constantFrom(40_000, 600_000, 1_200_000), { nil: null }),
    influencedDealMrr: fc.option(fc.constantFrom(0, 1_500, 6_000), { nil: null }),
    firstNinetyDaysMrr: fc.option(fc.constantFrom(0, 20_000), { nil: null }),
    reviewCount: fc.option(fc.constantFrom(0, 3, 5, 9), { nil: null }),
  })
  .map((figures) => OfficialMonthSchema.parse({ month: figures.asOf.slice(0, 7), ...figures }));

const amounts: Record<string, number[]> = {
  activeMrr: [4_000_000, 60_000_000, 120_000_000],
  influencedDealMrr: [60_000, 150_000, 600_000],
  firstNinetyDaysMrr: [0, 2_000_000],
};
const flow = (metric: string) =>
  fc
    .record({ amount: fc.constantFrom(...(amounts[metric] ?? [])), until: fc.option(day, { freq: 2, nil: null }) })
    .map(({ amount, until }) => [
      step(metric, "2025-01-01", amount),
      ...(until ? [step(metric, until, -amount + 10)] : []),
    ]);
const reviews = fc
  .record({ count: fc.integer({ min: 0, max: 6 }), until: fc.option(day, { freq: 2, nil: null }) })
  .map(({ count, until }) =>
    [step("reviewCount", "2026-01-01", count), step("reviewStars", "2026-01-01", count * 450)].flatMap((first) =>
      until && count > 0 ? [first, { ...first, on: until, amount: -first.amount }] : [first],
    ),
  );

/** Somebody leaves the account: an owner who is archived. */
const departure = fc.record({ on: day, email: fc.constantFrom("ada@partner.example", "jonas@partner.example") });

export interface ArbitraryLife {
  settings: Partial<PortalSettings>;
  steps: StoredStep[];
  months: OfficialMonth[];
  edits: { on: CalendarDate; change: Partial<PortalSettings> }[];
  departures: { on: CalendarDate; email: string }[];
  /** Reviews on whose day nobody looks, with the days until somebody does. */
  late: Record<CalendarDate, number>;
}

/** The life of an account over four reviews: figures that come and go, settings that staff change, people who leave, days missed. */
export const arbitraryLife: fc.Arbitrary<ArbitraryLife> = fc.record({
  settings: fc.record({
    currentTier: tier,
    creditedSince: fc.constantFrom(null, "2026-04-15"),
    contacts: fc.record({
      technical: anyPerson,
      partnershipOwner: anyPerson,
      coSell: anyPerson,
      executiveSponsor: sponsor,
    }),
    figureSources: sources(),
    listingLive: fc.constantFrom(true, true, true, false),
    programs: fc.constantFrom(["technology" as const], ["technology" as const], ["solutions" as const]),
    pocFormSubmittedOn: fc.constantFrom(null, BEGIN),
  }),
  steps: fc
    .tuple(flow("activeMrr"), flow("influencedDealMrr"), flow("firstNinetyDaysMrr"), reviews)
    .map((flows) => flows.flat()),
  months: fc.array(month, { maxLength: 4 }),
  edits: fc.array(fc.record({ on: day, change: edit }), { maxLength: 6 }),
  departures: fc.array(departure, { maxLength: 1 }),
  late: fc
    .array(fc.tuple(fc.constantFrom(...REVIEWS), fc.integer({ min: 1, max: 12 })), { maxLength: 2 })
    .map((late) => Object.fromEntries(late) as Record<CalendarDate, number>),
});

/** Lives in which what was foretold once did not come. */
export const FOUND_LIVES: ArbitraryLife[] = [
  // Joined by its listing; then staff notes that it had held a tier before, which is a change of that day alone.
  {
    settings: { currentTier: null, creditedSince: null, listingLive: true, programs: ["technology"] },
    steps: [step("activeMrr", "2025-01-01", 60_000_000)],
    months: [],
    edits: [{ on: "2027-04-18", change: { creditedSince: "2027-01-15" } }],
    departures: [],
    late: {},
  },
];
