import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Timeline } from "@partner-standing/contract/standing/timeline";
import { Temporal } from "temporal-polyfill";
import { readTierCourse, type Course } from "../judgement/tier-course.ts";
import { dutiesOf } from "../rules/packs/technology/duties.ts";
import { evaluateTechnology } from "../rules/packs/technology/evaluate-technology.ts";
import type { Queryable } from "../store/engine/database.ts";
import { eventsAhead, recordedEvents } from "./timeline-events.ts";

const MONTHS_AHEAD = 12;

/**
 * The life of the tier around a date: what was recorded, what is ahead in the twelve months after it with what is known
 * now, and what is due. Without complete figures nothing is foretold.
 */
export async function timeline(
  database: Queryable,
  asked: Course & { hasFigures: boolean },
  on: CalendarDate,
): Promise<Timeline> {
  const { today, hasFigures } = asked;
  const course = await readTierCourse(database, asked, on);
  const until = Temporal.PlainDate.from(on > today ? on : today)
    .add({ months: MONTHS_AHEAD })
    .toString();
  const ahead = hasFigures ? course.eventsUntil(until) : [];
  const life = hasFigures || on <= today ? course.lifeOn(on) : course.lifeOn(today);
  const takesPart = course.company.takesPartOn(today);
  const duties = takesPart ? dutiesOf({ ...life, apps: course.company.settings.apps }, until) : [];
  const events = [...recordedEvents(course.held, course.changes), ...eventsAhead(ahead), ...duties];
  const facts = course.company.factsOn(on, life.creditedTier);
  return {
    on,
    ...life,
    qualifiedTier: hasFigures ? evaluateTechnology(facts, on).qualifiedTier : null,
    events: events.toSorted((one, other) => one.on.localeCompare(other.on)),
  };
}
