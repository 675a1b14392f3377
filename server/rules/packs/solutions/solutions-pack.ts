import type { PackRules } from "../pack-rules.ts";
import { SOLUTIONS_PARAMETERS } from "./parameters.ts";
import { SOLUTIONS_READINGS } from "./readings.ts";

/** Everything that the sources fix about the partner package, and the thresholds that the account agreed on. */
export const SOLUTIONS_PACK: PackRules = {
  pack: "solutions",
  edition: SOLUTIONS_PARAMETERS.edition,
  parameters: Object.values(SOLUTIONS_PARAMETERS),
  readings: SOLUTIONS_READINGS,
  agreed({ solutions: { thresholds: value } }) {
    if (Object.keys(value).length === 0) return [];
    return [{ key: "solutions.thresholds.agreed", title: "agreed thresholds of tiers", unit: "target", value }];
  },
};
