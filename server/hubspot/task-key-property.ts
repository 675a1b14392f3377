import * as z from "zod/mini";
import { HubSpotError } from "../errors/hubspot-error.ts";
import { API_VERSION } from "./api-version.ts";
import type { Transport } from "./create-transport.ts";

/** The property on tasks that HubSpot keeps unique where it takes that: asking for a task twice makes it once. */
export const TASK_KEY_PROPERTY = "pp_task_key";

const DefinitionSchema = z.object({ hasUniqueValue: z.optional(z.boolean()) });

/**
 * Goes another way where the account has the property, but not as a unique one: HubSpot documents no unique properties of
 * tasks, and then refuses to look records up by it.
 * @throws the error that it was refused with, where that is not why
 */
export async function unlessUnique<Value>(transport: Transport, error: unknown, other: () => Promise<Value>) {
  if (!(error instanceof HubSpotError && error.status === 400)) throw error;
  const path = `/crm/properties/${API_VERSION}/tasks/${TASK_KEY_PROPERTY}`;
  const definition = await transport({ method: "GET", path, answer: DefinitionSchema }).catch(() => null);
  if (definition === null || definition.hasUniqueValue === true) throw error;
  return other();
}
