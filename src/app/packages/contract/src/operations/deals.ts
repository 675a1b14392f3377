import type * as z from "zod/mini";
import { DealStandingSchema, type MarkInfluenceSchema } from "../standing/deal-standing.ts";
import { type Query, get, post } from "./operation.ts";

export const readDeal = get<Query<"objectId">>()("/api/deals", DealStandingSchema);

export const markInfluence = post<z.input<typeof MarkInfluenceSchema>>()("/api/deals/influence", DealStandingSchema);
