import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../../server/store/engine/database.ts";
import { openDatabase } from "../../../server/store/engine/open-database.ts";
import { sql } from "../../../server/store/engine/sql.ts";
import { openServerTestDatabase, testServer } from "../../database/server-databases.ts";
import { crmBehindDoor } from "./crm-behind-door.ts";
import { mountSmallDisk, type SmallDisk } from "./mount-small-disk.ts";
import { exited, said } from "./start-child-service.ts";
import { domainOf, firms, startFirmsService } from "../start-firms-service.ts";

const PORTAL_ID = 4716;
const COMPANIES = 30;
const MB = 2 ** 20;
const SOON = { timeout: 120_000, interval: 250 };

const snapshot = firms(PORTAL_ID, COMPANIES);

/** Where the service keeps its data, and how that fills up. */
interface Place {
  runsOn: { database: { directory: string } | { url: string }; within?: string[] };
  fill: () => Promise<void>;
  makeRoom: () => Promise<void>;
  /** Looks at what is kept, with the service stopped. */
  look: <Result>(work: (database: Database) => Promise<Result>) => Promise<Result>;
  close: () => Promise<void>;
}

const server = await testServer();
const disk = await mountSmallDisk(200);

/** All but so many MB of the disk are taken by somebody else. */
function leaveFree(directory: string, megabytes: number): void {
  rmSync(path.join(directory, "ballast"), { force: true });
  const { bavail, bsize } = statfsSync(directory);
  writeFileSync(path.join(directory, "ballast"), Buffer.alloc(Math.max(0, bavail * bsize - megabytes * MB)));
}

async function onSmallDisk(disk: SmallDisk): Promise<Place> {
  return {
    runsOn: { database: { directory: path.join(disk.directory, "data") }, within: disk.within },
    fill: async () => leaveFree(disk.seenFromHere, 40),
    makeRoom: async () => rmSync(path.join(disk.seenFromHere, "ballast")),
    async look(work) {
      const directory = mkdtempSync(path.join(tmpdir(), "standing-"));
      cpSync(path.join(disk.seenFromHere, "data"), directory, { recursive: true });
      const database = await openDatabase({ directory }, () => undefined);
      const seen = await work(database).finally(() => database.close());
      rmSync(directory, { recursive: true, force: true });
      return seen;
    },
    close: async () => disk.close(),
  };
}

/** A server whose tables cannot grow says so by the same code in whatever statement needs a page. */
async function onServer(): Promise<Place> {
  const database = await openServerTestDatabase(server ?? "");
  const query = (text: string) => database.query({ name: "", text, values: [] });
  const tables = ["registrations", "answered_writes", "webhook_events"];
  await query(`create function no_room() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`);
  return {
    runsOn: { database: { url: database.url } },
    async fill() {
      for (const table of tables)
        await query(`create trigger no_room before insert on ${table} for each statement execute function no_room()`);
    },
    async makeRoom() {
      for (const table of tables) await query(`drop trigger no_room on ${table}`);
    },
    look: (work) => work(database),
    close: database.close,
  };
}

const places = [
  ...(disk ? [{ name: "the embedded database, on a disk of 200 MB", open: () => onSmallDisk(disk) }] : []),
  ...(server ? [{ name: "PostgreSQL, which answers 53100", open: onServer }] : []),
];
console.info(`A full disk is tried on: ${places.map(({ name }) => name).join("; ") || "nothing"}.`);

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await exited(child);
}

const registered = (database: Database) =>
  database.query<{ domain: string; n: number }>(sql`
    select domain, count(*) as n from registrations where ended_on is null group by domain order by domain`);

const LONG = { timeout: 300_000 };

