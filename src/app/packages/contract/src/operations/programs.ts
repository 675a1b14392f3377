import { ProgramRulesSchema } from "../programs/programs.ts";
import { type Query, get } from "./operation.ts";

export const readRules = get<Query<"on">>()("/api/programs", ProgramRulesSchema);
