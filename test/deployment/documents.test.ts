import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../server/process/config.ts";
import { PROJECT_CHECKS } from "../validate/project-checks.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const DOCUMENTS = ["README.md", "docs/deploy.md", "docs/operations.md"].map((file) => [file, read(file)] as const);

/** What a developer makes, and git ignores. */
const MADE = ["src/app/local.json"];

test.each(DOCUMENTS)("%s names files that are there", (_file, text) => {
  const named = [...text.matchAll(/(?:^|[`\s(])((?:src|server|test|sandbox|docs)\/[\w./*-]+)/gm)].map(
    ([, file]) => file ?? "",
  );
  const files = [...new Set(named.map((file) => file.replace(/[.,]$/, "")))].filter((file) => !MADE.includes(file));
  expect(files.length).toBeGreaterThan(0);
  const missing = files.filter(
    (file) => !existsSync(path.join(ROOT, file)) && globSync(file, { cwd: ROOT }).length === 0,
  );
  expect(missing).toEqual([]);
});

test.each(DOCUMENTS)("%s names commands that are there", (_file, text) => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const named = [...text.matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(([, name]) => name ?? "");
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  // A newcomer's own Node may be older than what `npm ci` brings.
  expect(text.match(/(?<!npm exec -- |service )\bnode (?:test|server)\//g)).toBeNull();
});

test("the check-list of docs/deploy.md says as many checks as there are", () => {
  expect(read("docs/deploy.md")).toContain(`\`${PROJECT_CHECKS.length} passed, 0 failed\``);
});

test("docs/operations.md explains every variable that the service names as missing or malformed", () => {
  const spoilt = { HUBSPOT_CLIENT_ID: "a b", TOKEN_ENCRYPTION_KEY: "short" };
  const everything = [
    ...["PORT", "HUBSPOT_APP_ID", "DATABASE_URL", "REQUESTS_PER_SECOND", "LOG_LEVEL", "SETTINGS_EDITORS"],
    ...["HUBSPOT_API_URL", "HUBSPOT_APP_URL", "PUBLIC_BASE_URL", "HUBSPOT_CLIENT_SECRET"],
  ].map((name) => [name, "?!"]);
  const refused = () => readConfig({ ...spoilt, ...Object.fromEntries(everything) });
  let sentences = "";
  try {
    refused();
  } catch (error) {
    sentences = (error as Error).message;
  }
  const names = [...sentences.matchAll(/^ {2}- ([A-Z_]+)/gm)].map(([, name]) => name ?? "");
  expect(names.length).toBeGreaterThanOrEqual(12);
  const table = read("docs/operations.md");
  expect(names.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
});
