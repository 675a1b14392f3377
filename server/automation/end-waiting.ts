import type { Gateway } from "../hubspot/gateway.ts";
import type { Completion } from "../hubspot/callbacks.ts";
import type { Database } from "../store/engine/database.ts";
import { forgetWaiting, type WaitingCall, waitingCalls } from "../store/jobs/waiting-calls.ts";
import { isToldOf } from "../store/jobs/webhook-events.ts";
import { findPortal, hasFigures } from "../store/portals/portals.ts";
import type { AskedAction, AutomationService } from "./create-automation.ts";

/** HubSpot's limit of one batch. */
const BATCH = 100;
/** HubSpot must have understood that it is to hold an execution before it can be told how that ends. */
const FIRST_SECONDS = 5;
/** What is held for longer goes on without an answer: then it is told what is known. */
const LAST_SECONDS = 20 * 3_600;
/** HubSpot does not know an execution that it does not hold yet, nor one that it no longer holds. */
const FORGET_SECONDS = 300;

interface Ending {
  database: Database;
  gateway: Pick<Gateway, "completeCallbacks">;
  automation: Pick<AutomationService, "end">;
  portalId: number;
  /** Told of an execution that HubSpot does not hold, or no longer. */
  unheld: (callbackId: string, error: unknown) => void;
}

/** What HubSpot's refusal of a batch says: that an input is wrong, and not the call. */
const isAboutInput = (error: unknown): boolean => (error as { isAboutInput?: boolean } | null)?.isAboutInput === true;

/** Whether what an execution waits for may still come: its record is being read, or figures are. */
async function mayWait({ database, portalId }: Ending, { asked, seconds }: WaitingCall<AskedAction>): Promise<boolean> {
  if (seconds > LAST_SECONDS) return false;
  const portal = await findPortal(database, portalId);
  if (!portal || !hasFigures(portal)) return true;
  const { record } = asked.call;
  return record !== null && (await isToldOf(database, portalId, record.id));
}

/** Ends those that can be told how; one that HubSpot does not know keeps no other from its end. */
async function complete(ending: Ending, completions: Completion[], seconds: Map<string, number>): Promise<void> {
  const { database, gateway, portalId, unheld } = ending;
  if (completions.length === 0) return;
  const ids = completions.map(({ callbackId }) => callbackId);
  try {
    await gateway.completeCallbacks(completions);
  } catch (error) {
    const [only, ...others] = completions;
    if (!only || !isAboutInput(error)) throw error;
    if (others.length > 0) {
      for (const completion of completions) await complete(ending, [completion], seconds);
      return;
    }
    if ((seconds.get(only.callbackId) ?? 0) < FORGET_SECONDS) return;
    unheld(only.callbackId, error);
  }
  await forgetWaiting(database, portalId, ids);
}

/**
 * Tells HubSpot how executions end that it holds, as far as that is known now. Telling it twice changes nothing: an execution is
 * decided once, and one that HubSpot no longer holds is forgotten.
 * @throws HubSpotError when HubSpot refuses the account
 */
export async function endWaiting(ending: Ending): Promise<void> {
  const { database, portalId, automation } = ending;
  const waiting = await waitingCalls<AskedAction>(database, portalId, { seconds: FIRST_SECONDS, limit: BATCH });
  const completions: Completion[] = [];
  for (const call of waiting) {
    const outputFields = await automation.end(call.asked, portalId, await mayWait(ending, call));
    if (outputFields) completions.push({ callbackId: call.callbackId, outputFields });
  }
  await complete(ending, completions, new Map(waiting.map(({ callbackId, seconds }) => [callbackId, seconds])));
}
