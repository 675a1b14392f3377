import type { Queryable } from "../store/database.ts";
import { recordEvents } from "../store/registration-events.ts";
import { expireRegistrations, type Registration } from "../store/registrations.ts";
import type { LeadContext } from "./lead-context.ts";
import { dropReminders } from "./lead-reminders.ts";

/** Few enough that no transaction holds the portal's facts for long. */
export const EXPIRY_BATCH = 500;

/** Ends what has run out by the day, of one domain when it is named, and writes it into the history. */
export async function endExpired(
  transaction: Queryable,
  { portal: { portalId }, on }: Pick<LeadContext, "portal" | "on">,
  domain?: string,
): Promise<Registration[]> {
  const ended = await expireRegistrations(transaction, portalId, {
    on,
    limit: EXPIRY_BATCH,
    ...(domain !== undefined && { domain }),
  });
  await recordEvents(
    transaction,
    portalId,
    ended.map(({ domain, expiresOn, contactId }) => ({
      domain,
      kind: "expired",
      onDay: expiresOn,
      actor: "system",
      contactId,
      why: "term-ended",
    })),
  );
  await dropReminders(transaction, portalId, ended);
  return ended;
}
