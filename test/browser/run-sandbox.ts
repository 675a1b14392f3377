import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readStartOptions } from "../../sandbox/start-options.ts";
import { startSandbox as start } from "../../sandbox/start.ts";
import { freePorts } from "./start-sandbox.ts";

/** What `npm start` starts, within this process: its modules are loaded once, and it writes nothing. */
export async function runSandbox(args: string[]) {
  const directory = mkdtempSync(path.join(tmpdir(), "standing-"));
  const [port, crmPort] = await freePorts();
  const environment = { PORT: String(port), CRM_PORT: String(crmPort), DATA_DIR: directory };
  const sandbox = await start(readStartOptions(args, environment), () => {});
  await sandbox.synced;
  return {
    url: sandbox.url,
    async stop(): Promise<void> {
      await sandbox.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
