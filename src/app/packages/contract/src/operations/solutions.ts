import {
  type SolutionsStanding,
  SolutionsStandingSchema,
  type TrackExplanation,
  TrackExplanationSchema,
} from "../standing/solutions-standing.ts";
import type { Operation, Query } from "./operation.ts";

export const readSolutions: Operation<Query<"objectTypeId" | "objectId" | "on">, SolutionsStanding> = {
  method: "get",
  path: "/api/solutions",
  output: SolutionsStandingSchema,
};

export const explainTrack: Operation<Query<"track" | "on" | "after">, TrackExplanation> = {
  method: "get",
  path: "/api/solutions/explain",
  output: TrackExplanationSchema,
};
