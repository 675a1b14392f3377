import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import type { ReportsService } from "../reports/create-reports.ts";
import type { TaskOutbox } from "../reviews/task-outbox.ts";
import type { Database } from "../store/engine/database.ts";
import { findTenant, hasFigures } from "../store/portals/portals.ts";
import { lastDigestOn, takeDigest } from "../store/reviews/review-watches.ts";

/** Where digests come from and go to. */
export interface Digesting {
  database: Database;
  reports: Pick<ReportsService, "digest">;
  outbox: TaskOutbox;
  /** Today's calendar date in a time zone. */
  today: (timeZone: string) => CalendarDate;
}

/** Staff plans its week with it. */
const DUE_AFTER_DAYS = 4;

function mondayOf(on: CalendarDate): Temporal.PlainDate {
  const day = Temporal.PlainDate.from(on);
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/**
 * Gives the partnership owner the digest of the week as a task, where the account is in a program and wants one: on Monday, or on the first day
 * after it on which the service runs again. A newer one takes the place of an older one.
 * @returns whether there was anything to tell
 */
export async function giveDigest({ database, reports, outbox, today }: Digesting, portalId: number): Promise<boolean> {
  const tenant = await findTenant(database, portalId);
  if (!tenant || !hasFigures(tenant.portal)) return false;
  const { settings } = tenant.settings;
  if (settings.digest === "off" || settings.programs.length === 0) return false;
  const on = today(tenant.portal.timeZone);
  const monday = mondayOf(on);
  const last = await lastDigestOn(database, portalId);
  const [week, weekBefore] = [monday.toString(), monday.subtract({ weeks: 1 }).toString()];
  // Whoever wants digests from a Wednesday on gets the first one on Monday.
  const isDue = last !== week && (on === week || last === weekBefore);
  if (!isDue) return false;
  const owner = settings.contacts.partnershipOwner?.email ?? null;
  const { ownerId, language } = await outbox.recipientOf(database, portalId, owner);
  const amounts = settings.visibility.amounts === "everyone";
  const told = await reports.digest(tenant, weekBefore, { on, today: on, language, amounts });
  return database.transaction(async (transaction) => {
    if (!(await takeDigest(transaction, portalId, week))) return false;
    await outbox.completeTasks(transaction, portalId, [`digest:${weekBefore}`]);
    if (!told) return false;
    const dueOn = monday.add({ days: DUE_AFTER_DAYS }).toString();
    await outbox.wantTasks(transaction, portalId, [{ key: `digest:${week}`, ...told, dueOn, ownerId, about: null }]);
    return true;
  });
}
