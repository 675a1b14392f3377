import type { FieldChange } from "@partner-standing/contract/settings-change";
import { startRun } from "../store/backfills.ts";
import { forgetMrr } from "../store/companies.ts";
import type { Queryable } from "../store/database.ts";
import { markUnread } from "../store/portals.ts";

const mrrOf = (mapping: unknown) => (mapping as { pp_hubspot_mrr?: string } | null)?.pp_hubspot_mrr;

/**
 * After properties were mapped differently everything is read again under the new names. Until that is done there is
 * no verdict: figures half of the old and half of the new property would be wrong. MRR values seen of another property
 * go, they were never this one's.
 */
export async function remapped(transaction: Queryable, portalId: number, changes: FieldChange[]): Promise<void> {
  const companies = changes.find(({ field }) => field === "properties.companies");
  if (companies && mrrOf(companies.before) !== mrrOf(companies.after)) await forgetMrr(transaction, portalId);
  await startRun(transaction, portalId);
  await markUnread(transaction, portalId);
}
