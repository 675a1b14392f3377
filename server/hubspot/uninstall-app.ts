import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import type { Transport } from "./create-transport.ts";
import { HubSpotError } from "../errors/hubspot-error.ts";

/** Takes the app out of the account, whose administrators HubSpot tells by e-mail. Where it is not installed, nothing happens. */
export async function uninstallApp(transport: Transport): Promise<void> {
  const path = `/appinstalls/${API_VERSION}/external-install`;
  await transport({ method: "DELETE", path, answer: z.undefined() }).catch((error: unknown) => {
    const isGone = error instanceof HubSpotError && (error.status === 401 || error.status === 404);
    if (!isGone) throw error;
  });
}
