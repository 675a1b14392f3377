import { spawnSync } from "node:child_process";
import path from "node:path";
import { licenceProblems } from "./licence-problems.ts";
import { lockedPackages } from "./shipped-packages.ts";

/**
 * `npm run audit`: licences from the lock files, without the network; known vulnerabilities of what is shipped where npm
 * answers. Being offline fails nothing, and is said.
 */
const root = path.join(import.meta.dirname, "../..");
const FOLDERS = ["", "src/app"];

function licences(folder: string): string[] {
  const packages = lockedPackages(path.join(root, folder, "package-lock.json"));
  console.log(
    `${folder || "."}: licences of ${packages.length} packages, ${packages.filter(({ isDev }) => !isDev).length} shipped`,
  );
  return licenceProblems(packages);
}

interface Report {
  metadata?: { vulnerabilities: Record<string, number> };
}

function vulnerabilities(folder: string): string[] {
  const args = ["audit", "--omit=dev", "--json", "--fetch-retries=0", "--fetch-timeout=20000"];
  const { stdout } = spawnSync("npm", args, { cwd: path.join(root, folder), encoding: "utf8" });
  const known = stdout ? (JSON.parse(stdout) as Report).metadata?.vulnerabilities : undefined;
  if (!known) {
    console.log(`${folder || "."}: vulnerabilities not looked up, npm does not answer`);
    return [];
  }
  console.log(`${folder || "."}: ${known["total"]} known vulnerabilities in what is shipped`);
  const serious = (known["high"] ?? 0) + (known["critical"] ?? 0);
  return serious > 0 ? [`${folder || "."}: ${serious} serious vulnerabilities, see npm audit --omit=dev`] : [];
}

const problems = FOLDERS.flatMap((folder) => [...licences(folder), ...vulnerabilities(folder)]);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
