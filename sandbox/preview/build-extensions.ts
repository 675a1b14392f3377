import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { type Extension, findExtensions } from "./find-extensions.ts";
import type { Variables } from "./permitted-urls.ts";

export interface BuildExtensionsOptions {
  srcDir: string;
  outDir: string;
  variables?: Variables;
}

export interface BuiltExtension {
  uid: string;
  bytes: number;
  gzipBytes: number;
  ms: number;
}

/** Builds every UI extension with the function HubSpot's own build calls; answers nothing when up to date. */
export async function buildExtensions({
  srcDir,
  outDir,
  variables,
}: BuildExtensionsOptions): Promise<BuiltExtension[]> {
  const extensions = findExtensions(srcDir);
  const hash = hashOf(path.join(srcDir, "app"));
  const hashFile = path.join(outDir, "sources.hash");
  if (isCurrent(extensions, outDir, hashFile, hash)) return [];

  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const built = await asProduction(async () => {
    const results: BuiltExtension[] = [];
    for (const extension of extensions) results.push(await buildExtension(extension, outDir, variables));
    return results;
  });
  writeFileSync(hashFile, hash);
  return built;
}

async function buildExtension(extension: Extension, outDir: string, variables?: Variables): Promise<BuiltExtension> {
  // Loaded late: a start without a rebuild should not wait for the bundler.
  const { remoteBuild } = await import("@hubspot/ui-extensions-dev-server/build");
  const { uid, root, entryPoint, bundleName } = extension;
  const outputDir = path.join(outDir, uid);
  const began = performance.now();
  await remoteBuild({ root, entryPoint, outputDir, logLevel: "error", appConfig: { variables: variables ?? {} } });
  const ms = Math.round(performance.now() - began);
  const bundle = readFileSync(path.join(outputDir, bundleName));
  return { uid, bytes: bundle.length, gzipBytes: gzipSync(bundle).length, ms };
}

/** A test runner's NODE_ENV would bring React's development build along and triple the bundle. */
async function asProduction<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
}

function isCurrent(extensions: Extension[], outDir: string, hashFile: string, hash: string): boolean {
  if (!existsSync(hashFile) || readFileSync(hashFile, "utf8") !== hash) return false;
  return extensions.every(({ uid, bundleName }) => existsSync(path.join(outDir, uid, bundleName)));
}

export function hashOf(folder: string): string {
  const hash = createHash("sha256");
  if (!existsSync(folder)) return hash.digest("hex");
  for (const file of sourceFiles(folder)) {
    const content = readFileSync(file);
    hash.update(`${path.relative(folder, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return sourceFiles(file);
      return entry.isFile() ? [file] : [];
    });
}
