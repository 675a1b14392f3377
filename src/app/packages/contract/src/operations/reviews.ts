import { type Rehearsal, RehearsalSchema } from "../standing/rehearsal.ts";
import { type Timeline, TimelineSchema } from "../standing/timeline.ts";
import type { Operation, Query } from "./operation.ts";

export const readTimeline: Operation<Query<"on">, Timeline> = {
  method: "get",
  path: "/api/timeline",
  output: TimelineSchema,
};

export const rehearseReview: Operation<Query<"on">, Rehearsal> = {
  method: "get",
  path: "/api/reviews/rehearsal",
  output: RehearsalSchema,
};
