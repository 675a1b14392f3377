import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { FactProblem } from "./fact-problem.ts";
import { dateInZone } from "./plain-date.ts";
import { readMinorUnits } from "./usd.ts";

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

/** Values oldest first; the last value of a day stands for it. */
export function readDailyMrr(mrr: { on: CalendarDate; value: string }[], problems: FactProblem[]): MrrChange[] {
  const byDay = new Map<CalendarDate, number>();
  for (const { on, value } of mrr) {
    // A cleared value means that the customer pays nothing that anybody knows of.
    const amountMinor = value === "" ? 0 : readMinorUnits(value);
    if (amountMinor === null) problems.push({ code: "mrr-invalid", property: "pp_hubspot_mrr", value, about: null });
    byDay.set(on, amountMinor ?? 0);
  }
  return [...byDay].map(([on, amountMinor]) => ({ on, amountMinor }));
}

/** The same by calendar dates of the portal's time zone. */
export function readMrr({ mrr, historyFull }: MrrRecord, timeZone: string, problems: FactProblem[]): MrrChange[] {
  const daily = mrr.map(({ changedAt, value }) => ({ on: dateInZone(Date.parse(changedAt), timeZone), value }));
  const changes = readDailyMrr(daily, problems);
  const [oldest] = historyFull ? changes : [];
  if (oldest)
    problems.push({ code: "history-cut-off", property: "pp_hubspot_mrr", value: oldest.on, about: oldest.on });
  return changes;
}
