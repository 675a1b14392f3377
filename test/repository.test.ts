import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { OPERATIONS } from "../server/http/operations/operations.ts";
import { isAllowedAppName } from "./validate/is-allowed-app-name.ts";
import { listFiles } from "./validate/project-tree.ts";

const root = path.join(import.meta.dirname, "..");

/** What is committed, and what would be with the next commit; without git (a downloaded archive) what lies there. */
const files = (filesOfGit() ?? listFiles(root)).filter(
  (file) => !/^\.(git|data)\//.test(file) && existsSync(path.join(root, file)),
);

function filesOfGit(): string[] | undefined {
  const { status, stdout } = spawnSync("git", ["ls-files", "-co", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  return status === 0 ? stdout.split("\n").filter((file) => file !== "") : undefined;
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const isSource = (file: string) => /\.(tsx?|jsx?|mjs|sql)$/.test(file);

function textOf(file: string): string {
  const bytes = readFileSync(path.join(root, file));
  return bytes.includes(0) ? "" : bytes.toString("utf8");
}

/** The lines that match, as `file:line: text`. Patterns here are put together so that they do not find themselves. */
function linesWith(pattern: RegExp, searched: string[]): string[] {
  return searched.flatMap((file) =>
    textOf(file)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}

const patterns = {
  unfinished: new RegExp(String.raw`(?<!["'\`\w])(?:TO${""}DO|FIX${""}ME)(?!["'\`\w])`),
  leftOut: new RegExp(String.raw`\.(?:only|skip)\(|\b(?:it|test|describe)\.to${""}do\b|\bx(?:it|test|describe)\(`),
  machinePath: new RegExp(`(?<![\\w.~}])/(?:${["work", "root", "tmp", "home"].join("|")})/`),
  registryHost: new RegExp(["registry", "(?:npmjs|yarnpkg)", "(?:org|com)"].join("\\.")),
};

const BANNED_NAMES = ["utils", "util", "helpers", "helper", "common", "misc", "types", "index"];

/** A web page's own name; a server asks for it by this name. */
const isEntryPage = (file: string) => path.basename(file) === "index.html";

const bannedNames = (paths: string[]) =>
  paths.filter((file) => {
    const folders = path.dirname(file).split("/");
    const [name] = path.basename(file).split(".");
    return !isEntryPage(file) && [...folders, name ?? ""].some((part) => BANNED_NAMES.includes(part.toLowerCase()));
  });

describe("the repository", () => {
  test("names every file after what it holds", () => {
    expect(bannedNames(files)).toEqual([]);
  });

  test("leaves nothing unfinished in its sources", () => {
    expect(linesWith(patterns.unfinished, files.filter(isSource))).toEqual([]);
  });

  test("runs all of its tests", () => {
    expect(linesWith(patterns.leftOut, files.filter(isTest))).toEqual([]);
  });

  test("knows no path of a machine", () => {
    expect(linesWith(patterns.machinePath, files)).toEqual([]);
  });

  test("names no package registry", () => {
    expect(linesWith(patterns.registryHost, files)).toEqual([]);
  });

  test("writes every path of its API once, where the contract declares it", () => {
    const production = files.filter(
      (file) =>
        /^(?:server|src|sandbox)\//.test(file) && isSource(file) && !isTest(file) && !/\/fixtures?\//.test(file),
    );
    const written = production.flatMap((file) =>
      Array.from(textOf(file).matchAll(/\/api\/[a-z][\w/-]*/g), ([text]) => `${text} in ${path.dirname(file)}`),
    );
    const paths = [...new Set(OPERATIONS.map((operation) => operation.path))];
    const declared = paths.map((text) => `${text} in src/app/packages/contract/src/operations`);
    expect(written.toSorted()).toEqual(declared.toSorted());
  });

  test("has a licence, a readme and a changelog", () => {
    expect(files).toEqual(expect.arrayContaining(["LICENSE", "README.md", "CHANGELOG.md"]));
  });

  test("gives the app a name of its own", () => {
    const file = files.find((name) => name.endsWith("/app-hsmeta.json")) ?? "src/app/app-hsmeta.json";
    const app = JSON.parse(textOf(file)) as { config: { name: string } };
    expect(app.config.name).toSatisfy(isAllowedAppName);
  });
});

describe("what the repository's tests look for", () => {
  test.each([
    ["unfinished", `// TO${""}DO: later`],
    ["unfinished", `# FIX${""}ME`],
    ["leftOut", `test.on${""}ly("a", () => {})`],
    ["leftOut", `describe.sk${""}ip("a", () => {})`],
    ["leftOut", `it.to${""}do("a")`],
    ["machinePath", ["", "work", "main/server"].join("/")],
    ["machinePath", `"${["", "tmp", "x"].join("/")}"`],
    ["registryHost", ["https://registry", "npmjs", "org/zod"].join(".")],
  ] as const)("%s finds: %s", (pattern, line) => {
    expect(line).toMatch(patterns[pattern]);
  });

  test.each([
    ["unfinished", `hs_task_type: "TO${""}DO"`],
    ["leftOut", "describe.skipIf(database === undefined)"],
    ["machinePath", "https://example.com/home/page"],
    ["machinePath", "src/tmp/file"],
  ] as const)("%s does not find: %s", (pattern, line) => {
    expect(line).not.toMatch(patterns[pattern]);
  });

  test.each(["server/http/utils.ts", "src/app/cards/helpers/a.ts", "sandbox/index.ts", "server/types.d.ts"])(
    "%s is a banned name",
    (file) => expect(bannedNames([file])).toEqual([file]),
  );

  test.each(["sandbox/preview/page/index.html", "server/rules/unit-types.ts"])("%s is no banned name", (file) =>
    expect(bannedNames([file])).toEqual([]),
  );
});
