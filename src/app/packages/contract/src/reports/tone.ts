import * as z from "zod/mini";

/** What something means for the reader; it is never said by a colour alone. */
export const ToneSchema = z.enum(["good", "warning", "bad", "plain"]);
export type Tone = z.infer<typeof ToneSchema>;
