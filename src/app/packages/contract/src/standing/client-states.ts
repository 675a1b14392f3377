/** Whether a client counts as sold, and why not. */
export const SOLD_STATES = ["counts", "not-sold", "left-the-window", "not-yet", "no-mrr", "no-credit"] as const;
/** Whether a client counts as managed, and why not (facts P042, P045; readings C32, C43). */
export const MANAGED_STATES = [
  "counts",
  "no-activity",
  "first-activity-today",
  "lapsed",
  "nobody-named",
  "not-a-partner-employee",
  "foreign-domain",
  "no-mrr",
] as const;
