import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openAccounts } from "./ask-accounts.ts";
import { DEAL } from "./deal-answers.ts";
import { HOME } from "./home-answers.ts";
import { LEAD } from "./lead-answers.ts";
import { SOLUTIONS } from "./solutions-answers.ts";
import { SETTINGS } from "./settings-answers.ts";
import { STANDING } from "./standing-answers.ts";
import type { Family } from "./family.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const FAMILIES: Family[] = [STANDING, LEAD, DEAL, SOLUTIONS, SETTINGS, HOME];
/** What renews the files. */
export const COMMAND = "npm run record-fixtures";

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
/** The clock is the only thing that differs from run to run. */
const MASKED = { instant: "2026-11-22T13:05:00.000Z", ageSeconds: 125 };

function mask(key: string, value: unknown): unknown {
  if (key === "ageSeconds" && typeof value === "number") return MASKED.ageSeconds;
  return typeof value === "string" && INSTANT.test(value) ? MASKED.instant : value;
}

/** An answer a line, so that a difference names the answer. */
function written(answers: Record<string, unknown>): string {
  const lines = Object.entries(answers).map(
    ([name, answer]) => `${JSON.stringify(name)}: ${JSON.stringify(answer, mask)}`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
}

/** Asks the service for all of them: each file with what belongs in it. */
export async function recordAnswers(): Promise<Map<string, string>> {
  const accounts = await openAccounts(FAMILIES.flatMap(({ portals }) => portals));
  const files = new Map<string, string>();
  try {
    for (const { folder, record } of FAMILIES)
      for (const [name, answers] of Object.entries(await record(accounts)))
        files.set(`src/app/${folder}/${name}.json`, written(answers));
  } finally {
    await accounts.close();
  }
  return files;
}

/** What the file holds; empty where there is none. */
export function recorded(file: string): string {
  const address = path.join(ROOT, file);
  return existsSync(address) ? readFileSync(address, "utf8") : "";
}

/** `npm run record-fixtures` */
if (import.meta.main) {
  for (const [file, text] of await recordAnswers()) {
    mkdirSync(path.join(ROOT, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(ROOT, file), text);
    process.stdout.write(`${file}: ${text.length} bytes\n`);
  }
  // The database waits for the next test, which does not come.
  process.exit();
}
