import type { Benefit, BenefitId, Designation, Frequency } from "@partner-standing/contract/standing/benefits";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyTier } from "@partner-standing/contract/programs/technology-tier";
import { defineParameter } from "../../define-parameter.ts";
import { BENEFIT_DETAILS } from "./benefit-details.ts";
import { cite } from "./cite.ts";

/** A cell of the guide's benefit matrix; null is a dash. */
type Cell = Designation | readonly [Designation, Frequency] | { baseline: Designation; advanced: Designation | null };
type Row = readonly [partner: Cell | null, rising: Cell | null, leading: Cell | null, premier: Cell | null];

interface MatrixRow {
  area: Benefit["area"];
  name: Benefit["name"];
  cells: Row;
  citations: Citation[];
}

const NONE = null;
const CONSIDERED = "considered";
const PRIORITIZED = "prioritized";
const GUARANTEED = "guaranteed";
const withAdvanced = (advanced: Designation | null) => ({ baseline: GUARANTEED, advanced }) as const;

const success = { area: "partner-success" } as const;
const sales = { area: "sales" } as const;
const marketing = { area: "marketing" } as const;
const technical = { area: "technical" } as const;

/** Which benefit a tier gives, and how firmly: the matrix of the guide (B01 to B18 of the fact sheet). */
export const BENEFIT_MATRIX = defineParameter<Readonly<Record<BenefitId, MatrixRow>>>({
  key: "technology.benefits",
  title: "benefit matrix",
  unit: "designation",
  values: [
    {
      from: "2026-01-01",
      // prettier-ignore
      value: {
        B01: { ...success, name: "partner-advisory-council", cells: [CONSIDERED, CONSIDERED, CONSIDERED, PRIORITIZED], citations: cite("379, 423-429", "374, 418-424") },
        B02: { ...success, name: "partner-manager", cells: [NONE, NONE, GUARANTEED, GUARANTEED], citations: cite("380, 431-437", "375, 426-432") },
        B03: { ...success, name: "joint-business-planning", cells: [NONE, NONE, [PRIORITIZED, "semi-annual"], [GUARANTEED, "quarterly"]], citations: cite("381, 445-459", "376, 440-454") },
        B04: { ...success, name: "hubspot-champion", cells: [NONE, NONE, NONE, GUARANTEED], citations: cite("382, 461-467", "377, 456-462") },
        B05: { ...sales, name: "rep-enablement", cells: [withAdvanced(null), withAdvanced(CONSIDERED), withAdvanced(PRIORITIZED), withAdvanced(GUARANTEED)], citations: cite("386, 479-494", "381, 474-489") },
        B06: { ...sales, name: "account-mapping", cells: [NONE, NONE, PRIORITIZED, GUARANTEED], citations: cite("387, 496-500", "382, 491-495") },
        B07: { ...sales, name: "co-sell", cells: [NONE, NONE, CONSIDERED, GUARANTEED], citations: cite("388, 508-520", "383, 503-515") },
        B08: { ...sales, name: "on-site-visits", cells: [NONE, NONE, CONSIDERED, GUARANTEED], citations: cite("389, 528-532", "384, 523-527") },
        B09: { ...sales, name: "demo-account", cells: [NONE, NONE, CONSIDERED, PRIORITIZED], citations: cite("390, 534-536", "385, 529-531") },
        B10: { ...marketing, name: "marketplace-listing", cells: [GUARANTEED, GUARANTEED, GUARANTEED, GUARANTEED], citations: cite("399, 548-554", "394, 543-549") },
        B11: { ...marketing, name: "growth-accelerator", cells: [CONSIDERED, CONSIDERED, PRIORITIZED, GUARANTEED], citations: cite("400, 556-560", "395, 551-555") },
        B12: { ...marketing, name: "sponsorship-discounts", cells: [NONE, GUARANTEED, GUARANTEED, GUARANTEED], citations: cite("401, 568-577", "396, 563-572") },
        B13: { ...marketing, name: "marketplace-discoverability", cells: [NONE, CONSIDERED, PRIORITIZED, GUARANTEED], citations: cite("402, 579-586", "397, 576-583") },
        B14: { ...marketing, name: "co-marketing", cells: [NONE, CONSIDERED, PRIORITIZED, GUARANTEED], citations: cite("403, 594-603", "398, 591-600") },
        B15: { ...technical, name: "developer-platform", cells: [GUARANTEED, GUARANTEED, GUARANTEED, GUARANTEED], citations: cite("406, 613-645", "401, 610-641") },
        B16: { ...technical, name: "certification-eligibility", cells: [GUARANTEED, GUARANTEED, GUARANTEED, GUARANTEED], citations: cite("407, 653-661", "402, 649-657") },
        B17: { ...technical, name: "beta-access", cells: [CONSIDERED, CONSIDERED, PRIORITIZED, PRIORITIZED], citations: cite("408, 664-668", "403, 659-663") },
        B18: { ...technical, name: "consulting", cells: [NONE, NONE, [GUARANTEED, "quarterly"], [GUARANTEED, "unlimited"]], citations: cite("409, 676-685", "404, 671-680") },
      },
      citations: cite("378-409", "373-404"),
    },
  ],
  confirmedOn: "2026-11-24",
});

/** A cell as the contract words it. */
export function designationOf(cell: Cell): Pick<Benefit, "designation" | "frequency" | "advanced"> {
  if (typeof cell === "string") return { designation: cell, frequency: null, advanced: null };
  if ("baseline" in cell) return { designation: cell.baseline, frequency: null, advanced: cell.advanced };
  const [designation, frequency] = cell;
  return { designation, frequency, advanced: null };
}

/** The details of a benefit that hold for a tier. */
export function detailsOf(id: BenefitId, tier: TechnologyTier): Benefit["details"] {
  return BENEFIT_DETAILS.filter((detail) => detail.benefit === id && detail.tiers.includes(tier)).map(
    ({ id: detailId, name, quantity, citations }) => ({ id: detailId, name, ...(quantity && { quantity }), citations }),
  );
}
