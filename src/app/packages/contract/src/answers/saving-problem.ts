import * as z from "zod/mini";

/** Why the CRM was not told yet; it is tried again by itself. The cards say it in the viewer's language. */
export const SAVING_PROBLEMS = [
  /** HubSpot does not answer, or asks to wait a moment. */
  "away",
  /** HubSpot does not take it for a record. */
  "refused",
  /** HubSpot takes nothing from the app: it lacks access, or the account's calls of the day are used up. */
  "account-refused",
  /** A fault of the service's own. */
  "failed",
] as const;
export const SavingProblemSchema = z.enum(SAVING_PROBLEMS);
export type SavingProblem = z.infer<typeof SavingProblemSchema>;
