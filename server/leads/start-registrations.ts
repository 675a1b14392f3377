import type { Queryable } from "../store/engine/database.ts";
import { recordEvents, type RegistrationEvent } from "../store/leads/registration-events.ts";
import { startRegistrations, type NewRegistration } from "../store/leads/registrations.ts";
import type { LeadContext } from "./lead-context.ts";
import { tellRecords } from "./tell-records.ts";

/**
 * Starts registrations: ledger, history, and what the records in the CRM must say.
 * @returns the domains that were started; one of which another registration still runs is left out
 */
export async function startAndTell(
  transaction: Queryable,
  context: Pick<LeadContext, "portal" | "on">,
  registrations: NewRegistration[],
  why: RegistrationEvent["why"],
): Promise<string[]> {
  const { portal, on } = context;
  const started = await startRegistrations(transaction, portal.portalId, registrations);
  const events = registrations
    .filter(({ domain }) => started.includes(domain))
    .map(({ domain, contactId, registeredBy }): RegistrationEvent => {
      return { domain, kind: "registered", onDay: on, actor: registeredBy, contactId, why };
    });
  await recordEvents(transaction, portal.portalId, events);
  await tellRecords(transaction, context, started);
  return started;
}
