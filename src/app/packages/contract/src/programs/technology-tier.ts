import * as z from "zod/mini";

/** Tiers of the Technology Partner Program, ascending (000_767800270b4ee6ef.txt, lines 74-99). */
export const TECHNOLOGY_TIERS = ["partner", "rising", "leading", "premier"] as const;

export const TechnologyTierSchema = z.enum(TECHNOLOGY_TIERS);
export type TechnologyTier = z.infer<typeof TechnologyTierSchema>;
