import * as z from "zod/mini";

/** Every tier that an edition of the Solutions Partner Program has had, ascending (003_5c81f7e92c92d604.txt, lines 16-20; 004_ba9e28f804b1c8c5.txt, line 83). */
export const SOLUTIONS_TIERS = ["silver", "gold", "platinum", "diamond", "elite"] as const;
export const SolutionsTierSchema = z.enum(SOLUTIONS_TIERS);
export type SolutionsTier = z.infer<typeof SolutionsTierSchema>;

/** The editions whose rules are known; `current` prints no thresholds, so the account enters them from its agreement. */
export const SOLUTIONS_EDITIONS = ["2016", "2018", "current"] as const;
export const SolutionsEditionSchema = z.enum(SOLUTIONS_EDITIONS);
export type SolutionsEdition = z.infer<typeof SolutionsEditionSchema>;
