import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildExtensions } from "./build-extensions.ts";

const srcDir = path.join(import.meta.dirname, "fixture");
let outDir = "";
beforeAll(async () => {
  outDir = await mkdtemp(path.join(tmpdir(), "extensions-"));
});
afterAll(() => rm(outDir, { recursive: true, force: true }));

it("builds production bundles with their manifests, and again only when something changed", async () => {
  const built = await buildExtensions({ srcDir, outDir });
  expect(built.map(({ uid }) => uid)).toEqual([
    "fixture_preview",
    "fixture_settings",
    "fixture_sidebar",
    "fixture_tab",
  ]);
  const bundle = await readFile(path.join(outDir, "fixture_tab/FixtureTab.js"), "utf8");
  expect(bundle).not.toContain("react-jsx-dev-runtime");
  expect(built.every(({ bytes, gzipBytes }) => gzipBytes < bytes && gzipBytes < 40_000)).toBe(true);
  const manifest = await readFile(path.join(outDir, "fixture_tab/FixtureTab-manifest.json"), "utf8");
  expect(JSON.parse(manifest)).toMatchObject({ dataDeps: expect.arrayContaining([expect.anything()]) });

  expect(await buildExtensions({ srcDir, outDir })).toEqual([]);
  await rm(path.join(outDir, "fixture_tab/FixtureTab.js"));
  expect(await buildExtensions({ srcDir, outDir })).toHaveLength(4);
  await writeFile(path.join(outDir, "sources.hash"), "of other sources");
  expect(await buildExtensions({ srcDir, outDir })).toHaveLength(4);
}, 60_000);

it("has nothing to do in a project without extensions", async () => {
  const empty = path.join(outDir, "empty");
  expect(await buildExtensions({ srcDir: "/nowhere", outDir: empty })).toEqual([]);
  expect(existsSync(path.join(empty, "sources.hash"))).toBe(true);
});
