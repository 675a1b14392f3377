import { TECHNOLOGY_TIERS, type TechnologyTier } from "@partner-standing/contract/programs/program";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import Big from "big.js";
import { type Random, createRandom } from "../../sandbox/portals/create-random.ts";
import type { CourseReading } from "../../server/judgement/tier-course.ts";
import { stepCurves } from "../../server/judgement/step-curves.ts";
import { coursesOf, safeUntil } from "../../server/outlook/foretell.ts";
import { lossDays, lossEstimate } from "../../server/outlook/monthly-loss.ts";
import type { OpenDeal, OutlookReading } from "../../server/outlook/outlook-reading.ts";
import { contactSteps, dealSteps } from "../../server/rules/packs/technology/metrics/record-steps.ts";
import { metricsOn } from "../../server/rules/packs/technology/metrics/metrics-on.ts";
import { evaluateTechnology } from "../../server/rules/packs/technology/technology-judge.ts";
import { rankOf } from "../../server/rules/packs/technology/tier-rank.ts";
import { monthsBefore } from "../../server/rules/steps/rolling-window.ts";
import type { Step } from "../../server/rules/steps/step.ts";
import type { StepTotal } from "../../server/store/steps/steps.ts";
import { COMPLETE_SETTINGS } from "../database/seed-portals.ts";
import { target } from "./target.ts";

// Accounts with a hidden future: what "safe" says 90 days before a review is held against what comes then.

const ACCOUNTS = Number(process.env["ACCOUNTS"] ?? 2_000);
/** A review that may demote, and the day 90 days before it. */
const REVIEW = "2028-07-15";
const TODAY = "2028-04-16";
const MONTHS_OF_HISTORY = 30;
const MONTHS_HIDDEN = 3;

type Kind = "plain" | "seasonal" | "bursty" | "shrinking";
const KINDS: Kind[] = ["plain", "seasonal", "bursty", "shrinking"];

/** The chance that a customer leaves in a month of an account. */
function churnOf(kind: Kind, random: Random, month: number): number {
  if (kind === "seasonal") return [0, 6].includes(month % 12) ? 0.03 : 0.006;
  if (kind === "bursty") return random.chance(0.06) ? 0.12 : 0.005;
  return kind === "shrinking" ? 0.025 : 0.01;
}

interface Account {
  /** Everything that happens, also after the day of judgement. */
  steps: Step[];
  openDeals: OpenDeal[];
}

const cents = (usd: number) => Math.round(usd) * 100;

/** Customers that come, pay more or less, and leave, month by month; around a multiple of a tier's threshold. */
function customerSteps(kind: Kind, random: Random, size: number): Step[] {
  const steps: Step[] = [];
  const number = random.integer(40, 160);
  const begin = monthsBefore(TODAY, MONTHS_OF_HISTORY);
  let paying = Array.from({ length: number }, () => cents((size / number) * (0.3 + random.integer(0, 140) / 100)));
  for (const amount of paying) steps.push({ metric: "activeMrr", on: begin, amount });
  for (let month = 1; month <= MONTHS_OF_HISTORY + MONTHS_HIDDEN; month++) {
    const on = `${monthsBefore(begin, -month).slice(0, "YYYY-MM".length)}-${String(random.integer(10, 27))}`;
    const churn = churnOf(kind, random, Number(on.slice(5, 7)));
    const kept: number[] = [];
    for (const amount of paying) {
      const isLost = random.chance(churn);
      const change = isLost
        ? -amount
        : random.chance(0.02)
          ? Math.round(amount * (random.chance(0.5) ? 0.2 : -0.25))
          : 0;
      if (change !== 0) steps.push({ metric: "activeMrr", on, amount: change });
      if (!isLost) kept.push(amount + change);
    }
    const coming = kind === "shrinking" ? 0.004 : 0.012;
    const added = Array.from({ length: number }, () => random.chance(coming))
      .filter(Boolean)
      .map(() => cents(size / number));
    for (const amount of added) steps.push({ metric: "activeMrr", on, amount });
    paying = [...kept, ...added];
  }
  return steps;
}

const DAY_MS = 86_400_000;
const dayAt = (days: number) => new Date(Date.parse(TODAY) + days * DAY_MS).toISOString().slice(0, 10);

/** Deals and Marketplace reviews as they come; of those to come only what is in the CRM already is known. */
function account(kind: Kind, random: Random): Account {
  // Half of the accounts are so near to their threshold that what they lose decides.
  const times = random.chance(0.5) ? 0.98 + random.integer(0, 17) / 100 : 0.9 + random.integer(0, 120) / 100;
  const size = (random.chance(0.5) ? 400_000 : 1_000_000) * times;
  const steps = customerSteps(kind, random, size);
  const openDeals: OpenDeal[] = [];
  const perYear = { deals: random.integer(3, 14), reviews: random.integer(4, 16) };
  for (let day = -800; day <= 90; day++) {
    if (random.chance(perYear.deals / 365)) {
      const amount = new Big(cents(random.integer(200, 1_500)));
      const probability = random.pick([0.2, 0.4, 0.6, 0.9]);
      const isWon = day <= 0 || random.chance(probability);
      if (day > 0) openDeals.push({ id: String(day), name: "", closesOn: dayAt(day), probability, cents: amount });
      if (isWon) steps.push(...dealSteps({ closedOn: dayAt(day), cents: amount }));
    }
    if (random.chance(perYear.reviews / 365))
      steps.push(...contactSteps({ reviewedOn: dayAt(day), starsHundredths: new Big(random.pick([400, 500, 500])) }));
  }
  return { steps, openDeals };
}

