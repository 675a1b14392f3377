import { ACCOUNT_OPERATIONS } from "./account.ts";
import { BENEFIT_OPERATIONS } from "./benefits.ts";
import { CASE_OPERATIONS } from "./case-file.ts";
import { COMMISSION_OPERATIONS } from "./commission.ts";
import { DEAL_OPERATIONS } from "./deals.ts";
import type { Operation } from "./define-operation.ts";
import { INFLUENCE_OPERATIONS } from "./influence.ts";
import { LEAD_OPERATIONS } from "./leads.ts";
import { LIST_OPERATIONS } from "./lists.ts";
import { NOTE_OPERATIONS } from "./notes.ts";
import { OUTLOOK_OPERATIONS } from "./outlook.ts";
import { PROGRAM_OPERATIONS } from "./programs.ts";
import { REPORT_OPERATIONS } from "./reports.ts";
import { REVIEW_OPERATIONS } from "./reviews.ts";
import { SETTINGS_OPERATIONS } from "./settings.ts";
import { SOLUTIONS_OPERATIONS } from "./solutions.ts";
import { STANDING_OPERATIONS } from "./standing.ts";
import { TASK_OPERATIONS } from "./tasks.ts";

/** Everything that HubSpot's cards and pages can ask, in the order of the document. */
export const OPERATIONS: readonly Operation[] = [
  ...SOLUTIONS_OPERATIONS,
  ...COMMISSION_OPERATIONS,
  ...STANDING_OPERATIONS,
  ...REPORT_OPERATIONS,
  ...CASE_OPERATIONS,
  ...REVIEW_OPERATIONS,
  ...OUTLOOK_OPERATIONS,
  ...BENEFIT_OPERATIONS,
  ...TASK_OPERATIONS,
  ...PROGRAM_OPERATIONS,
  ...NOTE_OPERATIONS,
  ...LEAD_OPERATIONS,
  ...LIST_OPERATIONS,
  ...DEAL_OPERATIONS,
  ...INFLUENCE_OPERATIONS,
  ...SETTINGS_OPERATIONS,
  ...ACCOUNT_OPERATIONS,
];
