import type { ProjectCheck } from "./project-check.ts";
import { inEveryProfile } from "../project-components.ts";

/** HubSpot has refused builds for it, and whoever places cards could not tell them apart (developer Slack, 30 September 2024). */
export const cardNameCheck: ProjectCheck = {
  title: "no two cards have one name",
  problems: (tree) =>
    inEveryProfile(tree, (components) => {
      const cards = components.filter(({ type }) => type === "card");
      return [...Map.groupBy(cards, ({ config }) => String(config["name"]).trim().toLowerCase()).values()]
        .filter((sharing) => sharing.length > 1)
        .map(
          (sharing) => `${sharing.map(({ file }) => file).join(" and ")} share the name ${sharing[0]?.config["name"]}`,
        );
    }),
};
