import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import { defineParameter } from "../../define-parameter.ts";
import { knownValue } from "../../known-value.ts";
import { FAQ_KNOWN_FROM, faq } from "./faq.ts";

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
