import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";

/** The sandbox's calendar: today, or the day somebody wants to pretend it is. */
export function createClock(timeZone: string, pretended: CalendarDate | null) {
  let date = pretended;
  return {
    today: (zone: string = timeZone): CalendarDate => date ?? Temporal.Now.plainDateISO(zone).toString(),
    /** Null goes back to the day it began on. */
    moveTo(next: CalendarDate | null): void {
      date = next ?? pretended;
    },
  };
}
