import type { PackRules } from "../pack-rules.ts";
import { BENEFIT_MATRIX } from "./benefits.ts";
import { DUTY_PARAMETERS } from "./duties.ts";
import { NOMINATIONS } from "./nominations.ts";
import { TECHNOLOGY_PARAMETERS } from "./parameters.ts";
import { TECHNOLOGY_READINGS } from "./readings.ts";
import { SPONSORSHIP_RATES } from "./sponsorship-discount.ts";

/** Everything that the guide to the Technology Partner Program fixes. */
export const TECHNOLOGY_PACK: PackRules = {
  pack: "technology",
  edition: TECHNOLOGY_PARAMETERS.edition,
  parameters: [
    ...Object.values(TECHNOLOGY_PARAMETERS),
    ...Object.values(DUTY_PARAMETERS),
    BENEFIT_MATRIX,
    SPONSORSHIP_RATES,
    NOMINATIONS,
  ],
  readings: TECHNOLOGY_READINGS,
  agreed: () => [],
};
