import { kindsRead } from "../facts/client-source.ts";
import { countMirrored } from "../store/count-mirrored.ts";
import { readSettings } from "../store/settings.ts";
import type { Backfill } from "./backfill.ts";

/**
 * Whether records were deleted or merged and no webhook told of it: the mirror then holds more of them than the CRM.
 * To be asked after a reconciliation, which finds everything that came.
 * @throws HubSpotError
 */
export async function deletedUnnoticed({ database, gateway, portalId }: Backfill): Promise<boolean> {
  const known = await countMirrored(database, portalId);
  const kinds = kindsRead((await readSettings(database, portalId)).settings);
  const counts = await Promise.all(kinds.map((kind) => gateway.countRecords(kind)));
  return kinds.some((kind, index) => known[kind] > (counts[index] ?? 0));
}
