import { ExplanationSchema, StandingSchema } from "../standing/standing.ts";
import { type Query, get } from "./operation.ts";

export const readStanding = get<Query<"objectTypeId" | "objectId" | "on">>()("/api/standing", StandingSchema);

export const explainMetric = get<Query<"metric" | "on" | "after">>()("/api/standing/explain", ExplanationSchema);
