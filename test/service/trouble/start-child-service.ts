import type { ChildProcess } from "node:child_process";
import { startProgram } from "../../start-program.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL } from "../start-test-service.ts";

/** The service as an operator runs it, in a process of its own that can be killed; the database is a directory or a server. */
export function startChildService(options: {
  crmPort: number;
  database: { directory: string } | { url: string };
  /** A port of one's own choice instead of a free one. */
  port?: number;
  logLevel?: string;
  /** Only a benchmark asks more than an account may. */
  requestsPerSecond?: number;
  /** A command that runs it somewhere else, such as where a disk is mounted. */
  within?: string[];
  /** A module of this folder that gives it another clock, and what that is told. */
  clock?: { module: "shifted-clock.ts" | "fast-clock.ts"; environment: Record<string, string> };
  /** Accounts install the app themselves, instead of one whose token comes from the environment. */
  oauth?: { clientId: string; encryptionKey: Buffer };
}): ChildProcess {
  const { crmPort, database, port = 0, logLevel = "info", requestsPerSecond, within = [], clock, oauth } = options;
  const hubspot = `http://127.0.0.1:${crmPort}`;
  return startProgram("server/main.ts", {
    within,
    ...(clock && { first: `test/service/trouble/${clock.module}` }),
    env: {
      PORT: String(port),
      LOG_LEVEL: logLevel,
      ...("url" in database ? { DATABASE_URL: database.url } : { DATA_DIR: database.directory }),
      HUBSPOT_API_URL: hubspot,
      ...(oauth
        ? {
            HUBSPOT_CLIENT_ID: oauth.clientId,
            HUBSPOT_APP_URL: hubspot,
            TOKEN_ENCRYPTION_KEY: oauth.encryptionKey.toString("base64"),
          }
        : { HUBSPOT_ACCESS_TOKEN: "standing-sandbox-token" }),
      HUBSPOT_CLIENT_SECRET: CLIENT_SECRET,
      PUBLIC_BASE_URL,
      ...(requestsPerSecond && { REQUESTS_PER_SECOND: String(requestsPerSecond) }),
      ...clock?.environment,
    },
  });
}

/** Settles with what a line of its log holds, once it says it. */
export function said(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const found = pattern.exec(text);
      if (found) resolve(found[1] ?? found[0]);
    });
    child.once("close", () => reject(new Error(`the service ended before it said ${pattern.source}:\n${text}`)));
  });
}

/** Settles once it is over and all that it said has arrived: the last of it may come after its end. */
export function exited(child: ChildProcess): Promise<void> {
  const isOver = child.exitCode !== null || child.signalCode !== null;
  if (isOver && (child.stdout?.closed ?? true)) return Promise.resolve();
  return new Promise((resolve) => child.once("close", () => resolve()));
}
