import type { LockedPackage } from "./shipped-packages.ts";

/** Licences that let an MIT project be given away with what it brings along. */
const SHIPPED = [
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "Zlib",
];
/** Packages whose description names none, while a licence lies beside them, as somebody has read it there. */
const READ: Record<string, string> = { "node_modules/png-js 1.1.0": "MIT" };
/** Tools are used, not given away: their own files must stay under their licence, and they do. */
const DEVELOPMENT = [...SHIPPED, "MPL-2.0", "Python-2.0", "CC-BY-3.0"];

/** Whether an SPDX expression is met by licences of the list: one side of an OR is enough, of an AND both are needed. */
export function isAllowed(expression: string, allowed: string[]): boolean {
  const choices = expression.replaceAll(/[()]/g, "").split(/\s+OR\s+/);
  return choices.some((choice) => choice.split(/\s+AND\s+/).every((licence) => allowed.includes(licence)));
}

/** A sentence for each package whose licence is unknown or not on the list. */
export function licenceProblems(packages: LockedPackage[]): string[] {
  return packages.flatMap(({ folder, version, licence: named, isDev }) => {
    const licence = named ?? READ[`${folder} ${version}`] ?? null;
    if (licence === null) return [`${folder} ${version} names no licence`];
    const allowed = isDev ? DEVELOPMENT : SHIPPED;
    return isAllowed(licence, allowed) ? [] : [`${folder} ${version} is under ${licence}`];
  });
}
