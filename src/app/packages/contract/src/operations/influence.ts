import type * as z from "zod/mini";
import { DealStandingSchema } from "../standing/deal-standing.ts";
import { InfluenceListSchema, type NoteInfluenceSchema } from "../standing/influence.ts";
import { type Query, get, post } from "./operation.ts";

const INFLUENCE = "/api/influence";

export const readInfluence = get<Query<"state" | "after">>()(INFLUENCE, InfluenceListSchema);

export const noteInfluence = post<z.input<typeof NoteInfluenceSchema>>()(INFLUENCE, DealStandingSchema);
