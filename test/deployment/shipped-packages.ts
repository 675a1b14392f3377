import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";

const LockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
});

export interface LockedPackage {
  /** Where npm puts it, such as `node_modules/pg`. */
  folder: string;
  version: string;
  /** As the package names it (SPDX); null where it names none. */
  licence: string | null;
  /** Only for development: neither in the image nor in the cards. */
  isDev: boolean;
}

/** What a lock file installs from a registry; the project's own packages are left out. */
export function lockedPackages(lockFile: string): LockedPackage[] {
  const { packages } = LockSchema.parse(JSON.parse(readFileSync(lockFile, "utf8")));
  return Object.entries(packages)
    .filter(([folder, { link }]) => path.posix.normalize(folder).includes("node_modules/") && !link)
    .map(([folder, { version = "", license, dev = false }]) => ({
      folder,
      version,
      licence: license ?? null,
      isDev: dev,
    }));
}
