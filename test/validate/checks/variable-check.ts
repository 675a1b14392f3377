import type { ProjectCheck } from "./project-check.ts";
import { profileVariables, referencedVariables } from "../project-components.ts";

export const variableCheck: ProjectCheck = {
  title: "every ${VARIABLE} of a component is defined in every profile",
  problems({ metaFiles, profiles }) {
    const used = new Set(metaFiles.flatMap(({ content }) => referencedVariables(JSON.stringify(content) ?? "")));
    if (used.size > 0 && profiles.length === 0) return [`no profile defines ${[...used].join(", ")}`];
    return profiles.flatMap(({ file, content }) =>
      [...used]
        .filter((name) => !Object.hasOwn(profileVariables(content), name))
        .map((name) => `${file} does not define ${name}`),
    );
  },
};
