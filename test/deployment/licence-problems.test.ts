import path from "node:path";
import { describe, expect, test } from "vitest";
import { isAllowed, licenceProblems } from "./licence-problems.ts";
import { lockedPackages } from "./shipped-packages.ts";

const root = path.join(import.meta.dirname, "../..");
const one = (licence: string | null, isDev = false) =>
  licenceProblems([{ folder: "node_modules/a", version: "1.0.0", licence, isDev }]);

describe("the licence audit", () => {
  test.each([
    ["MIT", []],
    ["(MIT OR GPL-3.0)", []],
    ["GPL-3.0", ["node_modules/a 1.0.0 is under GPL-3.0"]],
    ["(MIT AND GPL-3.0)", ["node_modules/a 1.0.0 is under (MIT AND GPL-3.0)"]],
    ["MPL-2.0", ["node_modules/a 1.0.0 is under MPL-2.0"]],
    ["SEE LICENSE IN LICENSE.md", ["node_modules/a 1.0.0 is under SEE LICENSE IN LICENSE.md"]],
    [null, ["node_modules/a 1.0.0 names no licence"]],
  ])("of a shipped package under %s says %j", (licence, problems) => {
    expect(one(licence)).toEqual(problems);
  });

  test("lets tools be under licences that bind only their own files", () => {
    expect(one("MPL-2.0", true)).toEqual([]);
    expect(isAllowed("GPL-3.0", ["MIT"])).toBe(false);
  });

  test.each([
    ["package-lock.json", "node_modules/pg"],
    ["src/app/package-lock.json", "node_modules/zod"],
  ])("reads every package of %s", (lockFile, known) => {
    const packages = lockedPackages(path.join(root, lockFile));
    expect(packages.find(({ folder }) => folder === known)).toMatchObject({ licence: "MIT", isDev: false });
    expect(packages.filter(({ folder }) => folder.includes("@partner-standing"))).toEqual([]);
    expect(licenceProblems(packages)).toEqual([]);
  });
});
