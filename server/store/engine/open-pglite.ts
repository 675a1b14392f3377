import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { fsyncSync } from "node:fs";
import path from "node:path";
import type { Database, Queryable, Statement } from "./database.ts";
import { lockDirectory } from "./directory-lock.ts";
import { keepRoom, requireRoom } from "./keep-room.ts";
import { StoppablePGlite } from "./stoppable-pglite.ts";
import { namedRows, valueParsers } from "./open-postgres.ts";
import { prepareStatements } from "./prepared-statements.ts";
import { nameOf } from "./sql.ts";

type Init = NodeFS["init"];
interface Emscripten {
  NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } };
}

/** PGlite's file system never calls fsync, so a power cut could lose acknowledged rows. This one does. */
class DurableNodeFS extends NodeFS {
  override async init(...[pg, options]: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(pg, options);
    const syncForReal = (module: unknown) => {
      (module as Emscripten).NODEFS.stream_ops.fsync = ({ nfd }) => {
        fsyncSync(nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), syncForReal] } };
  }
}

const CHECKPOINT_EVERY_MS = 5 * 60_000;
const VACUUM_EVERY_MS = 60 * 60_000;

/** Pages are kept by the system as well. PostgreSQL's own 128 MB are filled with zeros at each start, for half a second. */
const START = [...PGlite.defaultStartParams, "-c", "shared_buffers=32MB"];
/** `-F` switches fsync off; `wal_sync_method` must be one that reaches our file system. */
const DURABLE = [...START.filter((parameter) => parameter !== "-F"), "-c", "wal_sync_method=fsync"];

type Answer = { fields: { name: string }[]; rows: unknown[][] };

/** @param prepared how a statement is asked that has a name, or gets one for its text */
function queryable(
  engine: Pick<PGlite, "query">,
  prepared: (statement: Required<Statement>) => Promise<Answer>,
): Queryable {
  return {
    async query<Row>({ name, text, values }: Statement) {
      const { fields, rows } =
        name === ""
          ? await engine.query<unknown[]>(text, values, { rowMode: "array" })
          : await prepared({ name: name ?? nameOf(text), text, values });
      return namedRows<Row>(fields, rows);
    },
  };
}

/** PGlite neither checkpoints nor vacuums by itself: its log would grow without end. */
function startMaintenance(engine: PGlite): () => void {
  const run = (command: string) => () => void engine.exec(command).catch(() => undefined);
  const timers = [
    setInterval(run("checkpoint"), CHECKPOINT_EVERY_MS),
    setInterval(run("vacuum analyze"), VACUUM_EVERY_MS),
  ];
  for (const timer of timers) timer.unref();
  return () => timers.forEach(clearInterval);
}

function adapt(engine: PGlite, onClose: () => void): Database {
  const ask = prepareStatements(engine);
  const within = (statement: Required<Statement>) => engine._runExclusiveQuery(() => ask(statement));
  const alone = (statement: Required<Statement>) =>
    engine._runExclusiveTransaction(async () => {
      const answer = await within(statement);
      await engine.syncToFs();
      return answer;
    });
  return {
    engine: "pglite",
    ...queryable(engine, alone),
    transaction: (work) => engine.transaction((transaction) => work(queryable(transaction, within))),
    async close() {
      await engine.close();
      onClose();
    },
  };
}

/** Waits for nothing any more once the engine has stopped. */
function untilStopped(database: Database, stopped: Promise<never>, onClose: () => void): Database {
  const orStopped = <Result>(work: Promise<Result>) => Promise.race([stopped, work]);
  return {
    ...database,
    query: <Row>(statement: Statement) => orStopped(database.query<Row>(statement)),
    transaction: (work) => orStopped(database.transaction(work)),
    close: () => orStopped(database.close()).catch(onClose),
  };
}

/**
 * The embedded database in a directory of its own, for one process.
 * @param onError told when the disk is full, and with a DatabaseStoppedError when the engine has stopped
 * @throws DirectoryInUseError when another process has it open
 * @throws DiskFullError
 */
export async function openPGlite(directory: string, onError: (error: Error) => void): Promise<Database> {
  const lock = lockDirectory(directory);
  try {
    requireRoom(directory);
    const engine = new StoppablePGlite({
      fs: new DurableNodeFS(path.join(directory, "pglite")),
      startParams: DURABLE,
      parsers: valueParsers,
    });
    engine.stopped.catch(onError);
    await Promise.race([engine.stopped, engine.waitReady]);
    const stopMaintenance = startMaintenance(engine);
    const leaveDisk = keepRoom(engine, directory, onError);
    const onClose = () => {
      stopMaintenance();
      leaveDisk();
      lock.release();
    };
    return untilStopped(adapt(engine, onClose), engine.stopped, onClose);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** An embedded database that no crash has to spare: in memory, from the dump of another one, or in a directory. */
export async function openThrowawayPGlite(
  place: { template: Blob } | { directory: string },
): Promise<{ database: Database; dump: () => Promise<Blob> }> {
  const data =
    "template" in place ? { loadDataDir: place.template } : { dataDir: path.join(place.directory, "pglite") };
  const engine = await PGlite.create({ ...data, startParams: START, parsers: valueParsers });
  return { database: adapt(engine, () => undefined), dump: () => engine.dumpDataDir("none") };
}
