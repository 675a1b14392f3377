import type * as z from "zod/mini";
import { DealStandingSchema } from "../standing/deal-standing.ts";
import { InfluenceListSchema, type NoteInfluenceSchema } from "../standing/influence.ts";
import { type Query, get, post } from "./operation.ts";

export const readInfluence = get<Query<"state" | "after">>()("/api/influence", InfluenceListSchema);

export const noteInfluence = post<z.input<typeof NoteInfluenceSchema>>()("/api/influence", DealStandingSchema);
