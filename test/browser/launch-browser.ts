import { existsSync } from "node:fs";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";

const SYSTEM_CHROMIUMS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Without the background flags Chromium asks for hosts that a closed network refuses, many times over. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The machine's Chromium (or the one `CHROMIUM` names), else the one that comes with npm's `@sparticuz/chromium`. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await howToLaunch());
}

/** One for many test files: `chromium.connect` with its address. */
export async function launchBrowserServer() {
  return chromium.launchServer(await howToLaunch());
}

async function howToLaunch(): Promise<LaunchOptions> {
  const installed = process.env["CHROMIUM"] ?? SYSTEM_CHROMIUMS.find((file) => existsSync(file));
  if (installed) return { executablePath: installed, args: FLAGS };
  return { ...(await unpackChromium()), args: FLAGS };
}

/** Unpacks browser, fonts and the system libraries they need into the temporary folder: no root, no download. */
async function unpackChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const folder = path.join(tmpdir(), "partner-standing-chromium");
  if (!existsSync(folder)) await unpackInto(folder);
  // The machine's own libraries come first, where it has them.
  const libraryPath = [process.env["LD_LIBRARY_PATH"], path.join(folder, "al2023/lib")].filter(Boolean).join(":");
  const env = {
    ...(process.env as Record<string, string>),
    LD_LIBRARY_PATH: libraryPath,
    FONTCONFIG_FILE: process.env["FONTCONFIG_FILE"] ?? path.join(folder, "fonts.conf"),
  };
  return { executablePath: path.join(folder, "chromium"), env };
}

/** Tests run in parallel: each unpacks on the side, and the first to finish gives the folder its name. */
async function unpackInto(folder: string): Promise<void> {
  const { default: packed, inflate } = await import("@sparticuz/chromium");
  const archives = path.join(path.dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../bin");
  const aside = await mkdtemp(`${folder}-`);
  const before = process.env["TMPDIR"];
  // The package unpacks to the temporary folder and knows no other.
  process.env["TMPDIR"] = aside;
  try {
    await packed.executablePath();
    await inflate(path.join(archives, "al2023.tar.br"));
    await writeFile(path.join(aside, "fonts.conf"), fontConfiguration(folder));
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  try {
    await rename(aside, folder);
  } catch {
    await rm(aside, { recursive: true, force: true });
  }
}

/** The package's own configuration knows only the folders of a cloud function. */
function fontConfiguration(folder: string): string {
  const folders = [path.join(folder, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  const lines = [
    ...folders.map((dir) => `<dir>${dir}</dir>`),
    `<cachedir>${path.join(folder, "font-cache")}</cachedir>`,
  ];
  return `<?xml version="1.0"?><fontconfig>${lines.join("")}</fontconfig>`;
}
