import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { Timeline } from "@partner-standing/contract/timeline";
import { Temporal } from "temporal-polyfill";
import { dutiesOf } from "../rules/packs/technology/duties.ts";
import { evaluateTechnology } from "../rules/packs/technology/evaluate-technology.ts";
import type { TierLife } from "../rules/packs/technology/tier-life.ts";
import type { Queryable } from "../store/database.ts";
import { hasFigures, type StoredPortal } from "../store/portals.ts";
import { heldReviews, tierChanges, type HeldReview, type TierChange } from "../store/reviews.ts";
import { watchedSince } from "../store/review-watches.ts";
import { readCompanyUnderReview } from "./company-under-review.ts";
import { firstUnheld, lifeSoFar } from "./life-so-far.ts";
import { liveThrough, type LifeEvent } from "./live-through.ts";
import { eventsAhead, recordedEvents } from "./timeline-events.ts";

const MONTHS_AHEAD = 12;

interface Recorded {
  now: TierLife;
  held: HeldReview[];
  changes: TierChange[];
}

/** The tier on a past day: what the next change after it started from, else what is credited now. */
function lifeBack({ now, held, changes }: Recorded, on: CalendarDate): TierLife {
  const next = changes.find(({ changedOn }) => changedOn > on);
  const last = changes.findLast(({ changedOn }) => changedOn <= on);
  const creditedTier = next ? next.tierBefore : now.creditedTier;
  const since = last?.tierAfter === creditedTier ? last.changedOn : now.creditedSince;
  const waiting = held.findLast(({ reviewOn }) => reviewOn <= on);
  const ended = waiting?.formStepOn !== null && (waiting?.formStepOn ?? "") <= on;
  const pending =
    waiting?.pocFormDue && waiting.qualifiedTier && !ended
      ? { tier: waiting.qualifiedTier, reviewOn: waiting.reviewOn, dueOn: waiting.pocFormDue }
      : null;
  return { creditedTier, creditedSince: since !== null && since <= on ? since : null, pending };
}

function lifeAhead(now: TierLife, ahead: LifeEvent[], on: CalendarDate): TierLife {
  return ahead.findLast((event) => event.on <= on)?.after ?? now;
}

/**
 * The life of the tier around a date: what was recorded, what is ahead in the twelve months after it with what is known
 * now, and what is due. Without complete figures nothing is foretold.
 */
export async function timeline(
  database: Queryable,
  portal: StoredPortal,
  { on, today }: { on: CalendarDate; today: CalendarDate },
): Promise<Timeline> {
  const { portalId } = portal;
  const company = await readCompanyUnderReview(database, portalId);
  const held = await heldReviews(database, portalId);
  const changes = await tierChanges(database, portalId);
  const now = lifeSoFar(company.settings, held);
  const until = Temporal.PlainDate.from(on > today ? on : today)
    .add({ months: MONTHS_AHEAD })
    .toString();
  const review = firstUnheld(held, (await watchedSince(database, portalId)) ?? today);
  const isKnown = hasFigures(portal);
  const ahead = isKnown ? liveThrough(now, company, { review, until }) : [];
  const life = on < today ? lifeBack({ now, held, changes }, on) : lifeAhead(now, ahead, on);
  const duties = dutiesOf({ ...life, apps: company.settings.apps }, until);
  const events = [...recordedEvents(held, changes), ...eventsAhead(ahead), ...duties];
  return {
    on,
    ...life,
    qualifiedTier: isKnown ? evaluateTechnology(company.factsOn(on), on).qualifiedTier : null,
    events: events.toSorted((one, other) => one.on.localeCompare(other.on)),
  };
}
