import { UnreadKindsError } from "../../errors/unread-kinds-error.ts";
import type { FactKind } from "../../store/mirror/backfills.ts";
import { countMirrored } from "../../store/mirror/count-mirrored.ts";
import type { Backfill } from "./backfill.ts";
import { settleKinds } from "./settle-kinds.ts";

/**
 * Whether records of these kinds were deleted or merged and no webhook told of it: the mirror then holds more of them than
 * the CRM. To be asked after a reconciliation, which finds everything that came.
 * @throws UnreadKindsError where one cannot be counted
 */
export async function deletedUnnoticed(
  { database, gateway, portalId }: Backfill,
  kinds: readonly FactKind[],
): Promise<boolean> {
  const known = await countMirrored(database, portalId);
  const fewer: FactKind[] = [];
  const failures = await settleKinds(
    kinds.map((kind) => ({ kind })),
    async ({ kind }) => {
      if (known[kind] > (await gateway.countRecords(kind))) fewer.push(kind);
    },
  );
  if (failures.length > 0) throw new UnreadKindsError(failures);
  return fewer.length > 0;
}
