import * as z from "zod/mini";

/** The programs that a company can take part in; solutions and provider are two packages of one. */
export const PROGRAMS = ["technology", "solutions", "provider"] as const;
export const ProgramSchema = z.enum(PROGRAMS);
export type Program = z.infer<typeof ProgramSchema>;

/** Tiers of the Technology Partner Program, ascending (000_767800270b4ee6ef.txt, lines 74-99). */
export const TECHNOLOGY_TIERS = ["partner", "rising", "leading", "premier"] as const;

export const TechnologyTierSchema = z.enum(TECHNOLOGY_TIERS);
export type TechnologyTier = z.infer<typeof TechnologyTierSchema>;

/** Every tier that an edition of the Solutions Partner Program has had, ascending (003_5c81f7e92c92d604.txt, lines 16-20; 004_ba9e28f804b1c8c5.txt, line 83). */
export const SOLUTIONS_TIERS = ["silver", "gold", "platinum", "diamond", "elite"] as const;
export const SolutionsTierSchema = z.enum(SOLUTIONS_TIERS);
export type SolutionsTier = z.infer<typeof SolutionsTierSchema>;

/**
 * The editions whose rules are known. From 2020 on they print no thresholds, so the account enters them from its agreement;
 * from 2022 on they count points.
 */
export const SOLUTIONS_EDITIONS = ["2016", "2018", "2020", "2022", "2024", "2025", "2026", "2026-membership"] as const;
export const SolutionsEditionSchema = z.enum(SOLUTIONS_EDITIONS);
export type SolutionsEdition = z.infer<typeof SolutionsEditionSchema>;
