import { type Parameter, parameterAt } from "../../define-parameter.ts";
import type { PackRules } from "../pack-rules.ts";
import { BENEFIT_MATRIX, NOMINATIONS } from "./benefits.ts";
import { DUTY_PARAMETERS } from "./duties.ts";
import { TECHNOLOGY_PARAMETERS } from "./parameters.ts";
import { TECHNOLOGY_READINGS } from "./readings.ts";
import { onceRequired } from "./requirements.ts";
import { SPONSORSHIP_RATES } from "./sponsorship-discount.ts";

/**
 * The matrix as it holds from day to day. The guide prints the cells in one place, and in another from which day on those
 * that are phased in are required.
 */
function levelsByDay(): Parameter<unknown> {
  const { levels, phaseIn } = TECHNOLOGY_PARAMETERS;
  const values = phaseIn.values.map(({ from, value: requiredFrom, citations }) => {
    const printed = parameterAt(levels, from);
    if (requiredFrom !== null) return { ...printed, from };
    return { from, value: onceRequired(printed.value), citations: [...printed.citations, ...citations] };
  });
  return { ...levels, values };
}

/** Everything that the guide to the Technology Partner Program fixes. */
export const TECHNOLOGY_PACK: PackRules = {
  pack: "technology",
  edition: TECHNOLOGY_PARAMETERS.edition,
  parameters: [
    ...Object.values({ ...TECHNOLOGY_PARAMETERS, levels: levelsByDay() }),
    ...Object.values(DUTY_PARAMETERS),
    BENEFIT_MATRIX,
    SPONSORSHIP_RATES,
    NOMINATIONS,
  ],
  readings: TECHNOLOGY_READINGS,
  agreed: () => [],
};
