import type { PackRules } from "../pack-rules.ts";
import { COMMISSION_PARAMETERS } from "./parameters.ts";
import { COMMISSION_READINGS } from "./readings.ts";

/** Everything that HubSpot fixes about commission. */
export const COMMISSION_PACK: PackRules = {
  pack: "commission",
  edition: null,
  parameters: Object.values(COMMISSION_PARAMETERS),
  readings: COMMISSION_READINGS,
  agreed: () => [],
};
