import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Gap, TierVerdict } from "@partner-standing/contract/programs/scorecard";
import type { Assumption, Way, WayAction, WAY_IDEAS } from "@partner-standing/contract/standing/outlook";
import { FORM_PARTS, type FormPart } from "@partner-standing/contract/settings/point-of-contact";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { recordLink } from "../facts/record-id.ts";
import { FIRST_DAYS } from "../rules/packs/technology/metrics/record-steps.ts";
import { requiredParts } from "../rules/packs/technology/poc-form.ts";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";
import { tierGaps, tierJudgeOn } from "../rules/packs/technology/tier-judge.ts";
import { rankOf } from "../rules/packs/technology/tier-rank.ts";
import { daysBetween, sampleDates, WINDOW_MONTHS } from "../rules/steps/rolling-window.ts";
import { wholeCentsInUsd } from "../rules/steps/exact-amount.ts";
import { asKnown, type Foretold, foretell } from "./foretell.ts";
import type { OutlookReading } from "./outlook-reading.ts";
import { type AssumedRecords, suppose } from "./suppose.ts";

type Idea = (typeof WAY_IDEAS)[number];

/** One thing to do with a record, and what it is as an assumption. */
interface Move {
  action: WayAction;
  assume: Assumption;
  /** US cents per month that it adds to the sum that it is taken for, rounded down. */
  cents: number;
  /** From 0 to 1; null where nobody says. Something that only has to be done is certain. */
  probability: number | null;
  /** Whether a deal must be won for it. */
  isNewDeal: boolean;
}

interface Setting {
  portal: OutlookReading["tenant"]["portal"];
  today: CalendarDate;
  review: CalendarDate;
}

/** Open deals that close by the review; one that closes later helps nobody then. */
function openDealMoves({ openDeals }: OutlookReading, { portal, review }: Setting): Move[] {
  return openDeals.flatMap((deal) => {
    if (deal.closesOn > review) return [];
    const { id: dealId, closesOn, probability } = deal;
    const mrr = wholeCentsInUsd(deal.cents);
    return {
      action: { kind: "deal" as const, record: recordLink(portal, "deals", deal), mrr, closesOn, probability },
      assume: { kind: "deal" as const, mrr, on: closesOn, dealId },
      cents: Math.round(mrr * 100),
      probability,
      isNewDeal: true,
    };
  });
}

/** Won deals that nobody has marked. */
function markMoves({ unmarked }: OutlookReading, { portal }: Setting): Move[] {
  return unmarked.map((deal) => {
    const mrr = wholeCentsInUsd(deal.cents);
    return {
      action: { kind: "mark", record: recordLink(portal, "deals", deal), mrr, closedOn: deal.closedOn },
      assume: { kind: "deal", mrr, on: deal.closedOn, dealId: deal.id },
      cents: Math.round(mrr * 100),
      probability: 1,
      isNewDeal: false,
    };
  });
}

/** Customers of HubSpot that install the app today. */
function installMoves({ prospects }: OutlookReading, { portal, today }: Setting): Move[] {
  return prospects.flatMap(({ id, name, facts }) => {
    const cents = facts.mrr.findLast(({ on }) => on <= today)?.amountMinor ?? 0;
    if (cents <= 0) return [];
    const [mrr, boughtOn] = [cents / 100, facts.customerSince];
    return {
      action: { kind: "install" as const, record: recordLink(portal, "companies", { id, name }), mrr, boughtOn },
      assume: { kind: "install" as const, mrr, on: today, boughtOn, companyId: id },
      cents,
      probability: 1,
      isNewDeal: false,
    };
  });
}

const byCents = (one: Move, other: Move) => other.cents - one.cents;
const byLikelihood = (one: Move, other: Move) =>
  (other.probability ?? 0) - (one.probability ?? 0) || byCents(one, other);

const sumOf = (moves: readonly Move[]) => moves.reduce((sum, { cents }) => sum + cents, 0);

/** The first of these moves that reach a sum together, without any that is not needed for it; null where all of them do not. */
function reaching(moves: readonly Move[], cents: number): Move[] | null {
  const chosen: Move[] = [];
  let sum = 0;
  for (const move of moves) {
    if (sum >= cents) break;
    chosen.push(move);
    sum += move.cents;
  }
  if (sum < cents) return null;
  return chosen
    .toSorted((one, other) => one.cents - other.cents)
    .reduce((needed, move) => {
      const others = needed.filter((each) => each !== move);
      return sumOf(others) >= cents ? others : needed;
    }, chosen);
}

const asCents = (usd: number) => Math.ceil(Math.round(usd * 10_000) / 100);

/** What an idea takes to a sum. */
const CHOICES: Record<Idea, (moves: Move[]) => Move[]> = {
  "fewest-records": (moves) => moves.toSorted(byCents),
  likeliest: (moves) => moves.toSorted(byLikelihood),
  "without-new-deals": (moves) => moves.filter(({ isNewDeal }) => !isNewDeal).toSorted(byCents),
};

