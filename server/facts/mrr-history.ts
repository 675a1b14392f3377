import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { FactProblem } from "./fact-problem.ts";
import { dateInZone } from "./plain-date.ts";
import { readUsdCents } from "./usd.ts";

/** What the CRM says that a customer pays HubSpot, as it says it. */
export interface MrrRecord {
  /** HubSpot's answer was as long as it gets: older values existed and are not known. */
  historyFull: boolean;
  /** Every value ever seen, oldest first; instants in UTC. */
  mrr: { changedAt: string; value: string }[];
}

/** From `on`, what the customer pays HubSpot: US cents per month. */
export interface MrrChange {
  on: CalendarDate;
  amountMinor: number;
}

/**
 * Values oldest first, by calendar dates of the portal's time zone; the last value of a day stands for it. Instants in
 * milliseconds since 1970.
 */
export function readDailyMrr(
  mrr: { changedAt: number; value: string }[],
  timeZone: string,
  problems: FactProblem[],
): MrrChange[] {
  const byDay = new Map<CalendarDate, number>();
  for (const { changedAt, value } of mrr) {
    // A cleared value means that the customer pays nothing that anybody knows of.
    const amountMinor = value === "" ? 0 : readUsdCents(value);
    if (amountMinor === null) problems.push({ code: "mrr-invalid", property: "pp_hubspot_mrr", value, about: null });
    byDay.set(dateInZone(changedAt, timeZone), amountMinor ?? 0);
  }
  return [...byDay].map(([on, amountMinor]) => ({ on, amountMinor }));
}

/** The same of a record, and whether older values are missing. */
export function readMrr({ mrr, historyFull }: MrrRecord, timeZone: string, problems: FactProblem[]): MrrChange[] {
  const dated = mrr.map(({ changedAt, value }) => ({ changedAt: Date.parse(changedAt), value }));
  const changes = readDailyMrr(dated, timeZone, problems);
  const [oldest] = historyFull ? changes : [];
  if (oldest)
    problems.push({ code: "history-cut-off", property: "pp_hubspot_mrr", value: oldest.on, about: oldest.on });
  return changes;
}
