import type * as z from "zod/mini";
import { ProblemError } from "./problem-error.ts";

/** Parses query parameters. @throws ProblemError `invalid-request` naming the first parameter at fault */
export function readQuery<Schema extends z.ZodMiniType>(schema: Schema, query: unknown): z.output<Schema> {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join(".") ?? "";
  throw new ProblemError("invalid-request", `${field}: ${issue?.message ?? "is not valid"}`, { field });
}
