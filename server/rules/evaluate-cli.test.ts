import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import type { SolutionsFacts } from "@partner-standing/contract/programs/solutions-facts";
import type { Scorecard } from "@partner-standing/contract/programs/scorecard";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { today } from "../process/clock.ts";
import { JUST } from "./packs/technology/cases/case.ts";
import { runEvaluate } from "./evaluate-cli.ts";
import { evaluateSolutions } from "./packs/solutions/solutions-judge.ts";
import { evaluateTechnology } from "./packs/technology/technology-judge.ts";

const CLI = path.join(import.meta.dirname, "evaluate-cli.ts");
const facts = { ...JUST.leading, currentTier: "rising" as const, attributedMrr: 812_000.37 };
const solutions: SolutionsFacts = {
  program: "solutions",
  edition: "2018",
  currentTier: "silver",
  soldMrr: 2_100,
  managedMrr: 6_000,
  certified: true,
  appUsage: [2, 3, 7],
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "evaluate-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** As a shell runs it. */
async function runProcess(args: string[], input = "", env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, ...env } });
  child.stdin.on("error", () => undefined).end(input);
  const closed = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { stdout, stderr, code };
}

/** The same without a process of its own. */
async function run(args: string[], input = "") {
  const streams = { stdin: Readable.from([input]), stdout: new PassThrough(), stderr: new PassThrough() };
  const said = Promise.all([text(streams.stdout), text(streams.stderr)]);
  const code = await runEvaluate(args, streams);
  streams.stdout.end();
  streams.stderr.end();
  const [stdout, stderr] = await said;
  return { stdout, stderr, code };
}

function fileWith(content: unknown, name = "facts.json"): string {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

describe("npm run evaluate", () => {
  test("prints the scorecard of one company", async () => {
    const { stdout, stderr, code } = await runProcess(["--facts", fileWith(facts), "--on", "2026-11-22"]);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    expect(JSON.parse(stdout)).toEqual(evaluateTechnology(facts, "2026-11-22"));
  });

  test("prints a list for a list, all judged on the same day, and reads standard input", async () => {
    const { stdout, code } = await runProcess(
      ["--facts", "-", "--on", "2027-01-15"],
      JSON.stringify([facts, JUST.premier]),
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([facts, JUST.premier].map((one) => evaluateTechnology(one, "2027-01-15")));
  });

  test("judges both programs in one list, each by its own rules", async () => {
    const { stdout, code } = await run(["--facts", "-", "--on", "2026-11-22"], JSON.stringify([solutions, facts]));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      evaluateSolutions(solutions, "2026-11-22"),
      evaluateTechnology(facts, "2026-11-22"),
    ]);
  });

  test("judges by the edition that facts name, long before there was another program", async () => {
    const { stdout, code } = await run(["--facts", "-", "--on", "2017-06-01"], JSON.stringify(solutions));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      edition: "2018",
      qualifiedTier: "gold",
      refresh: { date: "2017-06-15" },
    });
  });

  test.each([
    ["a day before the first edition", "2016-11-02", "--on 2016-11-02: no edition of the Solutions Partner Program"],
    ["a day without a refresh after it", "9999-12-16", "--on 9999-12-16: no refresh of tiers is known"],
  ])("refuses %s before anything is printed", async (_, on, message) => {
    const list = [{ ...solutions, edition: undefined }];
    const { stdout, stderr, code } = await run(["--facts", "-", "--on", on], JSON.stringify(list));
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toContain(message);
  });

  test("prints an empty list for an empty list", async () => {
    const { stdout, code } = await run(["--facts", "-"], "[]");
    expect({ list: JSON.parse(stdout) as unknown, code }).toEqual({ list: [], code: 0 });
  });

  test.each(["Pacific/Kiritimati", "Pacific/Pago_Pago"])("judges by today in %s where no day is given", async (TZ) => {
    const before = today(TZ);
    const { stdout } = await runProcess(["--facts", fileWith(facts)], "", { TZ });
    const { on } = JSON.parse(stdout) as Scorecard;
    expect([before, today(TZ)]).toContain(on);
  });

  test.each([
    ["no file named", [], "--facts is missing"],
    ["a file that is not there", ["--facts", "nowhere.json"], "--facts: there is no file nowhere.json"],
    ["a folder", ["--facts", import.meta.dirname], "--facts: cannot read (EISDIR)"],
    ["an unknown option", ["--facts", "-", "--tier", "gold"], "Unknown option '--tier'"],
    ["a stray word", ["--facts", "-", "today"], "Unexpected argument 'today'"],
    ["--on without a date", ["--facts", "-", "--on"], "'--on <value>' argument missing"],
    ["a day that does not exist", ["--facts", "-", "--on", "2026-02-30"], "--on: must be a date that exists"],
    ["a day before the program", ["--facts", "-", "--on", "2025-12-31"], "--on 2025-12-31: no edition of the Tech"],
    ["a day without a review after it", ["--facts", "-", "--on", "9999-12-31"], "--on 9999-12-31: no review is known"],
  ])("refuses %s", async (_, args, message) => {
    const { stdout, stderr, code } = await run(args, JSON.stringify(facts));
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toContain(message);
  });

  test.each([
    ["an unknown tier", JSON.stringify({ ...facts, currentTier: "gold" }), "facts.currentTier: must be"],
    ["negative MRR", JSON.stringify({ ...facts, attributedMrr: -1 }), "facts.attributedMrr: must not be negative"],
    ["a missing field", JSON.stringify({ ...facts, listingLive: undefined }), "facts.listingLive: is missing"],
    ["a wrong type", JSON.stringify({ ...facts, reviewCount: "4" }), "facts.reviewCount: must be a number"],
    ["another program", JSON.stringify({ ...facts, program: "affiliate" }), 'must be "technology" or "solutions"'],
    ["what is not JSON", "tier: gold", "facts: is not JSON"],
    [
      "one bad rating in a list",
      JSON.stringify([facts, facts, facts, { ...facts, reviewAverage: 7 }]),
      "facts[3].reviewAverage: must lie between 1 and 5 stars",
    ],
  ])("refuses %s and names the field", async (_, input, message) => {
    const { stdout, stderr, code } = await run(["--facts", "-", "--on", "2026-11-22"], input);
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toContain(message);
  });

  test("says what is wrong with the day and the facts at once", async () => {
    const bad = JSON.stringify({ ...facts, reviewAverage: 7 });
    const { stdout, stderr, code } = await runProcess(["--facts", "-", "--on", "soon"], bad);
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr.trim().split("\n")).toEqual([
      "--on: must be a date that exists, written YYYY-MM-DD",
      "facts.reviewAverage: must lie between 1 and 5 stars",
    ]);
  });

  test("names twenty problems and counts the others", async () => {
    const { stderr } = await run(["--facts", "-"], JSON.stringify(Array(50).fill({ ...facts, reviewAverage: 7 })));
    const lines = stderr.trim().split("\n");
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe("and 30 more");
  });

  test("ends quietly when the reader has seen enough", async () => {
    const child = spawn(process.execPath, [CLI, "--facts", fileWith(Array(500).fill(facts), "some.json")]);
    child.stdout.once("data", () => child.stdout.destroy());
    const closed = new Promise<number | null>((resolve) => child.once("close", resolve));
    expect([await text(child.stderr), await closed]).toEqual(["", 0]);
  });
});
