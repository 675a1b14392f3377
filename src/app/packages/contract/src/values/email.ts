import * as z from "zod/mini";

/** Longer ones no mail server takes (RFC 5321, section 4.5.3.1). */
const LONGEST = 254;
const LOCAL = String.raw`(?!\.)(?!.*\.[.@])[^\s@<>()[\]\\,;:"]{1,64}`;
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?`;

/** A mailbox as people type it: blanks around it go, and its domain may be written in any script. */
export const EmailSchema = z
  .string("must be an e-mail address")
  .check(
    z.trim(),
    z.maxLength(LONGEST, "is longer than an e-mail address"),
    z.regex(new RegExp(String.raw`^${LOCAL}@${LABEL}(?:\.${LABEL})+$`, "u"), "must be an e-mail address"),
  );
