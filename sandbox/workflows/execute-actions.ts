import { setTimeout as sleep } from "node:timers/promises";
import type { HeldExecutions, OutputFields } from "../crm/held-executions.ts";
import { signV2, signV3 } from "../preview/request-signature.ts";

/** What HubSpot sends for an action, without what it adds itself. */
export interface Asked {
  /** The last part of the action's address. */
  action: string;
  context: { source: "WORKFLOWS"; workflowId: number } | { source: "AGENTS"; agentId: number };
  /** What is enrolled; null for an agent. */
  object: { objectId: number; objectType: "CONTACT" | "COMPANY" | "DEAL" } | null;
  inputFields: Record<string, string>;
}

/** One execution with everything that its history shows. */
export interface Execution extends Asked {
  callbackId: string;
  state: "running" | "waiting" | "succeeded" | "failed";
  outputs: OutputFields;
  /** What was answered to each try: the status, 0 where nothing was. */
  tries: number[];
}

export interface Executing {
  held: HeldExecutions;
  portalId: number;
  clientSecret: string;
  /** The address of the service that HubSpot would call, and sign for. */
  serviceUrl: string;
  /** Where it answers on this machine. */
  deliverTo: string;
  /** HubSpot tries again for three days, later each time; here the first time after this. */
  firstRetryMs: number;
}

/** HubSpot gives up a call after some twenty seconds (community; no document says so). */
const PATIENCE_MS = 20_000;
const TRIES = 10;

interface Answer {
  status: number;
  retryAfterMs: number | null;
  outputs: OutputFields;
}

const NO_ANSWER: Answer = { status: 0, retryAfterMs: null, outputs: {} };

/** Any 2xx is a success to HubSpot, whatever its body says; only `outputFields` are outputs. */
function outputsIn(text: string): OutputFields {
  try {
    const { outputFields } = JSON.parse(text) as { outputFields?: OutputFields };
    return outputFields ?? {};
  } catch {
    return {};
  }
}

/** Executes the app's workflow actions and agent tools as HubSpot does: signed, again where that may help, and held where it is told to. */
export function executeActions(executing: Executing) {
  const { held, portalId, clientSecret, serviceUrl, deliverTo, firstRetryMs } = executing;
  const executions: Execution[] = [];
  let lastId = 0;

  /** HubSpot's guide names version 2; version 3 comes too. */
  function headersFor(path: string, body: string) {
    const timestamp = Date.now();
    const request = { method: "POST", url: serviceUrl + path, body };
    return {
      "Content-Type": "application/json",
      "X-HubSpot-Signature": signV2(clientSecret, request),
      "X-HubSpot-Signature-Version": "v2",
      "X-HubSpot-Signature-v3": signV3(clientSecret, request, timestamp),
      "X-HubSpot-Request-Timestamp": String(timestamp),
    };
  }

  async function post({ action, callbackId, ...asked }: Execution): Promise<Answer> {
    const path = `/workflow-actions/${action}`;
    const { context, object, inputFields } = asked;
    const origin = { portalId, actionDefinitionId: 1, actionDefinitionVersion: 1 };
    const body = JSON.stringify({ callbackId, origin, context, object, fields: inputFields, inputFields });
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const headers = headersFor(path, body);
    return fetch(deliverTo + path, { method: "POST", headers, body, signal }).then(
      async (response) => {
        const after = response.headers.get("retry-after");
        // Of actions HubSpot reads this header in milliseconds.
        const retryAfterMs = after === null ? null : Number(after);
        return { status: response.status, retryAfterMs, outputs: outputsIn(await response.text()) };
      },
      () => NO_ANSWER,
    );
  }

  function end(execution: Execution, outputs: OutputFields): void {
    execution.outputs = outputs;
    execution.state = outputs["hs_execution_state"] === "FAIL_CONTINUE" ? "failed" : "succeeded";
  }

  const mayComeAgain = (status: number) => status === 0 || status === 429 || status >= 500;

  async function run(execution: Execution): Promise<void> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const { status, retryAfterMs, outputs } = await post(execution);
      execution.tries.push(status);
      if (!mayComeAgain(status)) {
        if (status >= 400) execution.state = "failed";
        else if (outputs["hs_execution_state"] !== "BLOCK") end(execution, outputs);
        else {
          execution.state = "waiting";
          held.hold(execution.callbackId, (told) => end(execution, told));
        }
        return;
      }
      await sleep(retryAfterMs ?? firstRetryMs * 2 ** attempt, undefined, { ref: false });
    }
    execution.state = "failed";
  }

  return {
    /** Begins an execution; it is at its end or waits when the promise settles. */
    async execute(asked: Asked): Promise<Execution> {
      const execution: Execution = {
        ...asked,
        ...{ callbackId: `ap-${portalId}-${++lastId}-1-0`, state: "running", outputs: {}, tries: [] },
      };
      executions.push(execution);
      await run(execution);
      return execution;
    },
    /** The history, the newest first. */
    history: (): Execution[] => executions.toReversed(),
  };
}
export type Workflows = ReturnType<typeof executeActions>;
