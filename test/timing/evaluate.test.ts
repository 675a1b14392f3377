import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
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
  const timed = async (output: string) => {
    const sink = openSync(output, "w");
    const startedAt = performance.now();
    const evaluate = spawn(process.execPath, [CLI, "--facts", file, "--on", "2026-11-22"], {
      stdio: ["ignore", sink, "inherit"],
    });
    await once(evaluate, "exit");
    const milliseconds = performance.now() - startedAt;
    closeSync(sink);
    return { bytes: readFileSync(output), milliseconds };
  };
  // Twice for the same bytes; more often only while the machine is busy with something else.
  const runs = [await timed(path.join(folder, "1")), await timed(path.join(folder, "2"))];
  while (runs.length < 6 && runs.every(({ milliseconds }) => milliseconds >= 2_000))
    runs.push(await timed(path.join(folder, String(runs.length + 1))));
  for (const { bytes } of runs) expect(bytes.equals(runs[0]?.bytes ?? Buffer.alloc(0))).toBe(true);
  expect(JSON.parse(runs[0]?.bytes.toString() ?? "")).toHaveLength(MANY);
  const [fastest = NaN] = runs.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  console.info(`npm run evaluate, 10,000 facts: ${(fastest / 1000).toFixed(2)} s with the start of Node.`);
  expect(fastest).toBeLessThan(2_000);
});
