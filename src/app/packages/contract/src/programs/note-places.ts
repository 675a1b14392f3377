import { BENEFIT_IDS } from "../standing/benefits.ts";
import { REQUIREMENT_IDS } from "./scorecard.ts";

/**
 * Where a note is shown: in the explanation of a requirement, in the detail of a benefit, under all benefits, at the
 * point-of-contact form, in the settings' sections, on the lead card. The directory of rules shows all of them.
 */
export const NOTE_PLACES = [
  ...REQUIREMENT_IDS,
  ...BENEFIT_IDS,
  "benefits",
  "poc-form",
  "programs",
  "solutions",
  "lead",
] as const;
export type NotePlace = (typeof NOTE_PLACES)[number];
