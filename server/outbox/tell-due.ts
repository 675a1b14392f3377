import type { SavingProblem } from "@partner-standing/contract/answers/saving-problem";
import { Temporal } from "temporal-polyfill";
import { secondsUntilMidnight } from "../process/clock.ts";
import { isAboutOneRecord } from "../errors/database-errors.ts";
import type { LeftOut } from "../hubspot/calls/batches.ts";
import type { Gateway } from "../hubspot/gateway.ts";
import type { Database } from "../store/engine/database.ts";
import { type OutboxQueue, pauseQueue, refusalsInARow, resumeQueue } from "../store/outbox/outbox-pauses.ts";
import { findPortal } from "../store/portals/portals.ts";

/** HubSpot's limit of one batch. */
const BATCH = 100;
const FIRST_PAUSE_SECONDS = 5;
/** HubSpot that was away is told within minutes of its return; a record that it refuses changes seldom. */
const AWAY = { first: FIRST_PAUSE_SECONDS, longest: 300 };
const REFUSED = { first: FIRST_PAUSE_SECONDS, longest: 3_600 };
/** So often a write may fail before it is taken for what may make its batch fail. */
const FAILURES_BEFORE_DOUBT = 2;
/** HubSpot's status for it. It may be one record's: a property can be for some people only. */
const MISSING_RIGHT = 403;

/** A pause that doubles with each attempt, in seconds. */
export interface Pause {
  first: number;
  longest: number;
}

interface Attempted {
  attempts: number;
}

/** What was not taken, and why: for the operator, and in a word for people where HubSpot did not refuse it. */
export type Refused<Write> = Write & { reason: string; problem?: SavingProblem };

/** What HubSpot did with a batch. */
export interface Sent<Write, Done> {
  done: Done;
  /** What it left out by name. */
  refused: Refused<Write>[];
  /** What it left out without saying why, and its reasons that name nobody. */
  left: Write[];
  reasons: string[];
}

/** When HubSpot refuses the account, all of a queue waits. */
interface Queue {
  /** How often in a row that happened; 0 while HubSpot listens. */
  refusals: () => Promise<number>;
  /** @param refusals as it was before this one */
  pause: (refusal: AccountRefusal, refusals: number) => Promise<void>;
  resume: () => Promise<void>;
}

/** One kind of thing to tell HubSpot. */
interface Telling<Write extends Attempted, Done> {
  /** What is due now; what is finished or postponed no longer is, and nothing is while the queue pauses. */
  due: (limit: number) => Promise<Write[]>;
  /**
   * Tells HubSpot; telling it twice does no harm.
   * @throws HubSpotError when it refuses the whole batch
   */
  send: (writes: Write[]) => Promise<Sent<Write, Done>>;
  finish: (done: Done) => Promise<void>;
  /** Puts off what did not change in the meantime, each by its own attempts. */
  postpone: (refused: Refused<Write>[], pause: Pause) => Promise<void>;
  queue: Queue;
  /** Told of what is neither HubSpot's refusal nor its absence. */
  failed: (error: unknown) => void;
}

/** HubSpot, or our own knowledge of the account, says that asking again does not help, whatever the record. */
interface AccountRefusal {
  message: string;
  status: number;
  transient: false;
  /** The calls of the day are used up. */
  isDailyLimit?: boolean;
}

function isOfAccount(error: unknown): error is AccountRefusal {
  return (error as { transient?: boolean }).transient === false && !isAboutOneRecord(error);
}

const isOfHubSpot = (error: unknown) => (error as { transient?: boolean }).transient !== undefined;
const because = <Write>(writes: Write[], reason: string, problem: SavingProblem) =>
  writes.map((write) => ({ ...write, reason, problem }));

/** What people are told of an error: never its words, unless they are HubSpot's about a record. */
function problemOf(error: unknown): SavingProblem {
  if (!isOfHubSpot(error)) return "failed";
  return isAboutOneRecord(error) ? "refused" : "away";
}

function halvesOf<Write>(writes: Write[]): Write[][] {
  const half = Math.ceil(writes.length / 2);
  return [writes.slice(0, half), writes.slice(half)];
}

/**
 * The parts in which a batch is sent. What failed often does not go with what is new, and not all at once: one goes
 * ahead, each time another, because that tells whether HubSpot is away or something of the batch is odd.
 */
function partsOf<Write extends Attempted>(batch: Write[], refusals: number): Write[][] {
  const isDoubtful = ({ attempts }: Write) => refusals > 0 || attempts >= FAILURES_BEFORE_DOUBT;
  const doubtful = batch.filter(isDoubtful);
  const rest = batch.filter((write) => !isDoubtful(write));
  if (rest.length > 0) return [rest, doubtful].filter((part) => part.length > 0);
  const ahead = Math.max(refusals, ...batch.map(({ attempts }) => attempts)) % batch.length;
  return [batch.slice(ahead, ahead + 1), batch.toSpliced(ahead, 1)].filter((part) => part.length > 0);
}

