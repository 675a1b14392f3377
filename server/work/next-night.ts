import { Temporal } from "temporal-polyfill";

const FIRST_MINUTE = 2 * 60;
/** Portals are spread over three hours, so that one service does not read them all at once. */
const SPREAD_MINUTES = 3 * 60;

/** Seconds until a portal's CRM is to be read again: in the next small hours of its own time zone. */
export function secondsUntilNight(
  { portalId, timeZone }: { portalId: number; timeZone: string },
  now: Temporal.Instant,
): number {
  const minutes = FIRST_MINUTE + (portalId % SPREAD_MINUTES);
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const nights = [today, today.add({ days: 1 })].map((day) => day.toZonedDateTime({ timeZone, plainTime }).toInstant());
  const next = nights.find((night) => Temporal.Instant.compare(night, now) > 0) ?? now;
  return Math.ceil(now.until(next).total("seconds"));
}
