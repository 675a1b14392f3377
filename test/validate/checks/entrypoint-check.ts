import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { ProjectCheck } from "./project-check.ts";
import { type Component, inEveryProfile, isRecord } from "../project-components.ts";
import { type ProjectTree, readJson } from "../project-tree.ts";

const FIVE_MEGABYTES = 5 * 1024 * 1024;

export const entrypointCheck: ProjectCheck = {
  title: "entrypoints and images exist, each in a folder that is a member of the src/app workspace",
  problems: (tree) =>
    inEveryProfile(tree, (components) =>
      components.flatMap((component) => [...entrypointProblems(tree, component), ...imageProblems(tree, component)]),
    ),
};

function entrypointProblems(tree: ProjectTree, { file, config }: Component): string[] {
  const { entrypoint } = config;
  if (typeof entrypoint !== "string") return [];
  const folder = path.posix.dirname(file);
  return [
    ...(entrypoint.startsWith(`/${folder}/`) ? [] : [`${file}: HubSpot builds ${folder}/ alone, not ${entrypoint}`]),
    ...(existsSync(path.join(tree.srcDir, entrypoint)) ? [] : [`${file}: ${entrypoint} does not exist`]),
    ...(isWorkspaceMember(tree, folder)
      ? []
      : [`${folder}/ needs a package.json and a place in the workspaces of app/package.json`]),
  ];
}

/** HubSpot resolves shared packages only for members; `*` stands for one folder. */
function isWorkspaceMember({ srcDir }: ProjectTree, folder: string): boolean {
  const root = readJson(path.join(srcDir, "app", "package.json"));
  const patterns: unknown[] = isRecord(root) && Array.isArray(root["workspaces"]) ? root["workspaces"] : [];
  const member = path.posix.relative("app", folder);
  return (
    existsSync(path.join(srcDir, folder, "package.json")) &&
    patterns.some((pattern) => path.posix.matchesGlob(member, String(pattern)))
  );
}

function imageProblems({ srcDir }: ProjectTree, { file, config }: Component): string[] {
  const { previewImage } = config;
  if (!isRecord(previewImage)) return [];
  const image = path.join(srcDir, String(previewImage["file"]));
  if (!existsSync(image)) return [`${file}: ${String(previewImage["file"])} does not exist`];
  return statSync(image).size > FIVE_MEGABYTES ? [`${file}: the preview image is larger than 5 MB`] : [];
}
