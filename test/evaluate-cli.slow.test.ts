import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { JUST } from "../server/rules/packs/technology/cases/case.ts";

const CLI = path.join(import.meta.dirname, "../server/rules/evaluate-cli.ts");
const MANY = 10_000;

const folder = mkdtempSync(path.join(tmpdir(), "evaluate-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("npm run evaluate judges 10,000 companies, twice the same to the last byte", async () => {
  const file = path.join(folder, "many.json");
  const facts = { ...JUST.leading, currentTier: "rising", attributedMrr: 812_000.37 };
  writeFileSync(file, JSON.stringify(Array.from({ length: MANY }, () => facts)));
  const evaluated = async (output: string) => {
    const sink = openSync(output, "w");
    const evaluate = spawn(process.execPath, [CLI, "--facts", file, "--on", "2026-11-22"], {
      stdio: ["ignore", sink, "inherit"],
    });
    await once(evaluate, "exit");
    closeSync(sink);
    return readFileSync(output);
  };
  const [first, second] = [await evaluated(path.join(folder, "1")), await evaluated(path.join(folder, "2"))];
  expect(second.equals(first)).toBe(true);
  expect(JSON.parse(first.toString())).toHaveLength(MANY);
});
