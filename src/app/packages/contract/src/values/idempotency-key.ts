import * as z from "zod/mini";

/**
 * Asked for once under this key: sending it again answers the same and does nothing twice. It belongs to one user, one
 * operation and one body; with anything else it is refused as `key-reused`.
 */
export const IdempotencyKeySchema = z
  .string()
  .check(
    z.minLength(1, "is empty"),
    z.maxLength(200, "is longer than 200 characters"),
    z.regex(/^[ -~]*$/, "may only have letters, digits, blanks and punctuation of ASCII"),
  );