interface Moves {
  deals: Move[];
  installs: Move[];
}

/** The shorter of the branches that an idea finds a sum for; for the likeliest one, what is most likely. */
function revenueMoves({ anyOf = [] }: Gap, idea: Idea, moves: Moves): Move[] | null {
  const branches = anyOf.flatMap(({ metric, missing }) => {
    const able = metric === "influencedDealMrr" ? moves.deals : moves.installs.filter(isEarly);
    return [reaching(CHOICES[idea](able), asCents(missing))].filter((found) => found !== null);
  });
  const likelihood = (found: Move[]) => found.reduce((product, { probability }) => product * (probability ?? 0), 1);
  const [best] = branches.toSorted((one, other) =>
    idea === "likeliest" ? likelihood(other) - likelihood(one) : one.length - other.length,
  );
  return best ?? null;
}

/** Whether an install of today would come within the first days after buying HubSpot. */
function isEarly({ assume }: Move): boolean {
  if (assume.kind !== "install" || assume.boughtOn === null) return false;
  const days = daysBetween(assume.boughtOn, assume.on);
  return days >= 0 && days <= FIRST_DAYS;
}

/** Installs whose mean over the twelve sampled days reaches what is missing: one of today is in those that are still to come. */
function averageMoves({ missing }: Gap, installs: Move[], { today, review }: Setting): Move[] | null {
  const sampled = sampleDates(review).filter((on) => on >= today).length;
  return reaching(installs.toSorted(byCents), Math.ceil((asCents(missing) * WINDOW_MONTHS) / sampled));
}

const MOST_STARS = 5;

/** Marketplace reviews of five stars that make up for what is missing in number and on average. */
function reviewMove(
  reading: OutlookReading,
  gaps: Gap[],
  known: { count: number; stars: number; target: number },
): Move[] {
  const count = gaps.find(({ id }) => id === "marketplace-reviews")?.missing ?? 0;
  const isLow = gaps.some(({ id }) => id === "marketplace-rating");
  const short = known.target * known.count - known.stars;
  const raising = isLow && known.target < MOST_STARS ? Math.ceil(short / (MOST_STARS - known.target) - 1e-9) : 0;
  const needed = Math.max(count, raising, isLow ? 1 : 0);
  if (needed === 0) return [];
  return [
    {
      action: { kind: "review", count: needed, stars: MOST_STARS, candidates: [] },
      assume: { kind: "reviews", count: needed, stars: MOST_STARS, on: reading.today },
      ...{ cents: 0, probability: 1, isNewDeal: false },
    },
  ];
}

const CERTAIN = { cents: 0, probability: 1, isNewDeal: false };

const ROLES = {
  "technical-contact": "technical",
  "partnership-owner": "partnershipOwner",
  "executive-sponsor": "executiveSponsor",
} as const;

function settingMove({ id }: Gap, on: CalendarDate): Move[] {
  if (id in ROLES) return [contactMove(ROLES[id as keyof typeof ROLES], on)];
  if (id === "app-certification")
    return [{ action: { kind: "certification" }, assume: { kind: "certification", on }, ...CERTAIN }];
  if (id === "marketplace-listing" || id === "account-mapping" || id === "good-standing")
    return [
      { action: { kind: "setting", requirement: id }, assume: { kind: "setting", requirement: id, on }, ...CERTAIN },
    ];
  return [];
}

function contactMove(role: Exclude<FormPart, "accountMapping">, on: CalendarDate): Move {
  return { action: { kind: "contact", role }, assume: { kind: "contact", role, on }, ...CERTAIN };
}

/** The form that a promotion waits for, and whom it must name besides those who are missing for the tier itself. */
function formMoves({ known, today }: Aim, target: TechnologyTier, review: CalendarDate, others: Move[]): Move[] {
  const { company } = known.course;
  const rules = rulesOn(review);
  const isEntered = rankOf(known.course.lifeOn(review).creditedTier) < rankOf(target);
  const needsForm = isEntered && rules.pocFormTiers.value.includes(target);
  if (!needsForm) return [];
  const { contacts } = company.settingsOn(review);
  const named = others.flatMap(({ action }) => (action.kind === "contact" ? [action.role as FormPart] : []));
  const missing = requiredParts(FORM_PARTS, target, rules).filter(
    (part): part is "coSell" => part === "coSell" && contacts.coSell === null && !named.includes(part),
  );
  const { filedOn, stale } = company.formOn(today, target);
  const isFiled = filedOn !== null && !stale && missing.length === 0 && named.length === 0;
  const people = missing.map((role) => contactMove(role, today));
  const form: Move = { action: { kind: "form" }, assume: { kind: "form", on: today }, ...CERTAIN };
  return isFiled ? people : [...people, form];
}

/** A tier that is to be reached, or kept, at a review. */
interface Aim {
  reading: OutlookReading;
  known: Foretold;
  today: CalendarDate;
}

