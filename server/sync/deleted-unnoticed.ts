import { FACT_KINDS } from "../store/backfills.ts";
import { countMirrored } from "../store/count-mirrored.ts";
import type { Backfill } from "./backfill.ts";

/**
 * Whether records were deleted or merged and no webhook told of it: the mirror then holds more of them than the CRM.
 * To be asked after a reconciliation, which finds everything that came.
 * @throws HubSpotError
 */
export async function deletedUnnoticed({ database, gateway, portalId }: Backfill): Promise<boolean> {
  const known = await countMirrored(database, portalId);
  const counts = await Promise.all(FACT_KINDS.map((kind) => gateway.countRecords(kind)));
  return FACT_KINDS.some((kind, index) => known[kind] > (counts[index] ?? 0));
}
