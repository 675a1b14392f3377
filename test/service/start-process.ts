import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";

export const PROCESS_SECRET = "standing-sandbox-secret";
export const PROCESS_BASE_URL = "https://standing.partner.example";

/** `npm run serve` as a process of its own, on a free port. */
export function startProcess(options: {
  crmPort: number;
  directory: string;
  environment?: Record<string, string>;
}): ChildProcess {
  return spawn(process.execPath, [path.join(import.meta.dirname, "../../server/main.ts")], {
    env: {
      PATH: process.env["PATH"],
      PORT: "0",
      DATA_DIR: options.directory,
      HUBSPOT_API_URL: `http://127.0.0.1:${options.crmPort}`,
      HUBSPOT_ACCESS_TOKEN: "standing-sandbox-token",
      HUBSPOT_CLIENT_SECRET: PROCESS_SECRET,
      PUBLIC_BASE_URL: PROCESS_BASE_URL,
      ...options.environment,
    },
  });
}

export function exited(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once("exit", () => resolve()));
}

/** The first line of its log that matches. @throws Error when it ends before */
export function logged(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      const match = pattern.exec(chunk.toString());
      if (match) resolve(match);
    });
    child.once("exit", () => reject(new Error(`the service ended before it logged ${pattern}`)));
  });
}
