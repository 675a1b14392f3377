import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { cardNameCheck } from "./checks/card-name-check.ts";
import { componentSchemaCheck } from "./checks/component-schema-check.ts";
import { entrypointCheck } from "./checks/entrypoint-check.ts";
import { lockFileCheck } from "./checks/lock-file-check.ts";
import { oauthAppCheck } from "./checks/oauth-app-check.ts";
import { parserCheck } from "./checks/parser-check.ts";
import { placementCheck } from "./checks/placement-check.ts";
import { profileCheck } from "./checks/profile-check.ts";
import type { ProjectCheck } from "./checks/project-check.ts";
import { PROJECT_CHECKS } from "./project-checks.ts";
import { projectFileCheck } from "./checks/project-file-check.ts";
import { readProjectTree } from "./project-tree.ts";
import { removalCheck } from "./checks/removal-check.ts";
import { edit, type Files, sampleProject, writeProject } from "./sample-project.ts";
import { scopeCheck } from "./checks/scope-check.ts";
import { uidCheck } from "./checks/uid-check.ts";
import { readUploaded } from "./uploaded.ts";
import { variableCheck } from "./checks/variable-check.ts";

const script = path.join(import.meta.dirname, "validate-project.ts");

type Break = (files: Files) => Files;
type Case = [what: string, check: ProjectCheck, damage: Break, problem: string];

const APP = "src/app/app-hsmeta.json";
const CARD = "src/app/cards/card-hsmeta.json";
const PAGE = "src/app/pages/page-hsmeta.json";
const WEBHOOKS = "src/app/webhooks/webhooks-hsmeta.json";
const ACTION = "src/app/workflow-actions/register-hsmeta.json";
const STAGING = "src/hsprofile.staging.json";
const PRODUCTION = "src/hsprofile.production.json";

const set =
  (file: string, where: string, value: unknown): Break =>
  (files) =>
    edit(files, file, where, value);
const put =
  (file: string, content: unknown): Break =>
  (files) => ({ ...files, [file]: content });
const move =
  (from: string, to: string): Break =>
  (files) => ({ ...files, [from]: undefined, [to]: files[from] });
const copy =
  (from: string, to: string): Break =>
  (files) => ({ ...files, [to]: files[from] });

/** Another component with the same content, but for its uid. */
const twice =
  (file: string, other: string): Break =>
  (files) =>
    edit({ ...files, [other]: files[file] }, other, "uid", "other");

const READS = ["crm.objects.contacts.read", "crm.objects.companies.read"];
const oauth = { type: "oauth", requiredScopes: [], redirectUrls: ["https://a.example/callback"] };
const subscription = "config.subscriptions.crmObjects.0";