/** Everything that closes the gaps after one idea; null where some gap stays open. */
function movesFor(aim: Aim, target: TechnologyTier, review: CalendarDate, idea: Idea, moves: Moves): Move[] | null {
  const { reading, known, today } = aim;
  const { company } = known.course;
  const facts = company.factsOn(review, target);
  const verdicts: TierVerdict[] = tierJudgeOn(review)(facts);
  const gaps = tierGaps(verdicts, target);
  const setting = { portal: reading.tenant.portal, today, review };
  const chosen: Move[] = [];
  for (const gap of gaps) {
    if (gap.id === "marketplace-reviews" || gap.id === "marketplace-rating") continue;
    const found =
      gap.id === "attributed-mrr"
        ? averageMoves(gap, moves.installs, setting)
        : gap.id === "influenced-revenue"
          ? revenueMoves(gap, idea, moves)
          : settingMove(gap, today);
    if (found === null || found.length === 0) return null;
    chosen.push(...found);
  }
  const { reviewCount: count, reviewAverage } = facts;
  const rating = rulesOn(review).reviewAverage.value[target] ?? 0;
  const unique = [...new Set(chosen)];
  const all = [...unique, ...reviewMove(reading, gaps, { count, stars: count * (reviewAverage ?? 0), target: rating })];
  return [...all, ...formMoves(aim, target, review, all)];
}

/** Records that the assumptions of moves are about, as `readAssumed` would read them. */
function recordsOf({ prospects }: OutlookReading): AssumedRecords {
  return { companies: new Map(prospects.map(({ id, facts }) => [id, facts])), deals: new Map() };
}

/** Whether the assumptions give the tier at the review: its own course is held in thought. */
function gives({ reading, today }: Aim, assume: Assumption[], target: TechnologyTier, review: CalendarDate): boolean {
  const supposed = suppose(asKnown(reading), assume, recordsOf(reading));
  const { course } = foretell(reading, supposed, [review]);
  const last = course.eventsUntil(review).at(-1);
  const tier = last?.after.creditedTier ?? course.lifeOn(today).creditedTier;
  return rankOf(tier) >= rankOf(target);
}

const COUNTED: WayAction["kind"][] = ["deal", "mark", "install"];

function recordsIn(moves: Move[]): number {
  return moves.reduce((sum, { action }) => {
    if (action.kind === "review") return sum + action.count;
    return sum + Number(COUNTED.includes(action.kind));
  }, 0);
}

function likelihoodOf(moves: Move[]): number | null {
  const deals = moves.filter(({ isNewDeal }) => isNewDeal);
  if (deals.length === 0 || deals.some(({ probability }) => probability === null)) return null;
  const product = deals.reduce((likelihood, { probability }) => likelihood * (probability ?? 0), 1);
  return Math.round(product * 10_000) / 10_000;
}

const IDEAS: Idea[] = ["fewest-records", "likeliest", "without-new-deals"];
/** More than anybody does until a review; as many as can be thought of at once. */
const MOST_MOVES = 50;

/** The ways to a tier at one review, each a different idea that holds. */
function waysAt(aim: Aim, target: TechnologyTier, review: CalendarDate): Way[] {
  const { reading, today } = aim;
  const setting = { portal: reading.tenant.portal, today, review };
  const moves = {
    deals: [...markMoves(reading, setting), ...openDealMoves(reading, setting)],
    installs: installMoves(reading, setting),
  };
  const ways: Way[] = [];
  const known = new Set<string>();
  for (const idea of IDEAS) {
    const chosen = movesFor(aim, target, review, idea, moves);
    if (!chosen || chosen.length === 0 || chosen.length > MOST_MOVES) continue;
    const assume = chosen.map((move) => move.assume);
    const key = assume
      .map((one) => JSON.stringify(one))
      .toSorted()
      .join();
    if (known.has(key) || !gives(aim, assume, target, review)) continue;
    known.add(key);
    ways.push({
      ...{ idea, target, review, actions: chosen.map(({ action }) => action) },
      ...{ records: recordsIn(chosen), likelihood: likelihoodOf(chosen), assume },
    });
  }
  return ways;
}

/** How many reviews ahead a way is looked for. */
const REVIEWS_TRIED = 4;

/**
 * The ways to a tier at the first review at which there are any, at most three; before them those that keep the tier which a
 * review ahead would take with what is known.
 */
export function waysTo(reading: OutlookReading, known: Foretold, target: TechnologyTier): Way[] {
  const { today } = reading;
  const aim = { reading, known, today };
  const { creditedTier } = known.course.lifeOn(today);
  const drop = known.reviews.find(({ scorecard }) => scorecard.nextReview.outcome === "demotion");
  const kept = drop?.before.creditedTier ?? null;
  const keep = drop && kept !== null && kept === creditedTier ? waysAt(aim, kept, drop.on) : [];
  if (rankOf(target) <= rankOf(creditedTier)) return keep;
  for (const { on } of known.reviews.slice(0, REVIEWS_TRIED)) {
    const ways = waysAt(aim, target, on);
    if (ways.length > 0) return [...keep, ...ways];
  }
  return keep;
}
