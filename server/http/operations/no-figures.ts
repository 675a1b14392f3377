import type { Tenant } from "../../store/portals/portals.ts";
import { ProblemError } from "../../errors/problem-error.ts";

/** Why a portal has no complete figures, for whoever asks what only they tell. */
export function noFigures({ portal }: Tenant): ProblemError {
  return portal.syncedAt !== null && portal.deriving
    ? new ProblemError("deriving", "The figures are being derived anew, because settings or the account have changed.")
    : new ProblemError("first-sync-running", "The first reading of the CRM is still running.");
}