function totalsOf(steps: Step[]): StepTotal[] {
  return steps.toSorted((one, other) => one.on.localeCompare(other.on));
}

/** What is known on the day: whatever has begun by then, with the days on which it ends. */
function knownSteps(steps: Step[]): Step[] {
  const begun = steps.filter(({ on }) => on <= TODAY);
  const ends = steps.filter(({ metric, on, amount }) => on > TODAY && metric !== "activeMrr" && amount < 0);
  // What begins after the day ends more than twelve months later.
  return [...begun, ...ends.filter(({ on }) => monthsBefore(on, 12) <= TODAY)];
}

function factsOf(steps: Step[], on: CalendarDate, currentTier: TechnologyTier | null) {
  const metrics = metricsOn(stepCurves(totalsOf(steps)), on);
  return {
    ...{ program: "technology" as const, currentTier, ...metrics, listingLive: true, appCertified: false },
    ...{ technicalContact: true, partnershipOwner: true, executiveSponsor: true, accountMapping: true },
    ...{ goodStanding: true, pocFormSubmittedOn: null },
  };
}

function readingOf({ steps, openDeals }: Account, currentTier: TechnologyTier): OutlookReading {
  const settings = { ...COMPLETE_SETTINGS, currentTier, creditedSince: "2027-01-15" };
  const totals = totalsOf(knownSteps(steps));
  const valueOn = stepCurves(totals);
  const days = lossDays(TODAY);
  const losses = days.slice(1).map((until, span) => {
    const within = totals.filter(({ metric, on }) => metric === "activeMrr" && on > (days[span] ?? "") && on <= until);
    return { span, lost: within.reduce((lost, { amount }) => lost + Math.max(0, -amount), 0) };
  });
  const company = { totals, valueOn, months: [], departed: new Map(), past: { changes: [], filings: [] } };
  const asked = { portalId: 1, timeZone: "UTC", settings, today: TODAY };
  const course: CourseReading = { asked, held: [], changes: [], review: REVIEW, recordedUntil: TODAY, company };
  const loss = lossEstimate(losses, valueOn, TODAY);
  return { today: TODAY, course, loss, openDeals, unmarked: [], prospects: [] } as unknown as OutlookReading;
}

interface Tried {
  kind: Kind;
  saidSafe: boolean;
  /** Whether what is known alone takes the tier. */
  knowable: boolean;
  expectedToKeep: boolean;
  kept: boolean;
}

/** Null for an account that holds no tier to lose. */
function tried(kind: Kind, random: Random): Tried | null {
  const made = account(kind, random);
  const { qualifiedTier: tier } = evaluateTechnology(factsOf(made.steps, TODAY, null), TODAY);
  if (rankOf(tier) < rankOf(TECHNOLOGY_TIERS[1]) || tier === null) return null;
  const courses = coursesOf(readingOf(made, tier));
  const safe = safeUntil(courses.cautious, TODAY);
  const tierOn = (course: (typeof courses)["known"]) =>
    course.reviews.find(({ on }) => on === REVIEW)?.after.creditedTier;
  const future = evaluateTechnology(factsOf(made.steps, REVIEW, tier), REVIEW).qualifiedTier;
  const keeps = (held: TechnologyTier | null | undefined) => rankOf(held ?? null) >= rankOf(tier);
  return {
    kind,
    saidSafe: safe === null || safe.review > REVIEW,
    knowable: !keeps(tierOn(courses.known)),
    expectedToKeep: keeps(tierOn(courses.expected)),
    kept: keeps(future),
  };
}

const percentOf = (some: number, all: number) => (all === 0 ? 0 : (100 * some) / all);

function tell(what: string, all: Tried[]): void {
  const safe = all.filter(({ saidSafe }) => saidSafe);
  const wrong = safe.filter(({ kept }) => !kept);
  target(`${what}: ${safe.length} of ${all.length} said safe, of those lost`, {
    ...{ value: percentOf(wrong.length, safe.length), unit: "%", atMost: 1 },
  });
  const unharmed = all.filter(({ kept }) => kept).length;
  console.log(
    `${what}: of ${unharmed} that kept their tier ${percentOf(safe.length - wrong.length, unharmed).toFixed(0)} % were said safe`,
  );
  const drops = all.filter(({ kept, knowable }) => !kept && knowable);
  const announced = drops.filter(({ saidSafe }) => !saidSafe);
  target(`${what}: ${drops.length} drops that were knowable, announced`, {
    ...{ value: drops.length === 0 ? 100 : percentOf(announced.length, drops.length), unit: "%", atLeast: 100 },
  });
}

const all: Tried[] = [];
const random = createRandom(20_261_129);
while (all.length < ACCOUNTS) {
  const kind = KINDS[all.length % KINDS.length] ?? "plain";
  const one = tried(kind, random);
  if (one) all.push(one);
}
for (const kind of KINDS)
  tell(
    kind,
    all.filter((one) => one.kind === kind),
  );
tell("all", all);
const share = all.filter(({ kept }) => kept).length / all.length;
const brier = all.filter(({ kept, expectedToKeep }) => kept !== expectedToKeep).length / all.length;
const constant = share * (1 - share);
const inThousandths = { value: 1_000 * brier, unit: "‰", atMost: 1_000 * constant };
target("Brier score of expected, and of a constant", inThousandths);
