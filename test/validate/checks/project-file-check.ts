import {
  isKnownPlatformVersion,
  isLegacyProject,
  ProjectConfigValidationError,
  validateProjectConfig,
} from "@hubspot/project-parsing-lib/projects";
import * as z from "zod";
import type { ProjectCheck } from "./project-check.ts";

const ProjectFileSchema = z.strictObject({
  name: z.string().min(1),
  srcDir: z.string().min(1),
  platformVersion: z
    .string()
    .refine(isKnownPlatformVersion, "is no platform version that HubSpot's parser knows")
    .refine((version) => !isLegacyProject(version), "is older than 2025.2: HubSpot would ignore the profiles"),
});

export const projectFileCheck: ProjectCheck = {
  title: "hsproject.json has name, srcDir and platformVersion, and nothing else",
  problems({ root, project }) {
    if (project === undefined) return ["hsproject.json is missing or not JSON"];
    const { error } = ProjectFileSchema.safeParse(project);
    if (error) return error.issues.map(({ path, message }) => `hsproject.json ${path.join(".")}: ${message}`);
    return hubspotsOwnProblems(root, project as z.infer<typeof ProjectFileSchema>);
  },
};

/** HubSpot's own check also looks at the disk: srcDir exists and lies inside the project. */
function hubspotsOwnProblems(root: string, project: z.infer<typeof ProjectFileSchema>): string[] {
  try {
    validateProjectConfig(project, root);
    return [];
  } catch (error) {
    if (error instanceof ProjectConfigValidationError) return [`hsproject.json: ${error.message}`];
    throw error;
  }
}
