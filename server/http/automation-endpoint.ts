import express, { type RequestHandler } from "express";
import * as z from "zod/mini";
import { ACTIONS, type ActionName } from "../automation/actions.ts";
import type { ActionCall, EnrolledRecord } from "../automation/action.ts";
import type { AutomationService } from "../automation/create-automation.ts";
import { isPortalGone } from "../errors/account-errors.ts";
import { ProblemError } from "../errors/problem-error.ts";
import type { FindTenant } from "./authentication/signed-requests.ts";
import { HubSpotIdSchema } from "./hubspot-id.ts";
import { createTokenBuckets } from "./limits/limit-requests.ts";
import { readInput } from "./operations/read-input.ts";

const NumberSchema = z.optional(z.nullable(HubSpotIdSchema));

/** How HubSpot names the kinds of records in an execution. */
const KINDS: Readonly<Record<string, EnrolledRecord["kind"]>> = {
  CONTACT: "contacts",
  COMPANY: "companies",
  DEAL: "deals",
};

const InputsSchema = z.optional(z.nullable(z.record(z.string(), z.unknown())));

/** An execution as HubSpot asks for it, as far as it matters here (custom workflow actions, and what was seen of them). */
const ExecutionSchema = z.object({
  callbackId: z.string().check(z.regex(/^[!-~]{1,150}$/, "must be the id of an execution")),
  origin: z.object({ portalId: z.int().check(z.positive()) }),
  context: z.optional(
    z.nullable(
      z.object({ source: z.optional(z.nullable(z.string())), workflowId: NumberSchema, agentId: NumberSchema }),
    ),
  ),
  object: z.optional(z.nullable(z.object({ objectId: HubSpotIdSchema, objectType: z.string() }))),
  inputFields: InputsSchema,
  fields: InputsSchema,
});
type Execution = z.output<typeof ExecutionSchema>;

/** Nobody writes more into a field of an action. */
const LONGEST_INPUT = 1_000;

/** What is filled in; a list or an object is none of our fields. */
function inputsOf({ inputFields, fields }: Execution): ActionCall["inputs"] {
  const filled = Object.entries(inputFields ?? fields ?? {}).flatMap(([name, value]) => {
    const text = typeof value === "object" || value === undefined ? "" : String(value).trim();
    if (text.length > LONGEST_INPUT)
      throw new ProblemError("invalid-request", `${name}: is longer than ${LONGEST_INPUT} characters`, { field: name });
    return text === "" ? [] : [[name, text]];
  });
  return Object.fromEntries(filled);
}

/** HubSpot names the agent, its own assistant has no number; everything else is a workflow. */
function doorOf({ context }: Execution): ActionCall["door"] {
  const isWorkflow = (context?.source ?? "WORKFLOWS") === "WORKFLOWS";
  const kind = isWorkflow ? "workflow" : "agent";
  return { kind, id: (isWorkflow ? context?.workflowId : context?.agentId) ?? null };
}

function callOf(execution: Execution): ActionCall {
  const { callbackId, object } = execution;
  const kind = KINDS[object?.objectType ?? ""];
  const record = object && kind ? { kind, id: object.objectId } : null;
  return { callbackId, door: doorOf(execution), record, inputs: inputsOf(execution) };
}

/** A workflow that enrols thousands of records at once must leave the account's cards room. */
const EXECUTIONS_PER_SECOND = 25;
const BURST_SECONDS = 4;

interface AutomationOptions {
  findTenant: FindTenant;
  automation: Pick<AutomationService, "answer">;
}

/** Whoever is being erased is answered as an account that is not there. */
const unlessErased = (error: unknown) => {
  if (isPortalGone(error)) return null;
  throw error;
};

/**
 * `POST /workflow-actions/<action>`: HubSpot executes an action of a workflow, or a tool of an agent. One secret signs for all
 * accounts: the account is the one that the signed body names. Whatever is decided is an output, also a refusal, for HubSpot takes
 * every 2xx for a success; a 4xx is final, a 5xx comes again.
 */
export function automationEndpoint({ findTenant, automation }: AutomationOptions): express.Router {
  const buckets = createTokenBuckets({
    perSecond: EXECUTIONS_PER_SECOND,
    burst: EXECUTIONS_PER_SECOND * BURST_SECONDS,
  });
  const router = express.Router();

  const execute =
    (action: ActionName): RequestHandler =>
    async (request, response) => {
      const execution = readInput(ExecutionSchema, request.body);
      const { portalId } = execution.origin;
      const wait = buckets.take(String(portalId), performance.now());
      if (wait > 0) {
        // Of actions HubSpot reads milliseconds here (custom workflow actions, execution).
        response.set("retry-after", String(Math.ceil(wait * 1_000)));
        throw new ProblemError("too-many-requests", `More than ${EXECUTIONS_PER_SECOND} executions a second.`);
      }
      const call = callOf(execution);
      const tenant = await findTenant(portalId).catch(unlessErased);
      response.json({ outputFields: await automation.answer({ action, call }, tenant) });
    };
  for (const action of Object.keys(ACTIONS) as ActionName[]) router.post(`/${action}`, execute(action));
  return router;
}
