import * as z from "zod/mini";

/** Asked for once under this key: sending it again answers the same and does nothing twice. */
export const IdempotencyKeySchema = z
  .string()
  .check(z.minLength(1, "is empty"), z.maxLength(200, "is longer than 200 characters"));
