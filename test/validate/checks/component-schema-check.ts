import { COMPONENT_SCHEMAS } from "../component-schemas.ts";
import type { ProjectCheck } from "./project-check.ts";
import { type Component, inEveryProfile } from "../project-components.ts";

export const componentSchemaCheck: ProjectCheck = {
  title: "every component's config is what HubSpot documents for its type, in every profile",
  problems: (tree) => inEveryProfile(tree, (components) => components.flatMap(configProblems)),
};

function configProblems({ file, type, config }: Component): string[] {
  const schema = COMPONENT_SCHEMAS[type];
  if (schema === undefined) return [`${file}: there is no schema here for the type ${type}; add one`];
  const { error } = schema.safeParse(config);
  return (error?.issues ?? []).map(({ path, message }) => `${file}: ${["config", ...path].join(".")}: ${message}`);
}
