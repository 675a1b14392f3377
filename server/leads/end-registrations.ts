import type { Queryable } from "../store/engine/database.ts";
import { recordEvents, type RegistrationEvent } from "../store/leads/registration-events.ts";
import { expireRegistrations, releaseRegistration, type Registration } from "../store/leads/registrations.ts";
import type { LeadContext } from "./lead-context.ts";
import { dropReminders } from "./lead-reminders.ts";
import { tellRecords } from "./tell-records.ts";

type Day = Pick<LeadContext, "portal" | "on">;
type End = Pick<RegistrationEvent, "kind" | "actor" | "why">;

/** What follows from every end: history, no more reminders, and the records in the CRM say it. */
async function follow(transaction: Queryable, day: Day, ended: Registration[], end: End): Promise<void> {
  const { portalId } = day.portal;
  const events = ended.map(({ domain, contactId, endedOn }) => ({
    ...end,
    domain,
    contactId,
    onDay: endedOn ?? day.on,
  }));
  await recordEvents(transaction, portalId, events);
  await dropReminders(transaction, portalId, ended);
  await tellRecords(
    transaction,
    day,
    ended.map(({ domain }) => domain),
  );
}

/** Ends those registrations of these domains that have run out by the day. */
export async function endExpired(transaction: Queryable, day: Day, domains: string[]): Promise<Registration[]> {
  const ended = await expireRegistrations(transaction, day.portal.portalId, { on: day.on, domains });
  await follow(transaction, day, ended, { kind: "expired", actor: "system", why: "term-ended" });
  return ended;
}

/** Gives up what runs for a domain; null when nothing does, or when it has run out by the day. */
export async function endReleased(
  transaction: Queryable,
  day: Day,
  { domain, actor }: { domain: string; actor: string },
): Promise<Registration | null> {
  const ended = await releaseRegistration(transaction, day.portal.portalId, { domain, on: day.on });
  if (ended) await follow(transaction, day, [ended], { kind: "released", actor, why: "asked" });
  return ended;
}
