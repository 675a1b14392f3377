import type { Express } from "express";
import { z } from "zod";
import type { HeldExecutions } from "../held-executions.ts";
import { HubSpotError } from "../hubspot-error.ts";
import { readBody } from "../read-input.ts";

const CompletionSchema = z.object({
  outputFields: z.record(z.string(), z.string()),
  /** Required, although nothing has to be in it (`CallbackCompletionRequest`). */
  typedOutputs: z.object({}),
});
const BatchSchema = z.object({
  inputs: z.array(CompletionSchema.extend({ callbackId: z.string() })).min(1),
});

/** What HubSpot answers where it holds no such execution is not documented; clients are known to meet this name. */
function notHeld(callbackId: string): HubSpotError {
  return new HubSpotError(404, { message: `Callback ${callbackId} was not found.`, category: "CALLBACK_NOT_FOUND" });
}

/** How the app ends executions of its workflow actions that HubSpot holds. */
export function callbackEndpoints(app: Express, held: HeldExecutions): void {
  app.post("/automation/actions/callbacks/2026-09/complete", (req, res) => {
    const { inputs } = readBody(BatchSchema, req.body);
    const unknown = inputs.find(({ callbackId }) => !held.isHeld(callbackId));
    if (unknown) throw notHeld(unknown.callbackId);
    for (const { callbackId, outputFields } of inputs) held.end(callbackId, outputFields);
    res.status(204).end();
  });
}
