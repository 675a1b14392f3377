import { SolutionsOutlookSchema } from "../standing/solutions-outlook.ts";
import { PointChangesSchema, SolutionsStandingSchema, TrackExplanationSchema } from "../standing/solutions-standing.ts";
import { type Query, get } from "./operation.ts";

export const readSolutions = get<Query<"objectTypeId" | "objectId" | "on">>()(
  "/api/solutions",
  SolutionsStandingSchema,
);

export const readSolutionsOutlook = get<Query<"after">>()("/api/solutions/outlook", SolutionsOutlookSchema);

export const explainTrack = get<Query<"track" | "on" | "after">>()("/api/solutions/explain", TrackExplanationSchema);

export const listPointChanges = get<Query<"from" | "to" | "side" | "kind" | "after">>()(
  "/api/solutions/point-changes",
  PointChangesSchema,
);
