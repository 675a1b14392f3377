import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import type { ProjectCheck } from "./project-check.ts";

/** HubSpot runs `npm ci`, which refuses a lock file that its package.json files have left behind. */
export const lockFileCheck: ProjectCheck = {
  title: "src/app/package-lock.json is in step with its package.json files",
  problems({ srcDir }) {
    const app = path.join(srcDir, "app");
    const missing = ["package.json", "package-lock.json"].filter((file) => !existsSync(path.join(app, file)));
    if (missing.length > 0) return missing.map((file) => `app/${file} is missing`);
    const { status, stderr, error } = spawnSync("npm", ["ci", "--dry-run", "--offline", "--ignore-scripts"], {
      cwd: app,
      encoding: "utf8",
      // Windows starts npm only through a shell.
      shell: process.platform === "win32",
    });
    if (error) return [`npm could not be started: ${error.message}`];
    return status === 0 ? [] : whatNpmSays(stderr);
  },
};

/** Offline, npm names what the lock lacks, or the package it would have to look up. */
function whatNpmSays(stderr: string): string[] {
  const named = [...stderr.matchAll(/npm error ((?:Missing|Invalid): .*)/g)].map(([, text]) => text ?? "");
  const unknown = [...stderr.matchAll(/request to https?:\/\/[^/]+\/(\S+) failed/g)].map(
    ([, name]) => `the lock file has no fitting version of ${name}`,
  );
  const problems = [...named, ...unknown];
  return problems.length > 0 ? problems : [stderr.trim()];
}
