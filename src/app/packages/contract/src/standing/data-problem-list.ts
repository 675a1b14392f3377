import * as z from "zod/mini";
import { DataProblemSchema } from "./standing.ts";

export const DataProblemsQuerySchema = z.object({
  after: z.optional(z.string().check(z.regex(/^[\w-]{0,8000}$/, "must be the after of the page before"))),
});

/** Everything in the CRM that could not be counted today, a page at a time. */
export const DataProblemListSchema = z.object({
  problems: z.array(DataProblemSchema),
  total: z.int(),
  /** Asks for the next page; null at the end. */
  after: z.nullable(z.string()),
});
export type DataProblemList = z.infer<typeof DataProblemListSchema>;
