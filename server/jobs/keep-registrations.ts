import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { Logger } from "pino";

const LOOK_EVERY_MS = 2_000;

interface Registrations {
  /** The connected portal; null until it is known. */
  portalId: () => number | null;
  /** Today's date in that portal. */
  today: (portalId: number) => Promise<CalendarDate>;
  /** What is done about leads once a day. */
  daily: (portalId: number, on: CalendarDate) => Promise<{ expired: number; reminded: number }>;
  /** Tells the CRM everything that is due. */
  tell: (portalId: number, signal: AbortSignal) => Promise<void>;
  log: Logger;
}

/**
 * Ends registrations and reminds of them on the portal's calendar day, also for days on which the service was down, and tells the CRM what
 * was decided. Looking every few seconds is the truth; `wake` only makes it sooner.
 */
export function keepRegistrations({ portalId, today, daily, tell, log }: Registrations) {
  const stopping = new AbortController();
  const { signal } = stopping;
  let doneFor = "";
  let wake = () => {};

  async function look(portal: number): Promise<void> {
    const on = await today(portal);
    if (on !== doneFor) {
      log.info({ portalId: portal, on, ...(await daily(portal, on)) }, "registrations of the day");
      doneFor = on;
    }
    await tell(portal, signal);
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_EVERY_MS);
      wake = () => (clearTimeout(timer), resolve());
      if (signal.aborted) wake();
    });
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const portal = portalId();
      if (portal !== null)
        await look(portal).catch((error: unknown) => log.error({ portalId: portal, err: error }, "registrations wait"));
      await pause();
    }
  }

  const running = run();
  return {
    wake: () => wake(),
    async stop(): Promise<void> {
      stopping.abort();
      wake();
      await running;
    },
  };
}
