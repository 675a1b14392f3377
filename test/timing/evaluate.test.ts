import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { JUST } from "../../server/rules/packs/technology/cases/case.ts";

const CLI = path.join(import.meta.dirname, "../../server/rules/evaluate-cli.ts");
const MANY = 10_000;

const folder = mkdtempSync(path.join(tmpdir(), "evaluate-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("npm run evaluate judges 10,000 companies within two seconds, twice the same to the last byte", async () => {
  const file = path.join(folder, "many.json");
  const facts = { ...JUST.leading, currentTier: "rising", attributedMrr: 812_000.37 };
  writeFileSync(file, JSON.stringify(Array.from({ length: MANY }, () => facts)));
  const timed = async () => {
    const startedAt = performance.now();
    const output = await buffer(spawn(process.execPath, [CLI, "--facts", file, "--on", "2026-11-22"]).stdout);
    return { output, milliseconds: performance.now() - startedAt };
  };
  const runs = [await timed(), await timed(), await timed()];
  for (const { output } of runs) expect(output.equals(runs[0]?.output ?? Buffer.alloc(0))).toBe(true);
  expect(JSON.parse(runs[0]?.output.toString() ?? "")).toHaveLength(MANY);
  const [fastest = NaN] = runs.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  console.info(`npm run evaluate, 10,000 facts: ${(fastest / 1000).toFixed(2)} s with the start of Node.`);
  expect(fastest).toBeLessThan(2_000);
});
