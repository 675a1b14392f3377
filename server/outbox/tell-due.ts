/** HubSpot's limit of one batch. */
const BATCH = 100;
const FIRST_PAUSE_SECONDS = 5;
/** HubSpot that was away is told within minutes of its return; a record that it refuses changes seldom. */
const LAST_PAUSE_AWAY_SECONDS = 300;
const LAST_PAUSE_REFUSED_SECONDS = 3_600;

interface Attempted {
  attempts: number;
}

/** One kind of thing to tell HubSpot. */
export interface Telling<Write extends Attempted, Done> {
  /** What is due now; what is finished or postponed no longer is. */
  due: (limit: number) => Promise<Write[]>;
  /**
   * Tells HubSpot; telling it twice does no harm.
   * @returns what it took, what it left out, and its reasons for that
   * @throws HubSpotError when it refuses the whole batch
   */
  send: (writes: Write[]) => Promise<{ done: Done[]; left: Write[]; reasons: string[] }>;
  finish: (done: Done[]) => Promise<void>;
  postpone: (writes: Write[], postponement: { seconds: number; reason: string }) => Promise<void>;
}

async function postpone<Write extends Attempted, Done>(
  telling: Telling<Write, Done>,
  writes: Write[],
  { reason, lastPause }: { reason: string; lastPause: number },
): Promise<void> {
  if (writes.length === 0) return;
  const attempts = Math.max(...writes.map((write) => write.attempts));
  const seconds = Math.min(lastPause, FIRST_PAUSE_SECONDS * 2 ** attempts);
  await telling.postpone(writes, { seconds, reason });
}

/** One record that HubSpot refuses must not hold up the others of its batch: what is refused as a whole is halved. */
async function tell<Write extends Attempted, Done>(telling: Telling<Write, Done>, writes: Write[]): Promise<void> {
  try {
    const { done, left, reasons } = await telling.send(writes);
    await telling.finish(done);
    const reason = reasons.join("; ") || "HubSpot left it out";
    await postpone(telling, left, { reason, lastPause: LAST_PAUSE_REFUSED_SECONDS });
  } catch (error) {
    const { transient = true, message } = error as { transient?: boolean; message: string };
    const lastPause = transient ? LAST_PAUSE_AWAY_SECONDS : LAST_PAUSE_REFUSED_SECONDS;
    if (transient || writes.length === 1) return postpone(telling, writes, { reason: message, lastPause });
    const half = Math.ceil(writes.length / 2);
    await tell(telling, writes.slice(0, half));
    await tell(telling, writes.slice(half));
  }
}

/**
 * Tells HubSpot everything that is due, a batch at a time. A crash between its answer and ours only repeats. Never
 * throws for what HubSpot refuses: that is put off with growing pauses.
 */
export async function tellDue<Write extends Attempted, Done>(
  telling: Telling<Write, Done>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const writes = await telling.due(BATCH);
    if (writes.length === 0) return;
    await tell(telling, writes);
  }
}
