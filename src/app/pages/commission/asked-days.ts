import { isTooLong } from "@partner-standing/contract/commission/longest-range";

/** The first and the last day, as far as they are said; a type, so that it may stand in an address. */
export type AskedDays = { from?: string; to?: string };

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The days of an address; what is no day is not said. */
export function daysOf({ from = "", to = "" }: Record<string, string>): AskedDays {
  return { ...(DAY.test(from) && { from }), ...(DAY.test(to) && { to }) };
}

/** What is wrong with a period; the service refuses the same. */
export function faultOf({ from, to }: AskedDays): "order" | "long" | null {
  if (!from || !to) return null;
  if (to < from) return "order";
  return isTooLong({ from, to }) ? "long" : null;
}