const cases: Case[] = [
  ["no project file", projectFileCheck, put("hsproject.json", undefined), "missing or not JSON"],
  ["a project file that is not JSON", projectFileCheck, put("hsproject.json", "{"), "missing or not JSON"],
  ["a project without name", projectFileCheck, set("hsproject.json", "name", undefined), "hsproject.json name"],
  ["an unknown project field", projectFileCheck, set("hsproject.json", "autoDeploy", false), "autoDeploy"],
  ["an unknown platform version", projectFileCheck, set("hsproject.json", "platformVersion", "2031.01"), "no platform"],
  [
    "an old platform version",
    projectFileCheck,
    set("hsproject.json", "platformVersion", "2023.2"),
    "older than 2025.2",
  ],
  ["a srcDir that does not exist", projectFileCheck, set("hsproject.json", "srcDir", "source"), "source"],
  ["a srcDir outside the project", projectFileCheck, set("hsproject.json", "srcDir", ".."), "srcDir"],

  ["an unknown top-level field", placementCheck, set(CARD, "title", "x"), "title is not a field"],
  ["a component that is not JSON", placementCheck, put(CARD, "{"), "is not a JSON object"],
  ["an unknown type", placementCheck, set(CARD, "type", "crm-card"), "crm-card is not a type"],
  ["a type in another's folder", placementCheck, set(CARD, "type", "settings"), "directly in app/settings/"],
  ["a nested component", placementCheck, move(CARD, "src/app/cards/tab/card-hsmeta.json"), "directly in app/cards/"],
  ["a component without config", placementCheck, set(CARD, "config", undefined), "has no config"],
  ["two pages", placementCheck, copy(PAGE, "src/app/pages/second-hsmeta.json"), "there may be one Page"],

  ["a nested component", parserCheck, move(CARD, "src/app/cards/tab/card-hsmeta.json"), "is skipped"],
  ["a component that is not JSON", parserCheck, put(CARD, "{"), "gives HubSpot's parser no component"],
  ["a uid used twice", parserCheck, set(CARD, "uid", "page"), "page"],
  ["an undefined variable", parserCheck, set(STAGING, "variables.API_BASE_URL", undefined), "API"],
  [
    "an empty project",
    parserCheck,
    () => ({ "hsproject.json": { name: "a", srcDir: "src", platformVersion: "2026.09" }, "src/a.txt": "" }),
    "No *-hsmeta.json",
  ],

  ["no uid", uidCheck, set(CARD, "uid", undefined), "card-hsmeta.json"],
  ["a uid with a space", uidCheck, set(CARD, "uid", "my card"), "card-hsmeta.json"],
  ["a uid of 65 characters", uidCheck, set(CARD, "uid", "u".repeat(65)), "card-hsmeta.json"],
  ["a uid used twice", uidCheck, set(CARD, "uid", "page"), "share the uid page"],
  ["a uid used twice in one profile", uidCheck, set(STAGING, "variables.UID", "card"), "(profile staging)"],

  ["an app named after HubSpot", componentSchemaCheck, set(APP, "config.name", "HubSpot Standing"), "neither"],
  ["an app with Hub in its name", componentSchemaCheck, set(APP, "config.name", "PartnerHub"), "neither"],
  ["an app name with a space at its end", componentSchemaCheck, set(APP, "config.name", "Standing "), "space"],
  ["an app with a logo field", componentSchemaCheck, set(APP, "config.logo", "logo.png"), "logo"],
  ["an unknown distribution", componentSchemaCheck, set(APP, "config.distribution", "public"), "distribution"],
  [
    "static auth with redirectUrls",
    componentSchemaCheck,
    set(APP, "config.auth.redirectUrls", ["https://a.example/"]),
    "redirectUrls",
  ],
  ["static auth with optional scopes", componentSchemaCheck, set(APP, "config.auth.optionalScopes", ["x"]), "only"],
  ["a scope named twice", componentSchemaCheck, set(APP, "config.auth.requiredScopes", ["a", "a"]), "twice"],
  [
    "OAuth without redirectUrls",
    componentSchemaCheck,
    set(APP, "config.auth", { ...oauth, redirectUrls: [] }),
    "redirect",
  ],
  [
    "an http redirect",
    componentSchemaCheck,
    set(APP, "config.auth", { ...oauth, redirectUrls: ["http://a.example/"] }),
    "is not https",
  ],
  ["a static marketplace app", componentSchemaCheck, set(APP, "config.distribution", "marketplace"), "must use oauth"],
  ["an http address", componentSchemaCheck, set(APP, "config.permittedUrls.fetch", ["http://a.example"]), "not https"],
  [
    "a local address",
    componentSchemaCheck,
    set(APP, "config.permittedUrls.img", ["https://localhost:3000"]),
    "machine",
  ],
  [
    "a variable that is not https",
    componentSchemaCheck,
    set(PRODUCTION, "variables.API_BASE_URL", "http://x.y"),
    "not https",
  ],
  ["an unknown location", componentSchemaCheck, set(CARD, "config.location", "crm.record.left"), "location"],
  ["a card for nothing", componentSchemaCheck, set(CARD, "config.objectTypes", []), "objectTypes"],
  ["a relative entrypoint", componentSchemaCheck, set(CARD, "config.entrypoint", "./Card.tsx"), "project path"],
  ["a page with a name", componentSchemaCheck, set(PAGE, "config.name", "Home"), "name"],
  ["too few concurrent requests", componentSchemaCheck, set(WEBHOOKS, "config.settings.maxConcurrentRequests", 5), "5"],
  [
    "a change of no property",
    componentSchemaCheck,
    set(WEBHOOKS, `${subscription}.propertyName`, undefined),
    "names one",
  ],
  [
    "a property without changes",
    componentSchemaCheck,
    set(WEBHOOKS, `${subscription}.propertyName`, "hs_lastmodifieddate"),
    "sends no changes",
  ],
  [
    "an unknown event",
    componentSchemaCheck,
    set(WEBHOOKS, `${subscription}.subscriptionType`, "object.read"),
    "object.",
  ],
  ["an action without English", componentSchemaCheck, set(ACTION, "config.labels", {}), "needs en"],
  [
    "an unlabelled field",
    componentSchemaCheck,
    set(ACTION, "config.labels.en.inputFieldLabels", {}),
    "no label for mode",
  ],
  [
    "a tool that tells agents nothing of itself",
    componentSchemaCheck,
    set(ACTION, "config.supportedClients", [{ client: "AGENTS", toolType: "GET_DATA" }]),
    "llmConfig",
  ],
  [
    "a rule of the history without a sentence",
    componentSchemaCheck,
    set(ACTION, "config.executionRules", [{ labelName: "done", conditions: { state: ["registered"] } }]),
    "no label for done",
  ],
  ["a lower-case object type", componentSchemaCheck, set(ACTION, "config.objectTypes", ["contacts"]), "upper-case"],
  [
    "a conditional dependency",
    componentSchemaCheck,
    set(ACTION, "config.inputFieldDependencies", [{ dependencyType: "CONDITIONAL_SINGLE_FIELD" }]),
    "dependencyType",
  ],
  [
    "a bulk action in a sheet",
    componentSchemaCheck,
    put("src/app/actions/a-hsmeta.json", { uid: "a", type: "crm-bulk-action", config: { displayMode: "SHEET" } }),
    "displayMode",
  ],

  ["no entrypoint", entrypointCheck, put("src/app/cards/Card.tsx", undefined), "does not exist"],
  ["an entrypoint of another folder", entrypointCheck, set(CARD, "config.entrypoint", "/app/pages/Page.tsx"), "alone"],
  ["a folder without package.json", entrypointCheck, put("src/app/cards/package.json", undefined), "needs a package"],
  [
    "a folder outside the workspace",
    entrypointCheck,
    set("src/app/package.json", "workspaces", ["pages"]),
    "workspaces",
  ],
  [
    "no preview image",
    entrypointCheck,
    set(CARD, "config.previewImage", { file: "app/cards/a.png" }),
    "a.png does not",
  ],

  ["a card without its scope", scopeCheck, set(CARD, "config.objectTypes", ["deals"]), "crm.objects.deals.read"],
  ["a webhook without its scope", scopeCheck, set(WEBHOOKS, `${subscription}.objectType`, "0-3"), "crm.objects.deals"],
  ["an action without its scope", scopeCheck, set(ACTION, "config.objectTypes", ["TICKET"]), "TICKET needs tickets"],
  ["an unknown object type", scopeCheck, set(CARD, "config.objectTypes", ["boats"]), "not an object type"],
  ["an app without scopes", scopeCheck, set(APP, "config.auth.requiredScopes", []), "crm.objects.companies.read"],

  ["a profile outside src", profileCheck, move(STAGING, "hsprofile.staging.json"), "must lie in src/"],
  ["a profile that is not JSON", profileCheck, put(STAGING, "{"), "is not a JSON object"],
  ["an account id in quotes", profileCheck, set(STAGING, "accountId", "11"), "accountId"],
  ["a list as variable", profileCheck, set(STAGING, "variables.API_BASE_URL", []), "variables.API_BASE_URL"],
  ["an account nobody configured", profileCheck, set(STAGING, "accountId", 99), "no account 99"],
  ["a secret variable", profileCheck, set(STAGING, "variables.CLIENT_SECRET", "x"), "looks like a secret"],
  ["an API key", profileCheck, set(STAGING, "variables.API_KEY", "x"), "looks like a secret"],
  ["a token under a harmless name", profileCheck, set(STAGING, "variables.NAME", "pat-eu1-abc"), "looks like a secret"],

  ["an app without the scope of installing", scopeCheck, set(APP, "config.auth.requiredScopes", READS), "oauth is not"],

  ["two cards of one name", cardNameCheck, twice(CARD, "src/app/cards/side-hsmeta.json"), "share the name"],

  ["a uid that was uploaded under another", removalCheck, set(CARD, "uid", "tab"), "component card was uploaded"],
  ["a card that is gone", removalCheck, put(CARD, undefined), "component card was uploaded and is gone"],
  [
    "a webhook that is gone",
    removalCheck,
    set(WEBHOOKS, "config.subscriptions.crmObjects", []),
    'object.propertyChange company domain was uploaded and is gone: set "active": false',
  ],

  [
    "a redirect to another path",
    oauthAppCheck,
    set(APP, "config.auth", { ...oauth, redirectUrls: ["${API_BASE_URL}/callback"] }),
    "must name https://api.example/oauth/callback",
  ],
  [
    "a redirect over http",
    oauthAppCheck,
    set(APP, "config.auth", { ...oauth, redirectUrls: ["http://a.example/oauth/callback"] }),
    "is not https",
  ],
  ["an OAuth app that may call nothing", oauthAppCheck, set(APP, "config.permittedUrls.fetch", []), "a permitted"],
  [
    "a variable of the redirect without a value",
    oauthAppCheck,
    set(STAGING, "variables.API_BASE_URL", undefined),
    "is not an address",
  ],

  ["an undefined variable", variableCheck, set(STAGING, "variables.API_BASE_URL", undefined), "does not define API"],
  [
    "variables without profiles",
    variableCheck,
    (files) => ({ ...files, [STAGING]: undefined, [PRODUCTION]: undefined }),
    "no profile defines",
  ],

  ["no lock file", lockFileCheck, put("src/app/package-lock.json", undefined), "package-lock.json is missing"],
  [
    "a dependency that the lock does not know",
    lockFileCheck,
    set("src/app/cards/package.json", "dependencies", { "a-package-nobody-installed": "1.0.0" }),
    "a-package-nobody-installed",
  ],
  [
    "a workspace that the lock does not know",
    lockFileCheck,
    set("src/app/cards/package.json", "name", "other"),
    "other",
  ],
];

