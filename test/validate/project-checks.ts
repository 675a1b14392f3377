import { cardNameCheck } from "./checks/card-name-check.ts";
import { componentSchemaCheck } from "./checks/component-schema-check.ts";
import { entrypointCheck } from "./checks/entrypoint-check.ts";
import { lockFileCheck } from "./checks/lock-file-check.ts";
import { oauthAppCheck } from "./checks/oauth-app-check.ts";
import { parserCheck } from "./checks/parser-check.ts";
import { placementCheck } from "./checks/placement-check.ts";
import { profileCheck } from "./checks/profile-check.ts";
import type { ProjectCheck } from "./checks/project-check.ts";
import { projectFileCheck } from "./checks/project-file-check.ts";
import { removalCheck } from "./checks/removal-check.ts";
import { scopeCheck } from "./checks/scope-check.ts";
import { uidCheck } from "./checks/uid-check.ts";
import { variableCheck } from "./checks/variable-check.ts";

export const PROJECT_CHECKS: ProjectCheck[] = [
  projectFileCheck,
  placementCheck,
  parserCheck,
  uidCheck,
  removalCheck,
  componentSchemaCheck,
  entrypointCheck,
  cardNameCheck,
  scopeCheck,
  oauthAppCheck,
  profileCheck,
  variableCheck,
  lockFileCheck,
];
