import path from "node:path";
import { buildExtensions } from "./build-extensions.ts";
import { buildPage } from "./build-page.ts";
import type { Variables } from "./permitted-urls.ts";
import { DIST_DIR, SRC_DIR } from "./project-folders.ts";

export interface BuildPreviewOptions {
  srcDir?: string;
  distDir?: string;
  variables?: Variables;
  log?: (line: string) => void;
}

/** Everything the preview serves: `<dist>/extensions/<uid>/` and `<dist>/preview/`. */
export async function buildPreview({
  srcDir = SRC_DIR,
  distDir = DIST_DIR,
  variables = {},
  log = () => {},
}: BuildPreviewOptions = {}): Promise<void> {
  const page = await buildPage({ outDir: path.join(distDir, "preview") });
  if (Object.keys(page).length === 0) log("preview page is up to date");
  for (const [name, bytes] of Object.entries(page)) log(`preview    ${name.padEnd(28)} ${kB(bytes)}`);
  const built = await buildExtensions({ srcDir, outDir: path.join(distDir, "extensions"), variables });
  if (built.length === 0) log("extensions are up to date");
  for (const { uid, bytes, gzipBytes, ms } of built) {
    log(`extension  ${uid.padEnd(28)} ${kB(bytes)}  ${kB(gzipBytes)} gzip  ${ms} ms`);
  }
}

const kB = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`.padStart(9);

/** The address that cards are built for; the preview's hubspot.fetch leads it to the service on this machine. */
export const VARIABLES = { API_BASE_URL: "https://api.partner-standing.example" };

if (import.meta.main) await buildPreview({ variables: VARIABLES, log: (line) => process.stdout.write(`${line}\n`) });