describe.each(places)("a full disk under $name", ({ open }) => {
  let place: Place;
  let hubspot: Awaited<ReturnType<typeof crmBehindDoor>>;
  beforeAll(async () => {
    [place, hubspot] = await Promise.all([open(), crmBehindDoor(snapshot)]);
  });
  afterAll(async () => {
    await place.close();
    await hubspot.server.close();
  });

  async function start() {
    const service = await startFirmsService(snapshot, { crmPort: hubspot.server.port, ...place.runsOn });
    await expect.poll(async () => (await service.readyz()).status, SOON).toBe(200);
    return service;
  }

  test(
    "nothing is acknowledged that is not kept, figures are still shown, and it goes on by itself",
    LONG,
    async () => {
      let service = await start();
      for (const company of [0, 1, 2]) expect((await service.register(company)).ok).toBe(true);
      const isEmbedded = "directory" in place.runsOn.database;
      const noticed = isEmbedded ? said(service.child, /has \d+ MB left.*?Nothing is saved/) : Promise.resolve("");

      await place.fill();
      await noticed;
      const refused = async (company: number) => (await service.register(company)).status;
      await expect.poll(() => refused(20), SOON).toBe(503);
      const answers = [await service.register(3), await service.register(4)];
      expect(answers.map(({ status, error }) => [status, error?.code])).toEqual([
        [503, "cannot-save"],
        [503, "cannot-save"],
      ]);
      expect(await service.tell(5)).toBe(503);
      expect((await service.send("/api/standing")).ok).toBe(true);
      expect((await service.lead(0)).state).toBe("registered");
      expect((await service.lead(3)).state).not.toBe("registered");
      expect((await service.readyz()).status).toBe(200);
      if (isEmbedded) {
        expect((await service.readyz()).stale[0]).toMatch(/^nothing can be saved/);
        expect(await service.metrics()).toContain("standing_database_writable 0");
      }

      await place.makeRoom();
      const startedAt = performance.now();
      await expect.poll(async () => (await service.register(3)).ok, SOON).toBe(true);
      console.info(`Registering again ${Math.round(performance.now() - startedAt)} ms after there was room.`);
      // HubSpot and people repeat what was not acknowledged, and once more what was.
      for (const company of [3, 4, 4]) expect((await service.register(company)).ok).toBe(true);
      expect(await service.tell(5)).toBe(200);
      await kill(service.child);

      service = await start();
      for (const company of [0, 1, 2, 3, 4]) {
        expect((await service.lead(company)).state).toBe("registered");
        await expect.poll(async () => (await service.lead(company)).saving, SOON).toBe(false);
      }
      await kill(service.child);
      const kept = await place.look(registered);
      const acknowledged = [0, 1, 2, 3, 4].map((firm) => ({ domain: domainOf(firm), n: 1 }));
      // Number 20 was asked for until it was refused: where it was not, it is there.
      expect(kept.filter(({ domain }) => domain !== domainOf(20))).toEqual(acknowledged);
      console.info(`${kept.length} registrations, each once, after a full disk and kill -9.`);
    },
  );
});

/** Without a pause between two writes nothing else of the process runs, not even the look at the disk. */
const WRITER = `
  const { openPGlite } = await import(process.argv[1]);
  const { sql } = await import(process.argv[2]);
  const database = await openPGlite("/mnt/data", (error) => console.log("told:", error.name));
  await database.query(sql\`create table if not exists numbers (n integer primary key, filler text)\`);
  const [{ known }] = await database.query(sql\`select count(*) as known from numbers\`);
  console.log("known:", known);
  for (let n = known + 1; n < known + 100_000; n++) {
    await database.query(sql\`insert into numbers values (\${n}, \${"x".repeat(1_900)})\`).catch((error) => {
      console.log("acknowledged:", n - 1);
      throw error;
    });
  }`;

/** What the writer said until it ended. */
function write({ within }: SmallDisk): Promise<string> {
  const modules = ["open-pglite.ts", "sql.ts"].map((name) =>
    path.join(import.meta.dirname, "../../../server/store/engine", name),
  );
  const [command = "", ...rest] = [...within, process.execPath, "--input-type=module", "-e", WRITER, ...modules];
  const child = spawn(command, rest);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return new Promise((resolve) => child.once("close", () => resolve(text)));
}

test.runIf(disk)(
  "a disk that fills up at once stops the database with a reason, and the next start has it all",
  LONG,
  async () => {
    const small = await mountSmallDisk(115);
    if (!small) throw new Error("the second disk could not be mounted");
    const ended = await write(small);
    expect(ended).toContain("told: DatabaseStoppedError");
    expect(ended).toMatch(
      /The embedded database stopped: .*No space left on device.*the next start goes on from there/,
    );
    const acknowledged = Number(/acknowledged: (\d+)/.exec(ended)?.[1]);
    expect(acknowledged).toBeGreaterThan(100);
    expect(await write(small)).toMatch(/The disk of \/mnt\/data has \d+ MB left, of 64 MB/);
    const copy = mkdtempSync(path.join(tmpdir(), "standing-"));
    cpSync(path.join(small.seenFromHere, "data"), copy, { recursive: true });
    small.close();
    const database = await openDatabase({ directory: copy }, () => undefined);
    const [row] = await database.query<{ n: number }>(sql`select count(*) as n from numbers`);
    await database.close();
    rmSync(copy, { recursive: true, force: true });
    console.info(`${acknowledged} rows were acknowledged before the disk was full, ${row?.n} are there.`);
    expect(row?.n).toBe(acknowledged);
  },
);
