import { translate, translateForLocalDev } from "@hubspot/project-parsing-lib/translate";
import type { ProjectCheck } from "./project-check.ts";
import { isRecord } from "../project-components.ts";
import type { ProjectTree } from "../project-tree.ts";

/** HubSpot's component schemas need a login, so its parser runs without them; component-schema-check.ts has ours. */
const WITHOUT_LOGIN = { skipValidation: true };

export const parserCheck: ProjectCheck = {
  title: "HubSpot's own parser reads every component, for upload and for local development, in every profile",
  async problems(tree) {
    const profiles = tree.profiles.length === 0 ? [undefined] : tree.profiles.map(({ name }) => name);
    const found = await Promise.all(profiles.map((profile) => parserProblems(tree, profile)));
    return [...new Set(found.flat())];
  },
};

async function parserProblems(tree: ProjectTree, profile: string | undefined): Promise<string[]> {
  const version = isRecord(tree.project) ? tree.project["platformVersion"] : "";
  const context = { projectSourceDir: tree.srcDir, platformVersion: String(version) };
  const options = profile === undefined ? WITHOUT_LOGIN : { ...WITHOUT_LOGIN, profile };
  try {
    const results = [await translate(context, options), await translateForLocalDev(context, options)];
    return results.flatMap(({ intermediateRepresentation, skippedHsMetaFiles }) => [
      ...skippedHsMetaFiles.map((file) => `${file} is skipped by HubSpot's parser`),
      ...unreadFiles(tree, Object.values(intermediateRepresentation.intermediateNodesIndexedByUid), skippedHsMetaFiles),
    ]);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** A file that is no JSON gives no component and, without HubSpot's schemas, no error either. */
function unreadFiles(tree: ProjectTree, nodes: { metaFilePath: string }[], skipped: string[]): string[] {
  const read = [...nodes.map(({ metaFilePath }) => metaFilePath), ...skipped];
  return tree.metaFiles
    .filter(({ file }) => !read.includes(file))
    .map(({ file }) => `${file} gives HubSpot's parser no component`);
}
