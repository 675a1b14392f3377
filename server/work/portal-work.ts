import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Logger } from "pino";
import { Temporal } from "temporal-polyfill";

/** Events wake their portal; this only finds those that an instance left behind when it died. */
const LOOK_FOR_EVENTS_SECONDS = 30;
const LOOK_FOR_LEADS_SECONDS = 2;
const LOOK_FOR_DECISIONS_SECONDS = 2;
/** Whoever makes something stale asks for it to be derived; this is only in case that asking goes wrong. */
const LOOK_FOR_STALE_SECONDS = 3_600;

/** What is done for one portal; each part throws when HubSpot refuses. */
interface Parts {
  /** Brings its mirror of the CRM up to date, or goes on where it was interrupted. @returns whether it is read */
  read: (portalId: number, signal: AbortSignal) => Promise<boolean>;
  /** Seconds until the night in which it is read again: that heals what webhooks did not tell. */
  nextReadingIn: (portalId: number) => Promise<number>;
  /** Applies every event that is due. */
  apply: (portalId: number, signal: AbortSignal) => Promise<void>;
  /** Derives anew what is stale. @returns whether nothing is any more */
  derive: (portalId: number, signal: AbortSignal) => Promise<boolean>;
  /** Seconds until the next event is due; null when none waits. */
  nextEventIn: (portalId: number) => Promise<number | null>;
  /** Today's date in that portal; null before it is known. */
  today: (portalId: number) => Promise<CalendarDate | null>;
  /** The day whose expiries and reminders are done. */
  leadsDay: (portalId: number) => Promise<string | null>;
  saveLeadsDay: (portalId: number, day: CalendarDate) => Promise<void>;
  /** What is done about leads once a day. */
  daily: (portalId: number, on: CalendarDate) => Promise<{ expired: number; reminded: number }>;
  /** Tells the CRM everything that is due. */
  tell: (portalId: number, signal: AbortSignal) => Promise<void>;
  log: Logger;
}

/** The kinds of work that every connected portal needs; one that fails holds up no other. Each answers in how many seconds it is to be looked at again. */
export function portalWork(parts: Parts) {
  const { log } = parts;
  return {
    /** Its mirror of the CRM. */
    async sync(portalId: number, signal: AbortSignal): Promise<number> {
      const startedAt = performance.now();
      if (!(await parts.read(portalId, signal))) return 0;
      log.info({ portalId, milliseconds: Math.round(performance.now() - startedAt) }, "CRM read");
      return parts.nextReadingIn(portalId);
    },

    /** What webhooks told. */
    async live(portalId: number, signal: AbortSignal): Promise<number> {
      await parts.apply(portalId, signal);
      return Math.min(LOOK_FOR_EVENTS_SECONDS, (await parts.nextEventIn(portalId)) ?? LOOK_FOR_EVENTS_SECONDS);
    },

    /** Figures that settings or the account's time zone have made stale. */
    derive: async (portalId: number, signal: AbortSignal): Promise<number> =>
      (await parts.derive(portalId, signal)) ? LOOK_FOR_STALE_SECONDS : 0,

    /** Ends registrations and reminds of them on the portal's calendar day, also for days on which the service was down. */
    async registrations(portalId: number): Promise<number> {
      const on = await parts.today(portalId);
      if (on === null) return LOOK_FOR_LEADS_SECONDS;
      if (on !== (await parts.leadsDay(portalId))) {
        log.info({ portalId, on, ...(await parts.daily(portalId, on)) }, "registrations of the day");
        await parts.saveLeadsDay(portalId, on);
      }
      return LOOK_FOR_LEADS_SECONDS;
    },

    /** Tells the CRM what was decided. */
    async outbox(portalId: number, signal: AbortSignal): Promise<number> {
      await parts.tell(portalId, signal);
      return LOOK_FOR_DECISIONS_SECONDS;
    },
  };
}

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
