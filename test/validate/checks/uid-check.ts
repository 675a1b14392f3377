import { validateUid } from "@hubspot/project-parsing-lib/uid";
import type { ProjectCheck } from "./project-check.ts";
import { inEveryProfile } from "../project-components.ts";

export const uidCheck: ProjectCheck = {
  title: "uids are valid and unique; HubSpot knows a component by nothing else",
  problems: (tree) =>
    inEveryProfile(tree, (components) => [
      ...components.flatMap(({ file, uid }) => {
        const problem = validateUid(uid);
        return problem === undefined ? [] : [`${file}: ${problem}`];
      }),
      ...[...Map.groupBy(components, ({ uid }) => uid)]
        .filter(([, sharing]) => sharing.length > 1)
        .map(([uid, sharing]) => `${sharing.map(({ file }) => file).join(" and ")} share the uid ${uid}`),
    ]),
};
