import type * as z from "zod/mini";
import { ProblemError } from "./problem-error.ts";

/** Parses a query or a body. @throws ProblemError `invalid-request` naming the first field at fault */
export function readInput<Schema extends z.ZodMiniType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join(".") ?? "";
  throw new ProblemError("invalid-request", `${field}: ${issue?.message ?? "is not valid"}`, { field });
}
