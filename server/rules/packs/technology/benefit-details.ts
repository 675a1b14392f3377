import type { BenefitDetail, BenefitId } from "@partner-standing/contract/standing/benefits";
import { TECHNOLOGY_TIERS, type TechnologyTier } from "@partner-standing/contract/programs/technology-tier";
import { cite } from "./cite.ts";

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

/** B20 to B42 of the fact sheet, as far as they belong to a benefit. */
// prettier-ignore
export const BENEFIT_DETAILS: readonly TierDetail[] = [
  { id: "B20", benefit: "B01", tiers: ALL, name: "council-by-invitation", quantity: { amount: 15, unit: "partners" }, citations: cite("425-427", "420-422") },
  { id: "B21", benefit: "B02", tiers: UPPER, name: "manager-named-on-development-tab", citations: cite("437", "432") },
  { id: "B22", benefit: "B03", tiers: UPPER, name: "planning-with-action-plan", citations: cite("447-457", "442-452") },
  { id: "B23", benefit: "B05", tiers: ALL, name: "enablement-baseline-forms", quantity: { amount: 2, unit: "forms" }, citations: cite("483-486", "478-481") },
  { id: "B24", benefit: "B05", tiers: UPPER, name: "enablement-advanced-trainings", citations: cite("488-494", "483-489") },
  { id: "B25", benefit: "B06", tiers: UPPER, name: "mapping-through-crossbeam", citations: cite("500", "495") },
  { id: "B26", benefit: "B07", tiers: UPPER, name: "co-sell-conditions", quantity: { amount: 3, unit: "conditions" }, citations: cite("512-516", "507-511") },
  { id: "B27", benefit: "B07", tiers: PREMIER, name: "co-sell-nominations", quantity: { amount: 15, unit: "nominations-a-year" }, citations: cite("518", "513") },
  { id: "B27", benefit: "B07", tiers: LEADING, name: "co-sell-single-strategic-cases", citations: cite("518", "513") },
  { id: "B28", benefit: "B08", tiers: PREMIER, name: "visit-with-priority", quantity: { amount: 1, unit: "visits-a-year" }, citations: cite("530-532", "525-527") },
  { id: "B28", benefit: "B08", tiers: LEADING, name: "visit-by-relevance", citations: cite("530-532", "525-527") },
  { id: "B29", benefit: "B09", tiers: UPPER, name: "demo-credentials-by-form", citations: cite("536", "531") },
  { id: "B30", benefit: "B10", tiers: ALL, name: "listing-free-with-leads", citations: cite("550-554", "545-549") },
  { id: "B31", benefit: "B11", tiers: ALL, name: "accelerator-by-application", citations: cite("558-560", "553-555") },
  { id: "B32", benefit: "B12", tiers: ABOVE_PARTNER, name: "sponsorship-first-come", citations: cite("570-575", "565-570") },
  { id: "B33", benefit: "B13", tiers: ABOVE_PARTNER, name: "badge-and-filter", citations: cite("581-586, 997", "578-583, 977") },
  { id: "B38", benefit: "B13", tiers: ABOVE_PARTNER, name: "badge-unaltered", citations: cite("701-703, 997-1003", "698-700, 977-983") },
  { id: "B34", benefit: "B14", tiers: PREMIER, name: "co-marketing-a-year", quantity: { amount: 1, unit: "campaigns-a-year" }, citations: cite("599-601", "596-598") },
  { id: "B34", benefit: "B14", tiers: LEADING, name: "co-marketing-by-relevance", citations: cite("599-601", "596-598") },
  { id: "B35", benefit: "B15", tiers: ALL, name: "platform-analytics", citations: cite("619-624", "616-621") },
  { id: "B36", benefit: "B17", tiers: ALL, name: "beta-favours-quality", citations: cite("668", "663") },
  { id: "B37", benefit: "B18", tiers: PREMIER, name: "consulting-all-year", citations: cite("685", "680") },
  { id: "B37", benefit: "B18", tiers: LEADING, name: "consulting-with-hour-cap", citations: cite("685", "680") },
  { id: "B40", benefit: "B15", tiers: ALL, name: "influenced-revenue-form", citations: cite("636, 848-850", "633, 836-838") },
];
