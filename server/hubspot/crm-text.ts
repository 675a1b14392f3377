import * as z from "zod/mini";
import { soundText } from "../process/sound-text.ts";

/** A text of HubSpot's, which people and programs have written. */
export const CrmTextSchema = z.pipe(z.string(), z.transform(soundText));

/** HubSpot's ids are numbers, written as text in most places and as numbers in some. */
export const CrmIdSchema = z.pipe(
  z.union([z.string().check(z.regex(/^\d{1,20}$/)), z.int().check(z.nonnegative())]),
  z.transform(String),
);
