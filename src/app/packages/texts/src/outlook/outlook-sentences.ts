import type {
  Curve,
  Outlook,
  ReviewOutlook,
  RollOffEntry,
  Way,
  WayAction,
} from "@partner-standing/contract/standing/outlook";
import type { ContactRole } from "@partner-standing/contract/settings/point-of-contact";
import { lackingText } from "../gaps/lacking-text.ts";
import type { OutlookReader } from "./outlook-reader.ts";

type Review = Outlook["reviews"][number];

/** What an outlook says before anything else. */
export interface Safety {
  tone: "success" | "warning" | "info";
  title: string;
  text: string;
}

/** What a review decides on the course that is told of: with what is supposed, where something is. */
const toldOf = ({ known, assumed }: Review) => assumed ?? known;

/** What the review does that takes the tier; empty where only the losses of what is supposed take it. */
function dropText(review: Review, isKnown: boolean, reader: OutlookReader): string {
  const { outlook, tiers } = reader.messages;
  if (!isKnown && review.assumed) return "";
  const { tier } = isKnown ? toldOf(review) : review.cautious;
  const on = reader.date(review.date);
  return tier ? outlook.safe.drops(on, tiers[tier]) : outlook.safe.losesTier(on);
}

/**
 * Until when the tier is safe, or from when it falls short, and why. What takes losses that nobody knows of yet says so.
 * Null where no tier is held, which no review can take.
 */
export function safetyOf(
  { on, tier, safeUntil, reviews }: Pick<Outlook, "on" | "tier" | "safeUntil" | "reviews">,
  reader: OutlookReader,
): Safety | null {
  const { safe } = reader.messages.outlook;
  const last = reviews.at(-1);
  if (!tier || !last) return null;
  if (!safeUntil) {
    const text = safe.alwaysText(reader.messages.tiers[tier], reader.date(last.date));
    return { tone: "success", title: safe.always, text };
  }
  const { review, breaksOn, because } = safeUntil;
  const [why, from] = [lackingText(because, reader), reader.date(breaksOn)];
  const taking = reviews.find(({ date }) => date === review) ?? last;
  const isKnown = toldOf(taking).outcome === "demotion";
  const isNext = taking === reviews[0];
  const drop = dropText(taking, isKnown, reader);
  if (!isNext) {
    const text = isKnown ? safe.then(from, why) : safe.thenIfLost(from, why);
    return { tone: "info", title: safe.until(reader.date(review)), text: `${text} ${drop}`.trim() };
  }
  if (!isKnown) return { tone: "info", title: safe.mayFall(from, why), text: `${safe.ifLost} ${drop}`.trim() };
  return { tone: "warning", title: breaksOn <= on ? safe.fallsNow(why) : safe.falls(from, why), text: drop };
}

/** How a review ends on a course, in a few words. */
export function outcomeText(
  { outcome, tier, qualifiedTier, pocFormDue }: ReviewOutlook,
  reader: OutlookReader,
): string {
  const { outlook, tiers } = reader.messages;
  const { review } = outlook;
  if (outcome === "promotion" && tier) return review.promotion(tiers[tier]);
  if (outcome === "promotion-pending-poc-form" && qualifiedTier && pocFormDue)
    return review.pending(tiers[qualifiedTier], reader.date(pocFormDue));
  if (outcome === "demotion") return tier ? review.demotion(tiers[tier]) : review.demotionToNone;
  return tier ? review.stays(tiers[tier]) : review.staysWithout;
}

/** What a threshold is told in: its public amount where the viewer may see none of the account. */
function limitText(
  threshold: Curve["thresholds"][number],
  { unit }: Pick<Curve, "unit">,
  reader: OutlookReader,
): string {
  if (threshold.threshold !== undefined) return reader.measure(threshold.threshold, "usd-per-month");
  return reader.measure(threshold.value, unit);
}

/** What a tier asks of a metric, and from when where that is not today. */
export function thresholdText(
  threshold: Curve["thresholds"][number],
  curve: Pick<Curve, "unit">,
  reader: OutlookReader,
): string {
  const { outlook, tiers } = reader.messages;
  const from = threshold.from && reader.date(threshold.from);
  return outlook.threshold(tiers[threshold.tier], limitText(threshold, curve, reader), from);
}

type Leaving = Pick<RollOffEntry, "on" | "metric" | "after" | "unit">;

