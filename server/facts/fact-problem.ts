import type { DATA_PROBLEM_CODES } from "@partner-standing/contract/standing";

/** Something in a record that could not be counted, with the CRM property to repair. */
export interface FactProblem {
  code: (typeof DATA_PROBLEM_CODES)[number];
  property: string;
  value: string | null;
}
