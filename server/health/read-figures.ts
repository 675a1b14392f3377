import { shareLookUps } from "../process/share-look-ups.ts";
import { within } from "../process/within.ts";
import type { StoredFigures } from "./metrics.ts";

/** Whoever asks whether the service is ready gives up after a few seconds, and takes that for a no without a reason. */
const PATIENCE_MS = 3_000;

type Readers = { [Figure in keyof StoredFigures]: () => Promise<NonNullable<StoredFigures[Figure]>> };

/** @throws Error when there is no answer in time */
const inTime = <Answer>(answer: Promise<Answer>, patienceMs: number): Promise<Answer> =>
  within(patienceMs, answer, () => {
    throw new Error(`no answer within ${patienceMs / 1000} seconds`);
  });

/**
 * Reads what only the database knows, in bounded time. A figure that cannot be read is null: it says nothing of the others.
 * @param readers.database fails where the database does not answer
 * @param failed told of each figure that could not be read although the database answers
 * @returns which rejects while the database does not answer
 */
export function readFigures(
  readers: Readers,
  failed: (error: unknown) => void,
  patienceMs = PATIENCE_MS,
): () => Promise<StoredFigures> {
  const orNull = <Figure>(reading: Promise<Figure>): Promise<Figure | null> =>
    inTime(reading, patienceMs).catch((error: unknown) => {
      failed(error);
      return null;
    });

  const read = shareLookUps(async (_what: "figures"): Promise<StoredFigures> => {
    const database = await inTime(readers.database(), patienceMs);
    const [waiting, states] = await Promise.all([orNull(readers.waiting()), orNull(readers.states())]);
    return { database, waiting, states };
  });
  return () => read("figures");
}
