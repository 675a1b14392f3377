import * as z from "zod/mini";
import { API_VERSION } from "./calls/api-version.ts";
import type { Transport } from "./calls/transport.ts";

/** How an execution of a workflow action ends that HubSpot was told to hold. */
export interface Completion {
  callbackId: string;
  outputFields: Record<string, string>;
}

/**
 * Ends at most 100 executions in one call; HubSpot's document asks for `typedOutputs` although nothing is in it.
 * @throws HubSpotError when it refuses: also where it no longer holds one of them
 */
export async function completeCallbacks(transport: Transport, completions: Completion[]): Promise<void> {
  const path = `/automation/actions/callbacks/${API_VERSION}/complete`;
  const inputs = completions.map((completion) => ({ ...completion, typedOutputs: {} }));
  await transport({ method: "POST", path, body: { inputs }, answer: z.undefined() });
}
