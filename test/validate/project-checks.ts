import { cardNameCheck } from "./card-name-check.ts";
import { componentSchemaCheck } from "./component-schema-check.ts";
import { entrypointCheck } from "./entrypoint-check.ts";
import { lockFileCheck } from "./lock-file-check.ts";
import { oauthAppCheck } from "./oauth-app-check.ts";
import { parserCheck } from "./parser-check.ts";
import { placementCheck } from "./placement-check.ts";
import { profileCheck } from "./profile-check.ts";
import type { ProjectCheck } from "./project-check.ts";
import { projectFileCheck } from "./project-file-check.ts";
import { removalCheck } from "./removal-check.ts";
import { scopeCheck } from "./scope-check.ts";
import { uidCheck } from "./uid-check.ts";
import { variableCheck } from "./variable-check.ts";

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
