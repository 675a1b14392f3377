import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Logger } from "pino";
import { Temporal } from "temporal-polyfill";
import type { AutomationService } from "../automation/create-automation.ts";
import { endWaiting } from "../automation/end-waiting.ts";
import type { Gateways } from "../hubspot/gateway.ts";
import { endPortal } from "../install/end-portal.ts";
import { dailyLeads } from "../leads/daily-leads.ts";
import { fillLists } from "../lists/fill-lists.ts";
import { followRecords } from "../leads/follow-records.ts";
import { tellCrm } from "../outbox/tell-crm.ts";
import { secondsUntilMidnight } from "../process/clock.ts";
import { reviewPortal } from "../reviews/hold-reviews.ts";
import type { TaskOutbox } from "../reviews/task-outbox.ts";
import { deriveCustomers } from "../standing/customer-figures.ts";
import type { Database } from "../store/engine/database.ts";
import { type Job, wakeJob } from "../store/jobs/jobs.ts";
import { nextEventIn } from "../store/jobs/webhook-events.ts";
import { findPortal, hasFigures, leadsDay, saveLeadsDay } from "../store/portals/portals.ts";
import { deriveStale } from "../sync/derive/derive-stale.ts";
import type { Follow } from "../sync/mirror/apply-records.ts";
import { applyEvents } from "../sync/read/apply-events.ts";
import { noteUnread, readPortal } from "../sync/read/sync-portal.ts";
import { type Digesting, giveDigest } from "./give-digest.ts";
import type { KindOfWork } from "./work-loop.ts";

/** Events wake their portal; this only finds those that an instance left behind when it died. */
const LOOK_FOR_EVENTS_SECONDS = 30;
const LOOK_FOR_LEADS_SECONDS = 2;
const LOOK_FOR_DECISIONS_SECONDS = 2;
/** Whoever wants a list wakes its portal; this only finds those that an instance left behind when it died. */
const LOOK_FOR_LISTS_SECONDS = 30;
/** Whoever makes something stale asks for it to be derived; this is only in case that asking goes wrong. */
const LOOK_FOR_STALE_SECONDS = 3_600;

/** What work is done with. */
export interface Working {
  database: Database;
  gateways: Gateways;
  /** Today's calendar date in a time zone. */
  today: (timeZone: string) => CalendarDate;
  /** Where notices become tasks. */
  taskOutbox: TaskOutbox;
  /** What workflows have asked and HubSpot waits for. */
  automation: Pick<AutomationService, "end">;
  /** What tells of the week. */
  reports: Digesting["reports"];
  /** Settings for a portal that has none yet. */
  firstSettings?: PortalSettings | undefined;
  /** The CRM loses with each start what was changed in it, so that all of it is read every time. */
  forgetfulCrm?: boolean | undefined;
  /** Told when a CRM has been read completely. */
  wasRead: () => void;
  log: Logger;
}

