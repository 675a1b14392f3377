import type { UnpaidReason } from "@partner-standing/contract/commission/range";
import { en as commission } from "../commission/en.ts";

/** What the service says of months that pay nothing, in the words of the Solutions card. */
export const en = {
  reasons: { ...commission.reasons, "nothing-more": "No more than before" } satisfies Record<UnpaidReason, string>,
  why: {
    ...commission.why,
    "nothing-more":
      "The sale pays on what the customer pays more than before it. In these months that is nothing. It pays again once the customer pays more.",
  } satisfies Record<UnpaidReason, string>,
  /** Of the file. */
  columns: {
    company: "Company",
    companyId: "Company ID",
    reason: "Reason",
    months: "Months",
    which: "Which",
    why: "What it means",
  },
};
export type UnpaidMessages = typeof en;
