import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { AskedOfCrm } from "./scale-crm.ts";

/** Starts the stand-in CRM with a portal of so many companies in another process. */
export async function startScaleCrm(options: { companies: number; perTenSeconds: number }) {
  const { companies, perTenSeconds } = options;
  const child = fork(path.join(import.meta.dirname, "scale-crm.ts"), [String(companies), String(perTenSeconds)]);
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    /** What it was asked so far. */
    async asked(): Promise<AskedOfCrm> {
      child.send("asked?");
      const [asked] = (await once(child, "message")) as [AskedOfCrm];
      return asked;
    },
    async close(): Promise<void> {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
    },
  };
}
export type ScaleCrm = Awaited<ReturnType<typeof startScaleCrm>>;
