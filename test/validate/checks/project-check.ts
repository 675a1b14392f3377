import type { ProjectTree } from "../project-tree.ts";

/** One promise about the HubSpot project, and a search for what breaks it. */
export interface ProjectCheck {
  title: string;
  problems: (tree: ProjectTree) => string[] | Promise<string[]>;
}
