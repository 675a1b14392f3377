import type * as z from "zod/mini";
import { ProblemError } from "../../errors/problem-error.ts";

/** A NUL, which no database keeps, or half of a surrogate pair, which no encoding can write. */
const UNKEPT = /[\0\p{Cs}]/u;

/** Where in a query or a body the first character is that cannot be kept; null where there is none. */
function unkeptField(input: unknown): string | null {
  // Grows while it is walked: however deep the input is, the stack is not.
  const open = [{ field: "", value: input }];
  for (const { field, value } of open) {
    if (typeof value === "string" && UNKEPT.test(value)) return field;
    if (typeof value !== "object" || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (UNKEPT.test(name)) return field;
      if (typeof inner === "string" || typeof inner === "object")
        open.push({ field: field === "" ? name : `${field}.${name}`, value: inner });
    }
  }
  return null;
}

/** Parses a query or a body. @throws ProblemError `invalid-request` naming the first field at fault */
export function readInput<Schema extends z.ZodMiniType>(schema: Schema, input: unknown): z.output<Schema> {
  const unkept = unkeptField(input);
  if (unkept !== null)
    throw new ProblemError("invalid-request", `${unkept}: holds a character that is none (NUL, or half of one)`, {
      field: unkept,
    });
  const parsed = schema.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join(".") ?? "";
  throw new ProblemError("invalid-request", `${field}: ${issue?.message ?? "is not valid"}`, { field });
}