/** Every kind of work that connected portals need; one that fails holds up no other. */
export function kindsOfWork(working: Working): Record<Job, KindOfWork> {
  const { database, gateways, today, log } = working;
  const follow: Follow = {
    ...followRecords(today),
    leftOut: ({ error, ...record }) =>
      log.error({ ...record, err: error }, "a record cannot be stored and is left out"),
  };
  const putOff = (portalId: number, what: string) => (error: unknown) =>
    log.warn({ portalId, err: error }, `${what} are put off`);

  return {
    /** Brings the mirror of the CRM up to date; every night again, which heals what webhooks did not tell. */
    sync: {
      async turn(portalId, signal) {
        const startedAt = performance.now();
        const { firstSettings, forgetfulCrm: forgetful } = working;
        const reading = {
          database,
          gateway: gateways.of(portalId),
          portalId,
          signal,
          follow,
          firstSettings,
          forgetful,
        };
        if (!(await readPortal(reading))) return 0;
        log.info({ portalId, milliseconds: Math.round(performance.now() - startedAt) }, "CRM read");
        working.wasRead();
        await wakeJob(database, portalId, "reviews");
        await wakeJob(database, portalId, "derive");
        const portal = await findPortal(database, portalId);
        return portal ? secondsUntilNight(portal, Temporal.Now.instant()) : 0;
      },
      // Figures get old where their CRM cannot be read.
      failed: (portalId, error) => noteUnread(database, portalId, error),
    },

    /** Applies what webhooks told. */
    live: {
      async turn(portalId, signal) {
        const failed = putOff(portalId, "webhook events");
        await applyEvents({ database, gateway: gateways.of(portalId), portalId, failed, follow }, signal);
        return Math.min(LOOK_FOR_EVENTS_SECONDS, (await nextEventIn(database, portalId)) ?? LOOK_FOR_EVENTS_SECONDS);
      },
    },

    /** Derives anew the figures that settings or the account's time zone have made stale, and those of customers that the day has. */
    derive: {
      async turn(portalId, signal) {
        if (!(await deriveStale({ database, portalId }, signal))) return 0;
        await wakeJob(database, portalId, "reviews");
        const portal = await findPortal(database, portalId);
        if (!portal || !hasFigures(portal)) return LOOK_FOR_STALE_SECONDS;
        const on = today(portal.timeZone);
        if (!(await deriveCustomers({ database, portalId, on }, { signal }))) return 0;
        const midnight = secondsUntilMidnight(portal.timeZone, Temporal.Now.instant());
        return Math.min(LOOK_FOR_STALE_SECONDS, midnight);
      },
    },

    /** Ends registrations and reminds of them on the portal's calendar day, also for days on which the service was down. */
    registrations: {
      async turn(portalId) {
        const portal = await findPortal(database, portalId);
        const on = portal && today(portal.timeZone);
        if (on === null || on === (await leadsDay(database, portalId))) return LOOK_FOR_LEADS_SECONDS;
        const done = await dailyLeads(database, portalId, on, ({ registrationId }, error) =>
          log.error({ portalId, registrationId, err: error }, "a registration is left out of the day's work"),
        );
        log.info({ portalId, on, ...done }, "registrations of the day");
        await saveLeadsDay(database, portalId, on);
        return LOOK_FOR_LEADS_SECONDS;
      },
    },

    /** Tells the CRM what was decided, and HubSpot's workflows how their executions end that it holds. */
    outbox: {
      async turn(portalId, signal) {
        const failed = putOff(portalId, "changes that the CRM must be told of");
        const gateway = gateways.of(portalId);
        await tellCrm({ database, gateway, portalId, failed }, signal);
        const unheld = (callbackId: string, error: unknown) =>
          log.warn({ portalId, callbackId, err: error }, "HubSpot no longer holds an execution of a workflow");
        const { automation } = working;
        await endWaiting({ database, gateway, automation, portalId, unheld }).catch(putOff(portalId, "workflows"));
        return LOOK_FOR_DECISIONS_SECONDS;
      },
    },

    /** Holds reviews on their day, sees to forms that came or did not, gives notice, and once a week the digest. */
    reviews: {
      async turn(portalId) {
        const { events, seconds } = await reviewPortal({ database, outbox: working.taskOutbox, today }, portalId);
        const held = events?.filter(({ kind }) => kind === "review").length ?? 0;
        if (held > 0) log.info({ portalId, reviews: held }, "reviews held");
        if (events)
          await giveDigest({ database, reports: working.reports, outbox: working.taskOutbox, today }, portalId);
        return seconds;
      },
    },

    /** Makes and fills the lists that people want of what a page lists. */
    lists: {
      async turn(portalId, signal) {
        const isDone = await fillLists({ database, gateway: gateways.of(portalId), portalId }, signal);
        return isDone ? LOOK_FOR_LISTS_SECONDS : 0;
      },
    },

    /** Ends an account that is being erased. */
    end: {
      async turn(portalId, signal) {
        const uninstall = () => gateways.of(portalId).uninstall();
        if (await endPortal({ database, portalId, uninstall, log }, signal)) await gateways.drop(portalId);
        return 0;
      },
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
