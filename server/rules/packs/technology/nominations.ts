import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import { defineParameter } from "../../define-parameter.ts";
import { cite } from "./cite.ts";

/** Joint accounts that a tier may nominate in a calendar year while it is outside the core co-sell program (C16). */
export const NOMINATIONS = defineParameter<{ tier: TechnologyTier; perYear: number }>({
  key: "technology.co-sell.nominations",
  title: "number of co-sell nominations",
  unit: "nominations-a-year",
  values: [{ from: "2026-01-01", value: { tier: "premier", perYear: 15 }, citations: cite("518", "513") }],
  confirmedOn: "2026-11-24",
});
