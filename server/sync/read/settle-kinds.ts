import type { KindFailure } from "../../errors/unread-kinds-error.ts";
import type { FactKind } from "../../store/mirror/backfills.ts";

/**
 * Does something about several kinds side by side, and waits for all of them: one that fails neither ends the others nor
 * leaves them running behind the back of whoever asked.
 * @returns the kinds that failed, with why
 */
export async function settleKinds<About extends { kind: FactKind }>(
  about: About[],
  work: (about: About) => Promise<void>,
): Promise<KindFailure[]> {
  const settled = await Promise.all(
    about.map((each) =>
      work(each).then(
        () => [],
        (error: unknown) => [{ kind: each.kind, error }],
      ),
    ),
  );
  return settled.flat();
}
