import type { QuarterTotal } from "@partner-standing/contract/commission/commission";

/** What a quarter of commission is called, on the Solutions card and on the home page. */
export const en = {
  quarter: (quarter: string, year: string) => `Q${quarter} ${year}`,
  statuses: { forecast: "forecast", due: "due", paid: "payable" } satisfies Record<QuarterTotal["status"], string>,
  estimate: "Payout follows HubSpot's own statement: changes, cancellations and exchange rates can differ.",
};
export type QuarterMessages = typeof en;
