import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Database } from "../../server/store/engine/database.ts";
import { openPGlite } from "../../server/store/engine/open-pglite.ts";
import { openPostgres } from "../../server/store/engine/open-postgres.ts";
import { openServerTestDatabase } from "../database/server-databases.ts";
import { exited, said, startChildService } from "../service/trouble/start-child-service.ts";

const LOOK_EVERY_MS = 250;

/** An empty place for a database; other processes can open it too, the embedded one only one at a time. */
export interface Place {
  engine: Database["engine"];
  location: { directory: string } | { url: string };
  open: () => Promise<Database>;
  remove: () => Promise<void>;
}

export async function serverPlace(server: string): Promise<Place> {
  const database = await openServerTestDatabase(server);
  const fail = (error: Error) => {
    throw error;
  };
  return {
    engine: "postgresql",
    location: { url: database.url },
    open: async () => openPostgres(database.url, fail),
    remove: () => database.close(),
  };
}

export async function embeddedPlace(): Promise<Place> {
  const directory = mkdtempSync(path.join(tmpdir(), "standing-scale-"));
  return {
    engine: "pglite",
    location: { directory },
    open: () => openPGlite(directory, () => undefined),
    remove: async () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** What a process holds in resident memory now (kilobytes), or has computed so far (seconds). */
function askSystem(what: "rss" | "times", pid: number | undefined): number {
  return Number(execFileSync("ps", ["-o", `${what}=`, "-p", String(pid)]).toString());
}

/** The service alone in a process of its own, which has read the CRM. */
export async function startScaleService(crmPort: number, location: Place["location"]) {
  const child = startChildService({ crmPort, database: location, requestsPerSecond: 1e6 });
  let memory = 0;
  const watch = setInterval(() => {
    if (child.exitCode === null) memory = Math.max(memory, askSystem("rss", child.pid) / 1024);
  }, LOOK_EVERY_MS);
  const [port] = await Promise.all([said(child, /"port":(\d+)/), said(child, /CRM read/)]);
  return {
    address: `http://127.0.0.1:${port}`,
    readAt: Date.now(),
    /** Seconds that it computed until the CRM was read: what another program on the machine cannot lengthen. */
    computed: askSystem("times", child.pid),
    /** The most that it held since its start, in megabytes. */
    memory: () => memory,
    async close(): Promise<void> {
      clearInterval(watch);
      const gone = exited(child);
      child.kill("SIGTERM");
      await gone;
    },
  };
}
