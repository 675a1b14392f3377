import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { inEveryProfile } from "./project-components.ts";
import { PROJECT_CHECKS } from "./project-checks.ts";
import { readProjectTree } from "./project-tree.ts";
import { addUpload, readUploaded, uploadedFile, uploadOf } from "./uploaded.ts";

/**
 * `npm run validate [-- FOLDER]`: what can be known about the HubSpot project without a login. `--uploaded` notes, where
 * nothing is wrong, that this project was uploaded: from then on nothing of it may go.
 */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { uploaded: { type: "boolean" } } });
const root = path.resolve(positionals[0] ?? path.join(import.meta.dirname, "../.."));
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

if (values.uploaded && failed === 0) {
  let known = readUploaded(tree);
  inEveryProfile(tree, (components) => {
    known = addUpload(known, uploadOf(components));
    return [];
  });
  writeFileSync(uploadedFile(tree), `${JSON.stringify(known, null, 2)}\n`);
  console.log(`noted in ${path.basename(uploadedFile(tree))}; commit it`);
}
