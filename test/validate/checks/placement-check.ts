import path from "node:path";
import { Components } from "@hubspot/project-parsing-lib/constants";
import type { ProjectCheck } from "./project-check.ts";
import { isRecord } from "../project-components.ts";
import type { ProjectTree } from "../project-tree.ts";

const TOP_LEVEL_FIELDS = ["uid", "type", "config", "dependencies", "permissions"];

export const placementCheck: ProjectCheck = {
  title: "every *-hsmeta.json is JSON with known fields, directly in the folder of its type",
  problems: (tree) => [...tree.metaFiles.flatMap(fileProblems), ...new Set(singleProblems(tree))],
};

function fileProblems({ file, content }: ProjectTree["metaFiles"][number]): string[] {
  if (!isRecord(content)) return [`${file} is not a JSON object`];
  const unknown = Object.keys(content).filter((field) => !TOP_LEVEL_FIELDS.includes(field));
  const folder = folderOf(content["type"]);
  return [
    ...unknown.map((field) => `${file}: ${field} is not a field of a component`),
    ...(folder === undefined ? [`${file}: ${String(content["type"])} is not a type of component`] : []),
    ...(folder !== undefined && folder !== path.posix.dirname(file) ? [`${file} must lie directly in ${folder}/`] : []),
    ...(isRecord(content["config"]) ? [] : [`${file} has no config`]),
  ];
}

/** HubSpot builds at most one of some types, for instance one app and one settings page. */
function singleProblems({ metaFiles }: ProjectTree): string[] {
  return Object.values(Components).flatMap(({ dir, singularComponent, userFriendlyName }) => {
    const files = metaFiles.filter(({ content }) => isRecord(content) && componentOf(content["type"])?.dir === dir);
    return singularComponent && files.length > 1
      ? [`there may be one ${userFriendlyName}, not ${files.map(({ file }) => file).join(" and ")}`]
      : [];
  });
}

function folderOf(type: unknown): string | undefined {
  const component = componentOf(type);
  if (component === undefined) return undefined;
  const parent = componentOf(component.parentComponent);
  return path.posix.join(parent?.dir ?? "", component.dir);
}

function componentOf(type: unknown) {
  return typeof type === "string" && Object.hasOwn(Components, type) ? Components[type] : undefined;
}
