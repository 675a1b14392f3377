import type { QuarterMessages } from "./en.ts";

/** 2026-Q2 as people say it. */
export function quarterShown(quarter: string, { quarter: said }: Pick<QuarterMessages, "quarter">): string {
  const [year = "", number = ""] = quarter.split("-Q");
  return said(number, year);
}
