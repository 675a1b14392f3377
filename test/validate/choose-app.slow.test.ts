import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readAppScopes } from "../../server/install/app-scopes.ts";
import { chooseApp, type AppChoice } from "./choose-app.ts";
import { componentSchemaCheck } from "./checks/component-schema-check.ts";
import { oauthAppCheck } from "./checks/oauth-app-check.ts";
import { parserCheck } from "./checks/parser-check.ts";
import { readProjectTree } from "./project-tree.ts";
import { removalCheck } from "./checks/removal-check.ts";
import { scopeCheck } from "./checks/scope-check.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const APP = "src/app/app-hsmeta.json";
const WEBHOOKS = "src/app/webhooks/webhooks-hsmeta.json";
const CHECKS = [parserCheck, componentSchemaCheck, scopeCheck, oauthAppCheck, removalCheck];

async function chosen(choice: AppChoice) {
  const root = mkdtempSync(path.join(os.tmpdir(), "chosen-app-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const name of ["hsproject.json", "hsuploaded.json", "src"])
    cpSync(path.join(ROOT, name), path.join(root, name), {
      recursive: true,
      filter: (file) => !/node_modules|dist$/.test(path.relative(ROOT, file)),
    });
  await chooseApp(path.join(root, "src"), choice);
  const problems: string[] = [];
  for (const one of CHECKS) problems.push(...(await one.problems(readProjectTree(root))));
  return { problems, text: (file: string) => readFileSync(path.join(root, file), "utf8") };
}

const committed = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const authOf = (text: string) =>
  (JSON.parse(text) as { config: { distribution: string; auth: Record<string, unknown> } }).config;

test("the static app is what is committed", async () => {
  const { problems, text } = await chosen({ kind: "static" });
  expect(problems).toEqual([]);
  expect(text(APP)).toBe(committed(APP));
});

test.each([
  ["oauth", "private"],
  ["marketplace", "marketplace"],
] as const)(
  "an app for %s is sound, and asks for what the service's install link asks for",
  async (kind, distribution) => {
    const { problems, text } = await chosen({ kind });
    expect(problems).toEqual([]);
    const { auth, ...app } = authOf(text(APP));
    expect([auth["type"], app.distribution]).toEqual(["oauth", distribution]);
    expect(auth["requiredScopes"]).toEqual(readAppScopes().required);
    expect(auth["optionalScopes"]).toEqual(readAppScopes().optional);
    expect(text(WEBHOOKS)).toBe(committed(WEBHOOKS));
    // As `npm run lint` wants it.
    const options = { cwd: ROOT, input: text(APP), encoding: "utf8" } as const;
    expect(execFileSync("node_modules/.bin/oxfmt", [`--stdin-filepath=${APP}`], options)).toBe(text(APP));
  },
);

test.each(["static", "oauth"] as const)("a %s app for partners is told of their clients", async (kind) => {
  const { problems, text } = await chosen({ kind, clientProperties: ["client_mrr"] });
  expect(problems).toEqual([]);
  const { auth } = authOf(text(APP));
  expect(auth["requiredScopes"]).toContain("crm.objects.partner-clients.read");
  expect(auth["optionalScopes"]).not.toContain("crm.objects.partner-clients.read");
  const added = text(WEBHOOKS).match(/"partner_client"/g);
  expect(added).toHaveLength(5);
  expect(text(WEBHOOKS)).toContain('"client_mrr"');
});
