import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { BuildOptions } from "esbuild";
import { hashOf } from "./build-extensions.ts";
import { SRC_DIR } from "./project-folders.ts";

const PAGE_DIR = path.join(import.meta.dirname, "page");
/** What the bundle is made of besides the page: what it shares with the server, the versions of packages, how it is built. */
const INGREDIENTS = ["preview-model.ts", "build-page.ts", "../../package-lock.json", "../../src/app/package-lock.json"];

/** Bundles the page (React host) and the worker's boot script; answers the bytes of each file, or nothing when up to date. */
export async function buildPage({ outDir }: { outDir: string }): Promise<Record<string, number>> {
  const hashFile = path.join(outDir, "sources.hash");
  const hash = createHash("sha256").update(hashOf(PAGE_DIR));
  for (const name of INGREDIENTS) hash.update(readFileSync(path.join(import.meta.dirname, name)));
  const current = hash.digest("hex");
  if (existsSync(hashFile) && readFileSync(hashFile, "utf8") === current) return {};

  // Loaded late: a start without a rebuild should not wait for the bundler.
  const { build } = await import("esbuild");
  mkdirSync(outDir, { recursive: true });
  const shared: BuildOptions = {
    bundle: true,
    minify: true,
    target: "es2022",
    jsx: "automatic",
    logLevel: "warning",
    outdir: outDir,
    // remote-ui's worker half needs the reconciler that HubSpot's SDK brings; React must stay the same one throughout.
    nodePaths: [path.join(SRC_DIR, "app/node_modules")],
    alias: { react: path.dirname(createRequire(import.meta.url).resolve("react/package.json")) },
    define: { "process.env.NODE_ENV": '"production"' },
  };
  await Promise.all([
    build({ ...shared, entryPoints: [path.join(PAGE_DIR, "page.tsx")], format: "esm" }),
    // A classic script: only those have importScripts, with which the untouched bundle is loaded.
    build({ ...shared, entryPoints: [path.join(PAGE_DIR, "worker.ts")], format: "iife" }),
  ]);
  writeFileSync(path.join(outDir, "index.html"), readFileSync(path.join(PAGE_DIR, "index.html")));
  writeFileSync(hashFile, current);
  const files = ["page.js", "page.css", "worker.js"];
  return Object.fromEntries(files.map((name) => [name, statSync(path.join(outDir, name)).size]));
}