function putOff<Write extends Attempted, Done>(telling: Telling<Write, Done>, writes: Write[], error: unknown) {
  const refused = because(writes, (error as Error).message, problemOf(error));
  return telling.postpone(refused, isAboutOneRecord(error) ? REFUSED : AWAY);
}

/** Sends a part. @returns the parts to try next, where HubSpot left something out and does not say what is wrong with it */
async function send<Write extends Attempted, Done>(telling: Telling<Write, Done>, part: Write[]): Promise<Write[][]> {
  const { done, refused, left, reasons } = await telling.send(part);
  await telling.finish(done);
  await telling.postpone(refused, REFUSED);
  if (left.length > 1) return halvesOf(left);
  await telling.postpone(because(left, reasons.join("; ") || "HubSpot left it out", "refused"), REFUSED);
  return [];
}

/**
 * Tells a batch. A record that HubSpot refuses must not hold up the others: where HubSpot does not name it, halving finds
 * it, in some 2 × log2 calls; with every record refused these are two calls a record. What concerns all of them is not
 * tried with each: a batch is halved only where the error is about a record, or where HubSpot takes others of it.
 * @returns false where the queue pauses now
 */
async function tell<Write extends Attempted, Done>(
  telling: Telling<Write, Done>,
  batch: Write[],
  signal: AbortSignal,
): Promise<boolean> {
  const refusals = await telling.queue.refusals();
  const parts = partsOf(batch, refusals);
  let isListening = false;
  let isReported = false;
  for (let part = parts.shift(); part; part = parts.shift()) {
    try {
      parts.unshift(...(await send(telling, part)));
      isListening = true;
    } catch (error) {
      // The service stops: whoever comes next finds it as it was.
      if (signal.aborted && !isOfHubSpot(error)) throw error;
      if (isOfAccount(error) && !(isListening && error.status === MISSING_RIGHT)) {
        await telling.queue.pause(error, refusals);
        return false;
      }
      if (!isOfHubSpot(error) && !isReported) telling.failed(error);
      isReported ||= !isOfHubSpot(error);
      isListening ||= isAboutOneRecord(error);
      if (isListening && part.length > 1) parts.unshift(...halvesOf(part));
      else await putOff(telling, isListening ? part : [part, ...parts.splice(0)].flat(), error);
    }
  }
  if (refusals > 0 && isListening) await telling.queue.resume();
  return true;
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
    const batch = await telling.due(BATCH);
    if (batch.length === 0 || !(await tell(telling, batch, signal))) return;
  }
}

/** Access that was given back shows within minutes. */
const LONGEST_PAUSE_SECONDS = 300;
/** HubSpot counts the calls of a day anew at midnight; its clock is not ours, so that this may be some moments too early. */
const PAUSE_AFTER_MIDNIGHT_SECONDS = 3_600;

interface Account {
  database: Database;
  portalId: number;
}

/** An account to tell, by these methods of its gateway. */
export interface Outbox<Method extends keyof Gateway> extends Account {
  gateway: Pick<Gateway, Method>;
  /** Told of what nobody expected; what it is about is put off. */
  failed: (error: unknown) => void;
}

/** @param refusals how many there were in a row before this one */
async function pauseFor(account: Account, refusal: AccountRefusal, refusals: number): Promise<number> {
  if (!refusal.isDailyLimit) return Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** refusals);
  const { timeZone = "UTC" } = (await findPortal(account.database, account.portalId)) ?? {};
  const untilMidnight = secondsUntilMidnight(timeZone, Temporal.Now.instant());
  return refusals === 0 ? untilMidnight : Math.min(untilMidnight, PAUSE_AFTER_MIDNIGHT_SECONDS);
}

/** The pauses of one queue of a portal: HubSpot that refuses the account is not asked with every record. */
export function queueOf(account: Account, queue: OutboxQueue): Queue {
  const { database, portalId } = account;
  return {
    refusals: () => refusalsInARow(database, portalId, queue),
    async pause(refusal, refusals) {
      const seconds = await pauseFor(account, refusal, refusals);
      await pauseQueue(database, portalId, queue, { seconds, reason: refusal.message });
    },
    resume: () => resumeQueue(database, portalId, queue),
  };
}

/** Parts what HubSpot did not take into what it names, with its reason, and the rest. */
export function refusedOf<Write>(
  writes: Write[],
  leftOut: LeftOut[],
  nameOf: (write: Write) => string,
): { refused: Refused<Write>[]; left: Write[] } {
  const reasons = new Map(leftOut.map(({ id, reason }) => [id, reason]));
  const reasonFor = (write: Write) => reasons.get(nameOf(write));
  return {
    refused: writes.flatMap((write) => {
      const reason = reasonFor(write);
      return reason === undefined ? [] : [{ ...write, reason }];
    }),
    left: writes.filter((write) => reasonFor(write) === undefined),
  };
}

/** Lets work that belongs together come to its end side by side: what fails stops no other. @throws the first failure */
export async function toTheirEnd(works: Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}
