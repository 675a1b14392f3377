import { ProblemError } from "../../errors/problem-error.ts";
import type { Questions } from "../../hubspot/gateway.ts";
import { type Known, inTime } from "../../settings/in-time.ts";
import type { Tenant } from "../../store/portals/portals.ts";
import type { Call } from "./define-operation.ts";

export const derivingAnew = () =>
  new ProblemError(
    "deriving",
    "The figures are being derived anew, because settings, the account or the day have changed.",
  );

/** Why a portal has no complete figures, for whoever asks what only they tell. */
export function noFigures({ portal }: Tenant): ProblemError {
  return portal.syncedAt !== null && portal.deriving
    ? derivingAnew()
    : new ProblemError("first-sync-running", "The first reading of the CRM is still running.");
}

/** What HubSpot said. @throws ProblemError when it did not answer in time */
export function answered<Value>(known: Known<Value>): Value {
  if (known !== "away") return known;
  throw new ProblemError(
    "upstream-unavailable",
    "HubSpot does not answer. Nothing was changed; try again in a minute.",
  );
}

/** Milliseconds that a page waits for HubSpot, which gives up the page's request after fifteen seconds. */
export const PATIENCE_MS = 8_000;

/** Asks HubSpot something that a page waits for. @throws ProblemError when it does not answer in time */
export async function askHubSpot<Value>(
  { gatewayOf, tenant }: Pick<Call, "gatewayOf" | "tenant">,
  question: (account: Questions) => Promise<Value>,
): Promise<Value> {
  return answered(await inTime((signal) => question(gatewayOf(tenant.portal.portalId).within(signal)), PATIENCE_MS));
}
