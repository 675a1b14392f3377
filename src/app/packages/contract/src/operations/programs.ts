import { type ProgramRules, ProgramRulesSchema } from "../programs/programs.ts";
import type { Operation, Query } from "./operation.ts";

export const readRules: Operation<Query<"on">, ProgramRules> = {
  method: "get",
  path: "/api/programs",
  output: ProgramRulesSchema,
};
