import type * as z from "zod/mini";
import { CrmListsSchema, type UseInListSchema } from "../lists/crm-list.ts";
import { type Query, get, post } from "./operation.ts";

const LISTS = "/api/lists";

export const readLists = get<Query<"page">>()(LISTS, CrmListsSchema);

export const useInList = post<z.input<typeof UseInListSchema>>()(LISTS, CrmListsSchema);