function tree(files: Files) {
  const root = writeProject(files);
  onTestFinished(() => rmSync(root, { recursive: true }));
  return readProjectTree(root);
}

describe("npm run validate", () => {
  test.each(PROJECT_CHECKS.map((check) => [check.title, check] as const))(
    "a sound project: %s",
    async (_title, check) => {
      expect(await check.problems(tree(sampleProject()))).toEqual([]);
    },
  );

  test("an OAuth app of the marketplace is sound too", async () => {
    const files = edit(sampleProject(), APP, "config.distribution", "MARKETPLACE");
    const redirectUrls = ["https://a.example/callback", "http://localhost:3000/oauth/callback"];
    const sound = edit(files, APP, "config.auth", { ...oauth, redirectUrls });
    expect(await componentSchemaCheck.problems(tree(sound))).toEqual([]);
  });

  test.each(cases)("refuses %s", async (_what, check, damage, problem) => {
    const problems = await check.problems(tree(damage(sampleProject())));
    expect(problems.join("\n")).toContain(problem);
  });

  test("every check is among the cases", () => {
    expect(new Set(cases.map(([, check]) => check))).toEqual(new Set(PROJECT_CHECKS));
  });

  test.each([
    ["a sound project", sampleProject(), 0, `${PROJECT_CHECKS.length} passed, 0 failed`],
    [
      "one problem",
      edit(sampleProject(), APP, "config.name", "Hub"),
      1,
      `${PROJECT_CHECKS.length - 1} passed, 1 failed`,
    ],
  ])("ends with the count and its exit code: %s", (_what, files, status, lastLine) => {
    const { root } = tree(files);
    const result = spawnSync(process.execPath, [script, root], { encoding: "utf8" });
    expect(result.stdout.trimEnd().split("\n").at(-1)).toBe(lastLine);
    expect(result.stderr).toBe("");
    expect(result.status).toBe(status);
  });

  test("an upload is noted with everything that the profiles make of it, and nothing noted is forgotten", () => {
    const uid = "card_${NAME}";
    const named = edit(sampleProject(), CARD, "uid", uid);
    const files = [STAGING, PRODUCTION].reduce(
      (made, file, index) => edit(made, file, "variables.NAME", `of_${index}`),
      edit(named, "hsuploaded.json", "uids", ["page"]),
    );
    const { root } = tree(files);
    const note = () => spawnSync(process.execPath, [script, root, "--uploaded"], { encoding: "utf8" });
    expect(note().stdout).toContain("noted in hsuploaded.json");
    const noted = readUploaded(readProjectTree(root));
    expect(noted?.uids).toEqual(["app", "card_of_0", "card_of_1", "page", "register", "webhooks"]);
    expect(noted?.subscriptions).toEqual(["contact.privacyDeletion", "object.propertyChange company domain"]);
  });
});
