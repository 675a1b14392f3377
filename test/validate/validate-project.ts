import path from "node:path";
import { PROJECT_CHECKS } from "./project-checks.ts";
import { readProjectTree } from "./project-tree.ts";

/** `npm run validate [-- FOLDER]`: what can be known about the HubSpot project without a login. */
const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, "../.."));
const tree = readProjectTree(root);
console.log(
  `${tree.metaFiles.length} components, profiles: ${tree.profiles.map(({ name }) => name).join(", ") || "none"}`,
);

let failed = 0;
for (const { title, problems } of PROJECT_CHECKS) {
  const found = await problems(tree);
  console.log(`${found.length === 0 ? "passed" : "FAILED"}  ${title}`);
  for (const problem of found) console.log(`        ${problem}`);
  if (found.length > 0) failed += 1;
}
console.log(`${PROJECT_CHECKS.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
