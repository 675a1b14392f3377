import type { Logger } from "pino";
import { isClockRight } from "../process/clock.ts";
import { shareLookUps } from "../process/memory.ts";
import { within } from "../process/within.ts";
import type { DatabaseState } from "../store/engine/database-state.ts";
import type { StoredFigures } from "./metrics.ts";

/** Whether the service can take traffic, and what of its figures is old although it can. */
export interface Readiness {
  /** Why not; null when it can. */
  reason: string | null;
  /** A sentence for each thing that is behind; empty when nothing is. */
  stale: string[];
}

/** Longer than HubSpot's short outages and our pauses after them. */
const QUEUE_SECONDS = 300;
/** A night's reconciliation that did not take place. */
const LAG_SECONDS = 36 * 3600;

const QUEUES = {
  webhook_events: "changes of the CRM wait to be applied",
  crm_writes: "records wait to be told to the CRM",
  crm_tasks: "tasks wait to be told to the CRM",
};

/** What is due and which day it is depend on the clock, and those of all instances must agree. */
function describeClock({ clockOffset }: DatabaseState): string {
  const direction = clockOffset > 0 ? "ahead of" : "behind";
  return `the clock of this machine is ${Math.round(Math.abs(clockOffset))} seconds ${direction} the database's`;
}

/** Where accounts install the app themselves, it must answer before there is one. */
function notReadyBecause({ states: all, database }: StoredFigures, isInstallable: boolean): string | null {
  if (!isClockRight(database.clockOffset)) return describeClock(database);
  if (isInstallable || all === null) return null;
  const states = all.filter(({ state }) => state !== "ending");
  if (states.length === 0) return "no HubSpot account is connected yet";
  if (states.some(({ portals, neverRead }) => neverRead < portals)) return null;
  const failed = states.find(({ state }) => state === "failed");
  if (!failed) return "the first reading of the CRM is running";
  return `no CRM was read completely yet, and one cannot be read since ${failed.failedSince}`;
}

function staleQueues({ waiting }: StoredFigures): string[] {
  if (!waiting) return ["it cannot be read how much waits"];
  return waiting
    .filter(({ age }) => age > QUEUE_SECONDS)
    .map(({ queue, depth, isMore, age }) => {
      const many = isMore ? `more than ${depth}` : depth;
      return `${many} ${QUEUES[queue]}, the oldest for ${Math.round(age)} seconds`;
    });
}

function staleReadings({ states }: StoredFigures): string[] {
  if (!states) return ["it cannot be read how far the readings of the CRM are"];
  return states.flatMap(({ state, portals, lag, failedSince }) => {
    if (state === "ending")
      return lag > QUEUE_SECONDS
        ? [`${portals} account(s) are being erased, the first for ${Math.round(lag)} seconds`]
        : [];
    if (state === "failed") return [`the CRM of ${portals} account(s) cannot be read since ${failedSince}`];
    return lag > LAG_SECONDS ? [`a CRM was last read completely ${Math.round(lag / 3600)} hours ago`] : [];
  });
}

function staleWork({ work }: StoredFigures): string[] {
  if (!work) return ["it cannot be read how the work goes"];
  return work
    .filter(({ failing }) => (failing ?? 0) > 0)
    .map(({ job, failing }) => `work of the kind "${job}" fails for ${failing} account(s)`);
}

function staleStorage({ database }: StoredFigures): string[] {
  return database.isWritable ? [] : ["nothing can be saved: the database's disk is full, or it may only be read"];
}

function staleUsers(hidden: number): string[] {
  const sentence = `the users API refuses the app in ${hidden} account(s): only SETTINGS_EDITORS may change settings there`;
  return hidden > 0 ? [sentence] : [];
}

/**
 * Figures that are old are still answered, with their date: that alone takes the service out of no traffic, nor does a
 * figure that cannot be read.
 * @param hidden accounts that do not let the app see their users
 */
export async function readiness(
  readStored: () => Promise<StoredFigures>,
  isInstallable: boolean,
  hidden = 0,
): Promise<Readiness> {
  const stored = await readStored().catch(() => null);
  if (!stored) return { reason: "the database does not answer", stale: [] };
  const stale = [
    ...staleStorage(stored),
    ...staleReadings(stored),
    ...staleQueues(stored),
    ...staleWork(stored),
    ...staleUsers(hidden),
  ];
  return { reason: notReadyBecause(stored, isInstallable), stale };
}

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
    const [waiting, states, work] = await Promise.all([
      orNull(readers.waiting()),
      orNull(readers.states()),
      orNull(readers.work()),
    ]);
    return { database, waiting, states, work };
  });
  return () => read("figures");
}

const LOOK_EVERY_MS = 5_000;

/** Says in the log when clocks come to differ and when they agree again, and the same of whether changes are taken. */
export function watchDatabase(read: () => Promise<DatabaseState>, log: Logger): () => void {
  let isRight = true;
  let isWritable = true;

  function say(isGood: boolean, fields: object, good: string, bad: string): void {
    if (isGood) log.info(fields, good);
    else log.error(fields, bad);
  }

  async function look(): Promise<void> {
    const state = await read();
    const { clockOffset } = state;
    if (isClockRight(clockOffset) !== isRight) {
      isRight = !isRight;
      const bad = "this machine's clock and the database's differ: no work is taken up until they agree";
      say(isRight, { clockOffset }, "this machine's clock is right again", bad);
    }
    if (state.isWritable !== isWritable) {
      isWritable = state.isWritable;
      say(isWritable, {}, "the database takes changes again", "the database can only be read: nothing is saved");
    }
  }

  let isLooking = false;
  // While the database is away, others say so; one look at a time waits for it.
  async function run(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    await look().catch(() => undefined);
    isLooking = false;
  }
  const timer = setInterval(() => void run(), LOOK_EVERY_MS);
  void run();
  return () => clearInterval(timer);
}
