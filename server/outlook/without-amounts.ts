import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type {
  Curve,
  CurvePoint,
  Outlook,
  ReviewOutlook,
  RollOffEntry,
  Way,
  WayAction,
} from "@partner-standing/contract/standing/outlook";
import type { Gap } from "@partner-standing/contract/programs/scorecard";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";
import { missingTo } from "../rules/missing-to.ts";
import { gapInPercent, inPercent, requirementInPercent } from "../standing/without-amounts.ts";

const WHOLE = 100;

/** An amount in whole percent of a target, never more than all of it. */
function share(value: number | null | undefined, target: number): number | null | undefined {
  if (value === null || value === undefined) return value;
  return inPercent({ missing: missingTo(target, value), target }).actual;
}

function pointInPercent({ on, ...values }: CurvePoint, target: number): CurvePoint {
  const shares = Object.entries(values).map(([name, value]) => [name, share(value, target)]);
  return { on, ...Object.fromEntries(shares) };
}

/** The tier whose threshold a curve is told in percent of: the first tier has none, so the next one stands for it. */
function curveInPercent(curve: Curve, target: TechnologyTier): Curve {
  if (curve.unit !== "usd-per-month") return curve;
  const asked = curve.thresholds.findLast(({ tier }) => tier === target) ?? curve.thresholds[0];
  if (!asked) return { ...curve, unit: "percent", points: [] };
  return {
    ...curve,
    unit: "percent",
    points: curve.points.map((point) => pointInPercent(point, asked.value)),
    thresholds: [{ ...asked, value: WHOLE, threshold: asked.value }],
  };
}

/** Without a name, an amount, or what adds up to them. */
function actionWithoutAmounts(action: WayAction): WayAction {
  if (action.kind === "review") return { ...action, candidates: [] };
  if (action.kind === "deal" || action.kind === "mark" || action.kind === "install")
    return { ...action, record: null, mrr: null };
  return action;
}

const wayWithoutAmounts = (way: Way): Way => ({
  ...way,
  actions: way.actions.map(actionWithoutAmounts),
  assume: null,
});

/** What is left is told in percent of the public threshold of a tier. */
export function entryInPercent(entry: RollOffEntry, { target, on }: Pick<Outlook, "target" | "on">): RollOffEntry {
  if (entry.unit !== "usd-per-month") return { ...entry, record: null };
  const asked = entry.metric === "reviewAverage" ? undefined : rulesOn(on)[entry.metric].value[target];
  const after = asked === undefined ? null : (share(entry.after, asked) ?? null);
  return { ...entry, record: null, amount: null, after, unit: "percent" };
}

/**
 * What a viewer sees who may not see amounts: days, counts, outcomes, and money in percent of the public threshold of one tier; no
 * record is named, and nothing adds up to the portfolio.
 */
export function withoutAmounts(outlook: Outlook): Outlook {
  const { tier, target, asked, safeUntil } = outlook;
  const inShares = (because: Gap[], held: TechnologyTier | null, on: CalendarDate) =>
    because.map((gap) => gapInPercent(gap, held, on));
  let held = tier;
  const review = (on: CalendarDate, told: ReviewOutlook): ReviewOutlook => ({
    ...told,
    because: inShares(told.because, held, on),
  });
  const reviews = outlook.reviews.map((each) => {
    const { date, assumed } = each;
    const shown = {
      date,
      known: review(date, each.known),
      cautious: review(date, each.cautious),
      expected: review(date, each.expected),
      assumed: assumed && review(date, assumed),
    };
    held = each.known.tier;
    return shown;
  });
  return {
    ...outlook,
    asked: asked && {
      ...asked,
      requirements: asked.requirements.map(requirementInPercent),
      missing: inShares(asked.missing, target, asked.review),
    },
    safeUntil: safeUntil && { ...safeUntil, because: inShares(safeUntil.because, tier, safeUntil.review) },
    reviews,
    curves: outlook.curves.map((curve) => curveInPercent(curve, target)),
    rollOff: {
      ...outlook.rollOff,
      entries: outlook.rollOff.entries.map((entry) => entryInPercent(entry, outlook)),
    },
    ways: outlook.ways.map(wayWithoutAmounts),
    amountsShown: false,
  };
}
