import { rmSync } from "node:fs";
import type { Database, Queryable } from "../../server/store/engine/database.ts";
import { openDatabase } from "../../server/store/engine/open-database.ts";
import { openThrowawayPGlite } from "../../server/store/engine/open-pglite.ts";
import { emptyTables, schemaOf } from "./empty-database.ts";
import { openServerTestDatabase, testServer } from "./server-databases.ts";
import { freshDirectory, templateDump } from "./template-database.ts";

/** The embedded database is a PostgreSQL too, three times as slow: where a server answers, that one takes every case. */
const EMBEDDED_SHARE = 6;

/** A way to get an empty database with the schema in place, and to give it back. */
export interface TestEngine {
  name: string;
  /** Of many cases every so-manieth is tried here. */
  share: number;
  open: () => Promise<Database>;
}

/** Embedded databases that were given back: emptying one takes a thirtieth of the time of starting one. */
const idle: EmbeddedDatabase[] = [];

interface EmbeddedDatabase {
  database: Database;
  /** What its schema was when it was new. */
  schema: string;
}

async function startEmbeddedDatabase(): Promise<EmbeddedDatabase> {
  const { database } = await openThrowawayPGlite({ template: await templateDump() });
  return { database, schema: await schemaOf(database) };
}

/** Empties it for the next test; where that cannot be done it is gone. */
async function giveBack(embedded: EmbeddedDatabase): Promise<void> {
  const { database, schema } = embedded;
  if ((await schemaOf(database)) !== schema) return database.close();
  await emptyTables(database);
  idle.push(embedded);
}

/** In memory, empty again when closed: whoever still asks it then is refused, as by one that is gone. */
export async function openEmbeddedTestDatabase(): Promise<Database> {
  const embedded = idle.pop() ?? (await startEmbeddedDatabase());
  const { database } = embedded;
  let isClosed = false;
  const whileOpen = <Result>(ask: () => Promise<Result>) =>
    isClosed ? Promise.reject<Result>(new Error("the test database is closed")) : ask();
  const guarded = (queryable: Queryable): Queryable => ({
    query: (statement) => whileOpen(() => queryable.query(statement)),
  });
  return {
    engine: database.engine,
    ...guarded(database),
    transaction: (work) => whileOpen(() => database.transaction((transaction) => work(guarded(transaction)))),
    async close() {
      if (isClosed) return;
      isClosed = true;
      await giveBack(embedded);
    },
  };
}

/** What a test of a whole service runs on: a directory of its own, or a server. */
export interface TestStorage {
  name: string;
  /** Of many cases every so-manieth is tried here. */
  share: number;
  server: string | null;
}

/**
 * `npm test` runs on the embedded database, `npm run test:postgres` (TEST_ENGINE=postgres) on a server instead, and the
 * slow tests (EVERY_CASE) on both, where a server answers.
 */
export async function testStorage(): Promise<TestStorage[]> {
  const embedded = { name: "the embedded database", server: null, share: 1 };
  const { TEST_ENGINE: engine, EVERY_CASE: every } = process.env;
  if (engine !== "postgres" && !every) return [embedded];
  const server = await testServer();
  if (server)
    return [...(every ? [{ ...embedded, share: EMBEDDED_SHARE }] : []), { name: "PostgreSQL", server, share: 1 }];
  if (engine !== "postgres") return [embedded];
  throw new Error("TEST_ENGINE=postgres, and no server answers: name one in TEST_DATABASE_URL.");
}

/** A database that services in processes of their own open by its place. */
export interface PlacedDatabase {
  at: { directory: string } | { url: string };
  /** Looks into it; into the embedded one only while no service has it open. */
  look: <Found>(work: (database: Database) => Promise<Found>) => Promise<Found>;
  remove: () => Promise<void>;
}

/** With the schema in place. */
export async function placeDatabase({ server }: Pick<TestStorage, "server">): Promise<PlacedDatabase> {
  if (server) {
    const database = await openServerTestDatabase(server);
    return { at: { url: database.url }, look: (work) => work(database), remove: database.close };
  }
  const directory = await freshDirectory();
  return {
    at: { directory },
    async look(work) {
      const database = await openDatabase({ directory }, () => undefined);
      return work(database).finally(() => database.close());
    },
    remove: async () => rmSync(directory, { recursive: true, force: true }),
  };
}

export async function testEngines(): Promise<TestEngine[]> {
  return (await testStorage()).map(({ name, share, server }) => ({
    name,
    share,
    open: server ? () => openServerTestDatabase(server) : openEmbeddedTestDatabase,
  }));
}