/** What the tier held and the one aimed at ask for on a day: the least that is no longer reached then, else the most. */
function askedThen(
  { on, metric, after }: Leaving,
  { curves, tier, target }: Pick<Outlook, "curves" | "tier" | "target">,
): Curve["thresholds"][number] | undefined {
  const known = curves.find((curve) => curve.metric === metric)?.thresholds ?? [];
  const inForce = [tier, target].flatMap((held) =>
    known.filter((threshold) => threshold.tier === held && (threshold.from ?? on) <= on).slice(-1),
  );
  const ascending = inForce.sort((one, other) => one.value - other.value);
  return ascending.find(({ value }) => after !== null && after < value) ?? ascending.at(-1);
}

/** What is left, beside what is asked; null where that is not known. */
function leftText(leaving: Leaving, outlook: Pick<Outlook, "curves" | "tier" | "target">, reader: OutlookReader) {
  const { after, unit } = leaving;
  if (after === null) return null;
  const { of, needs, wayTo, reached } = reader.messages.against;
  const left = reader.measure(after, unit, "down");
  const asked = askedThen(leaving, outlook);
  if (!asked) return unit === "percent" ? null : left;
  const [isReached, limit] = [after >= asked.value, limitText(asked, { unit }, reader)];
  if (unit === "percent") return isReached ? reached(limit) : wayTo(left, limit);
  return isReached ? needs(left, limit) : of(left, limit);
}

/** When something leaves its window, and what is left then of what is asked. `isFirst`: it is the first of several. */
export function leavingText(
  leaving: Leaving,
  outlook: Pick<Outlook, "curves" | "tier" | "target">,
  reader: OutlookReader,
  isFirst = false,
): string {
  const { leaves, leavesOn, firstLeaves, firstLeavesOn } = reader.messages.outlook;
  const [on, left] = [reader.date(leaving.on), leftText(leaving, outlook, reader)];
  if (left === null) return (isFirst ? firstLeavesOn : leavesOn)(on);
  return (isFirst ? firstLeaves : leaves)(on, left);
}

const CONTACTS = {
  technical: "technical-contact",
  partnershipOwner: "partnership-owner",
  executiveSponsor: "executive-sponsor",
} as const;

function nameText(role: ContactRole, reader: OutlookReader): string {
  const { provide, outlook } = reader.messages;
  return role === "coSell" ? outlook.actions.coSell : provide[CONTACTS[role]];
}

/** One thing to do, in one sentence without an end. */
export function actionText(action: WayAction, reader: OutlookReader): string {
  const { provide, askForReviews, outlook } = reader.messages;
  const { actions } = outlook;
  switch (action.kind) {
    case "deal":
      return actions.deal(action.record?.name ?? null, reader.date(action.closesOn));
    case "mark":
      return actions.mark(action.record?.name ?? null);
    case "install":
      return actions.install(action.record?.name ?? null);
    case "review":
      return askForReviews(reader.count(action.count), action.count);
    case "contact":
      return nameText(action.role, reader);
    case "certification":
      return provide["app-certification"];
    case "form":
      return provide["poc-form"];
    case "setting":
      return provide[action.requirement];
  }
}

/** What an action adds and how likely it is, each in a few words; none where there is nothing to say. */
export function additionsOf(action: WayAction, reader: OutlookReader): string[] {
  const { adds } = reader.messages.outlook;
  if (action.kind === "review") return [adds.stars(reader.messages.stars(action.stars, reader.stars(action.stars)))];
  if (!("mrr" in action)) return [];
  return [
    ...(action.mrr === null ? [] : [adds.mrr(reader.usd(action.mrr, "down"))]),
    ...(action.kind === "mark" ? [adds.closedOn(reader.date(action.closedOn))] : []),
    ...(action.kind === "deal" && action.probability !== null
      ? [adds.likely(reader.measure(100 * action.probability, "percent"))]
      : []),
  ];
}

/** What a way does, for its heading: whether it keeps the tier held or reaches another one. */
export function wayText(
  { target, review }: Pick<Way, "target" | "review">,
  held: Outlook["tier"],
  reader: OutlookReader,
): string {
  const { outlook, tiers } = reader.messages;
  const say = target === held ? outlook.ways.keeps : outlook.ways.reaches;
  return say(tiers[target], reader.date(review));
}
