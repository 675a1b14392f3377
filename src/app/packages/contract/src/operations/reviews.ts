import { RehearsalSchema } from "../standing/rehearsal.ts";
import { TimelineSchema } from "../standing/timeline.ts";
import { type Query, get } from "./operation.ts";

export const readTimeline = get<Query<"on">>()("/api/timeline", TimelineSchema);

export const rehearseReview = get<Query<"on">>()("/api/reviews/rehearsal", RehearsalSchema);
