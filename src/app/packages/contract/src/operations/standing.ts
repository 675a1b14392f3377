import { type Explanation, ExplanationSchema, type Standing, StandingSchema } from "../standing/standing.ts";
import type { Operation, Query } from "./operation.ts";

export const readStanding: Operation<Query<"objectTypeId" | "objectId" | "on">, Standing> = {
  method: "get",
  path: "/api/standing",
  output: StandingSchema,
};

export const explainMetric: Operation<Query<"metric" | "on" | "after">, Explanation> = {
  method: "get",
  path: "/api/standing/explain",
  output: ExplanationSchema,
};
