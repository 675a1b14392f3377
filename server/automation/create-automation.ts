import { type ActionReason, ACTION_REASONS } from "@partner-standing/contract/automation/action-reason";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { automationMessagesFor } from "@partner-standing/texts/automation/automation-messages-for";
import { KeyReusedError, isPortalGone } from "../errors/account-errors.ts";
import { ProblemError } from "../errors/problem-error.ts";
import { OBJECT_TYPE_IDS } from "../facts/record-id.ts";
import { within } from "../process/within.ts";
import { keepWaiting } from "../store/jobs/waiting-calls.ts";
import { saveEvents } from "../store/jobs/webhook-events.ts";
import { type Tenant, findTenant } from "../store/portals/portals.ts";
import { type Action, type ActionCall, type ActionParts, type Ended, type Waits, languageOf } from "./action.ts";
import { ACTIONS, type ActionName } from "./actions.ts";

/** What HubSpot is answered: outputs, and what becomes of the execution. */
export type Outputs = Record<string, string>;

/** An execution as it is kept until it is ended. */
export interface AskedAction {
  action: ActionName;
  call: ActionCall;
}

/** Whoever answers later than this lets HubSpot hold the execution: it gives up a call after some twenty seconds. */
const ANSWER_MS = 4_000;
/** What is not ended by then, HubSpot lets go on without. */
const HELD_FOR = "P1D";
const HELD: Outputs = { hs_execution_state: "BLOCK", hs_expiration_duration: HELD_FOR };

const isReason = (code: string): code is ActionReason => (ACTION_REASONS as readonly string[]).includes(code);

/** What an error means that is a refusal of the account's; null for one that is none. */
function refusedBy(error: unknown): ActionReason | null {
  if (error instanceof KeyReusedError) return "key-reused";
  if (isPortalGone(error)) return "being-erased";
  return error instanceof ProblemError && isReason(error.problem.code) ? error.problem.code : null;
}

/** A refusal is an output that a workflow branches on, and a failure in its history. */
function outputsOf({ outputs, reason }: Ended): Outputs {
  return { hs_execution_state: reason === null ? "SUCCESS" : "FAIL_CONTINUE", reason: reason ?? "", ...outputs };
}

export interface AutomationParts extends ActionParts {
  /** Today's calendar date in a time zone. */
  today: (timeZone: string) => CalendarDate;
  /** Has the CRM's events applied now, or the CRM told what was decided. */
  wake: (portalId: number, job: "live" | "outbox") => void;
}

/** What workflows and agents of HubSpot ask and do: each action calls what the cards' buttons call. */
export function createAutomation({ today, wake, ...parts }: AutomationParts, answerMs = ANSWER_MS) {
  const { database } = parts;

  async function act(action: Action, tenant: Tenant, call: ActionCall, mayWait: boolean): Promise<Ended | Waits> {
    const acting = { ...parts, tenant, today: today(tenant.portal.timeZone), mayWait };
    try {
      return await action(acting, call);
    } catch (error) {
      const reason = refusedBy(error);
      if (reason === null) throw error;
      return { reason, outputs: { message: automationMessagesFor(languageOf(call)).reasons[reason] } };
    }
  }

  /** Has a record read that HubSpot has told nothing of yet: it may have been made a moment ago. */
  async function haveRead(portalId: number, { record }: ActionCall): Promise<void> {
    if (!record) return;
    const event = { subscriptionType: "object.creation", eventId: "asked", occurredAt: Date.now() };
    await saveEvents(database, [
      { ...event, portalId, objectId: record.id, objectTypeId: OBJECT_TYPE_IDS[record.kind] },
    ]);
    wake(portalId, "live");
  }

  return {
    /**
     * Answers an execution: the same for the same `callbackId`. What must wait, HubSpot holds until it is told how it ends.
     * @param found the account; null where it is not connected
     */
    async answer({ action, call }: AskedAction, found: Tenant | null): Promise<Outputs> {
      const { reasons } = automationMessagesFor(languageOf(call));
      if (!found) return outputsOf({ reason: "not-connected", outputs: { message: reasons["not-connected"] } });
      const { portalId } = found.portal;
      const mayWait = call.door.kind === "workflow";
      const acted = act(ACTIONS[action], found, call, mayWait);
      const ended = mayWait ? await within(answerMs, acted, () => "late" as const) : await acted;
      if (typeof ended === "object") {
        wake(portalId, "outbox");
        return outputsOf(ended);
      }
      if (ended === "late") acted.catch(() => undefined);
      if (ended === "record") await haveRead(portalId, call);
      await keepWaiting(database, portalId, call.callbackId, { action, call });
      return HELD;
    },

    /** How an execution ends that HubSpot holds; null while it has to wait on. */
    async end({ action, call }: AskedAction, portalId: number, mayWait: boolean): Promise<Outputs | null> {
      const tenant = await findTenant(database, portalId);
      if (!tenant) return null;
      const ended = await act(ACTIONS[action], tenant, call, mayWait);
      return typeof ended === "object" ? outputsOf(ended) : null;
    },
  };
}
export type AutomationService = ReturnType<typeof createAutomation>;
