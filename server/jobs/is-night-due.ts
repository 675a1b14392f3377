import { Temporal } from "temporal-polyfill";

const FIRST_MINUTE = 2 * 60;
/** Portals are spread over three hours, so that one service does not read them all at once. */
const SPREAD_MINUTES = 3 * 60;

interface Night {
  portalId: number;
  timeZone: string;
  /** Instant (UTC) of the last complete reading; null before the first. */
  syncedAt: string | null;
}

/**
 * Whether a portal's CRM was not read since this day's small hours, in its own time zone. A night that was missed is made
 * up for at once.
 */
export function isNightDue({ portalId, timeZone, syncedAt }: Night, now: Temporal.Instant): boolean {
  if (syncedAt === null) return false;
  const minutes = FIRST_MINUTE + (portalId % SPREAD_MINUTES);
  const time = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const due = today.toZonedDateTime({ timeZone, plainTime: time }).toInstant();
  return Temporal.Instant.compare(now, due) >= 0 && Temporal.Instant.compare(syncedAt, due) < 0;
}
