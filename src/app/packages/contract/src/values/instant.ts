import * as z from "zod/mini";

/** An instant in UTC, as `toISOString` writes it. A pattern, because zod's own check of it weighs on every card. */
export const InstantSchema = z
  .string()
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/, "must be an instant such as 2026-11-22T13:05:00.000Z"),
  );
