import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import { defineParameter, knownValue } from "../../define-parameter.ts";
import { FAQ_KNOWN_FROM, faq } from "./readings.ts";

/** How long a registration lasts (L08). */
export const registrationTerm = defineParameter<number>({
  key: "registration.term",
  title: "term of a registration",
  unit: "years",
  values: [{ from: FAQ_KNOWN_FROM, value: 1, citations: faq("349", "113") }],
  confirmedOn: "2026-11-24",
});

/** The end of a registration that begins: the same calendar day when the term is over; 29 February becomes 28 February. On that day it is expired. */
export function expiresOn(registeredOn: CalendarDate): CalendarDate {
  const { value: years } = knownValue(registrationTerm, registeredOn);
  return Temporal.PlainDate.from(registeredOn).add({ years }).toString();
}

/** Whether a registration has run out: the end is the one that was noted for it, not what the term would make of it now. */
export function isExpired({ expiresOn: end }: { expiresOn: CalendarDate }, on: CalendarDate): boolean {
  return end <= on;
}

/** Days until it expires; 0 on that day, never negative. */
export function daysLeft(expires: CalendarDate, on: CalendarDate): number {
  const days = Temporal.PlainDate.from(on).until(expires, { largestUnit: "days" }).days;
  return Math.max(0, days);
}

/** Days before a registration runs out on which its owner is reminded (ours: the programs name none; B9, number 39). */
export const REMINDER_DAYS = [60, 30, 7] as const;
export type ReminderDays = (typeof REMINDER_DAYS)[number];

/** The last day on which a reminder of so many days can become due for a registration: what expires later is not near. */
export function expiresWithin(days: ReminderDays, on: CalendarDate): CalendarDate {
  return Temporal.PlainDate.from(on).add({ days }).toString();
}

/**
 * The reminder that is due with so many days left; null while there are more. After a time in which nobody looked only
 * the newest one is due: three at once would remind of nothing.
 */
export function reminderDue(daysLeft: number): ReminderDays | null {
  return REMINDER_DAYS.findLast((days) => daysLeft <= days) ?? null;
}
