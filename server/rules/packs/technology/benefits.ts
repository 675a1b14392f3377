import { TECHNOLOGY_TIERS, type TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type {
  Benefit,
  BenefitDetail,
  BenefitId,
  Designation,
  Frequency,
} from "@partner-standing/contract/standing/benefits";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { defineParameter, parameterAt } from "../../define-parameter.ts";
import { cite } from "./cite.ts";
import { rankOf } from "./tier-rank.ts";

/** What the guide says about a benefit besides its cell, and for which tiers. */
interface TierDetail extends BenefitDetail {
  benefit: BenefitId;
  tiers: readonly TechnologyTier[];
}

const ALL = TECHNOLOGY_TIERS;
const ABOVE_PARTNER = ["rising", "leading", "premier"] as const;
const UPPER = ["leading", "premier"] as const;
const LEADING = ["leading"] as const;
const PREMIER = ["premier"] as const;

/** B20 to B37 of the fact sheet, as far as a few words beside the benefit say them; the rest is among the notes. */
// oxfmt-ignore
export const BENEFIT_DETAILS: readonly TierDetail[] = [
  { id: "B20", benefit: "B01", tiers: ALL, name: "council-by-invitation", quantity: { amount: 15, unit: "partners" }, citations: cite("425-427", "420-422") },
  { id: "B22", benefit: "B03", tiers: UPPER, name: "planning-with-action-plan", citations: cite("447-457", "442-452") },
  { id: "B23", benefit: "B05", tiers: ALL, name: "enablement-baseline-forms", quantity: { amount: 2, unit: "forms" }, citations: cite("483-486", "478-481") },
  { id: "B24", benefit: "B05", tiers: UPPER, name: "enablement-advanced-trainings", citations: cite("488-494", "483-489") },
  { id: "B25", benefit: "B06", tiers: UPPER, name: "mapping-through-crossbeam", citations: cite("500", "495") },
  { id: "B26", benefit: "B07", tiers: UPPER, name: "co-sell-conditions", quantity: { amount: 3, unit: "conditions" }, citations: cite("512-516", "507-511") },
  { id: "B27", benefit: "B07", tiers: PREMIER, name: "co-sell-nominations", quantity: { amount: 15, unit: "nominations-a-year" }, citations: cite("518", "513") },
  { id: "B27", benefit: "B07", tiers: LEADING, name: "co-sell-single-strategic-cases", citations: cite("518", "513") },
  { id: "B28", benefit: "B08", tiers: PREMIER, name: "visit-with-priority", quantity: { amount: 1, unit: "visits-a-year" }, citations: cite("530-532", "525-527") },
  { id: "B28", benefit: "B08", tiers: LEADING, name: "visit-by-relevance", citations: cite("530-532", "525-527") },
  { id: "B30", benefit: "B10", tiers: ALL, name: "listing-free-with-leads", citations: cite("550-554", "545-549") },
  { id: "B31", benefit: "B11", tiers: ALL, name: "accelerator-by-application", citations: cite("558-560", "553-555") },
  { id: "B32", benefit: "B12", tiers: ABOVE_PARTNER, name: "sponsorship-first-come", citations: cite("570-575", "565-570") },
  { id: "B33", benefit: "B13", tiers: ABOVE_PARTNER, name: "badge-and-filter", citations: cite("581-586, 997", "578-583, 977") },
  { id: "B34", benefit: "B14", tiers: PREMIER, name: "co-marketing-a-year", quantity: { amount: 1, unit: "campaigns-a-year" }, citations: cite("599-601", "596-598") },
  { id: "B34", benefit: "B14", tiers: LEADING, name: "co-marketing-by-relevance", citations: cite("599-601", "596-598") },
  { id: "B35", benefit: "B15", tiers: ALL, name: "platform-analytics", citations: cite("619-624", "616-621") },
  { id: "B37", benefit: "B18", tiers: PREMIER, name: "consulting-all-year", citations: cite("685", "680") },
  { id: "B37", benefit: "B18", tiers: LEADING, name: "consulting-with-hour-cap", citations: cite("685", "680") },
];

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
      // oxfmt-ignore
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
function designationOf(cell: Cell): Pick<Benefit, "designation" | "frequency" | "advanced"> {
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

/** What a tier gives on a date, in the order of the guide. @throws UnknownDateError before the first edition */
export function benefitsOf(tier: TechnologyTier, on: CalendarDate): Benefit[] {
  const matrix = Object.entries(parameterAt(BENEFIT_MATRIX, on).value);
  return matrix.flatMap(([key, { area, name, cells, citations }]) => {
    const id = key as BenefitId;
    const cell = cells[rankOf(tier)];
    return cell ? [{ id, area, name, ...designationOf(cell), details: detailsOf(id, tier), citations }] : [];
  });
}

/** Joint accounts that a tier may nominate in a calendar year while it is outside the core co-sell program (C16). */
export const NOMINATIONS = defineParameter<{ tier: TechnologyTier; perYear: number }>({
  key: "technology.co-sell.nominations",
  title: "number of co-sell nominations",
  unit: "nominations-a-year",
  values: [{ from: "2026-01-01", value: { tier: "premier", perYear: 15 }, citations: cite("518", "513") }],
  confirmedOn: "2026-11-24",
});
