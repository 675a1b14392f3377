import type { FieldChange } from "@partner-standing/contract/settings/settings-change";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { kindsRead } from "../../facts/client-facts.ts";
import { FACT_KINDS, startRun } from "../../store/mirror/backfills.ts";
import type { Queryable } from "../../store/engine/database.ts";
import { askForJob } from "../../store/jobs/jobs.ts";
import { forgetMrr } from "../../store/mirror/mrr-history.ts";
import { markUnread, type Portal } from "../../store/portals/portals.ts";
import { forgetReadings } from "../../store/mirror/reconciliations.ts";

const mrrOf = (mapping: unknown) => (mapping as { pp_hubspot_mrr?: string } | null)?.pp_hubspot_mrr;

/** Whether the property that MRR of this kind is read from is another one now. */
function isMrrMapped(changes: FieldChange[], kind: "companies" | "partner_clients"): boolean {
  const change = changes.find(({ field }) => field === `properties.${kind}`);
  return change !== undefined && mrrOf(change.before) !== mrrOf(change.after);
}

/**
 * After properties were mapped differently, or clients are read elsewhere, everything is read again. Until that is done
 * there is no verdict: figures half of the old and half of the new would be wrong. MRR values seen of another property
 * go, they were never this one's.
 */
export async function readAnew(
  transaction: Queryable,
  { portal, settings }: { portal: Pick<Portal, "portalId">; settings: PortalSettings },
  changes: FieldChange[],
): Promise<void> {
  const { portalId } = portal;
  for (const kind of ["companies", "partner_clients"] as const)
    if (isMrrMapped(changes, kind)) await forgetMrr(transaction, portalId, kind);
  await forgetReadings(transaction, portalId, FACT_KINDS);
  await startRun(transaction, portalId, kindsRead(settings));
  await markUnread(transaction, portalId);
  await askForJob(transaction, portalId, "sync");
}
