import type * as z from "zod/mini";
import { OutlookSchema, type SupposeSchema } from "../standing/outlook.ts";
import { type Query, get, post } from "./operation.ts";

const OUTLOOK = "/api/outlook";

export const readOutlook = get<Query<"months" | "tier" | "after" | "objectTypeId" | "objectId">>()(
  OUTLOOK,
  OutlookSchema,
);

/** A question with a list, which fits no query: nothing is written. */
export const suppose = post<z.input<typeof SupposeSchema>>()(OUTLOOK, OutlookSchema);
