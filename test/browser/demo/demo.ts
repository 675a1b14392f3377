import { afterAll, beforeAll, expect } from "vitest";
import { usePages } from "../pages.ts";
import { startSandbox } from "../start-sandbox.ts";

/** The demo portal as `npm start` shows it, which the tests of one file look at, one after the other. */
export const demo = {
  url: "",
  crmUrl: "",
  ...usePages(),
};

/** One sandbox for all tests of the file: what only reads comes first, what changes the portal for good comes last. */
export function atTheDemo(): void {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  beforeAll(async () => {
    sandbox = await startSandbox([]);
    demo.url = sandbox.url;
    demo.crmUrl = sandbox.crmUrl;
  });
  afterAll(async () => {
    expect(await sandbox.stop()).toBe(0);
  });
}

/** The record of this name. */
export async function recordNamed(name: string, type = "companies"): Promise<string> {
  const found = await fetch(`${demo.url}/preview/records?type=${type}&q=${encodeURIComponent(name)}`);
  const [record] = (await found.json()) as { id: string }[];
  if (!record) throw new Error(`the demo portal has no ${name}`);
  return record.id;
}

/** The tasks that the CRM has: what they are about, and their day. */
export async function tasksInCrm(): Promise<{ subject: string | undefined; day: string | undefined }[]> {
  const properties = "hs_task_subject,hs_timestamp";
  const answer = await fetch(`${demo.crmUrl}/crm/objects/2026-09/tasks?limit=100&properties=${properties}`, {
    headers: { authorization: "Bearer standing-sandbox-token" },
  });
  const { results } = (await answer.json()) as { results: { properties: Record<string, string> }[] };
  return results.map((task) => ({
    subject: task.properties["hs_task_subject"],
    day: task.properties["hs_timestamp"]?.slice(0, 10),
  }));
}
