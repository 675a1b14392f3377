import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import type { Transport } from "./create-transport.ts";

/** No longer installed, or never: HubSpot's answer, and that of whoever has the account's tokens. */
const GONE = [401, 404];

/**
 * Takes the app out of the account, whose administrators HubSpot tells by e-mail. Where it is not installed, nothing happens.
 * @throws HubSpotError
 */
export async function uninstallApp(transport: Transport): Promise<void> {
  const path = `/appinstalls/${API_VERSION}/external-install`;
  await transport({ method: "DELETE", path, answer: z.undefined() }).catch((error: unknown) => {
    if (!GONE.includes((error as { status?: number }).status ?? 0)) throw error;
  });
}
