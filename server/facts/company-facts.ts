import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import { Temporal } from "temporal-polyfill";
import type { FactProblem } from "./fact-problem.ts";
import { dateInZone, readDateProperty } from "./plain-date.ts";
import { readDate } from "./read-date.ts";
import { readMinorUnits } from "./usd.ts";

/** What the CRM says of a company, as it says it. */
export interface CompanyRecord {
  customerSince: string | null;
  installedOn: string | null;
  uninstalledOn: string | null;
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

/** The same, read into dates and money. Dates are calendar dates in the portal's time zone. */
export interface CompanyFacts {
  customerSince: CalendarDate | null;
  installedOn: CalendarDate | null;
  uninstalledOn: CalendarDate | null;
  /** Oldest first, one a day: the last value of a day stands for it. */
  mrr: MrrChange[];
  /** The oldest known value also stands for the time before it. */
  historyFull: boolean;
  problems: FactProblem[];
}

function readMrr(record: CompanyRecord, timeZone: string, problems: FactProblem[]): MrrChange[] {
  const byDay = new Map<CalendarDate, number>();
  for (const { changedAt, value } of record.mrr) {
    // A cleared value means that the customer pays nothing that anybody knows of.
    const amountMinor = value === "" ? 0 : readMinorUnits(value);
    if (amountMinor === null) problems.push({ code: "mrr-invalid", property: "pp_hubspot_mrr", value, about: null });
    byDay.set(dateInZone(Temporal.Instant.from(changedAt), timeZone), amountMinor ?? 0);
  }
  return [...byDay].map(([on, amountMinor]) => ({ on, amountMinor }));
}

/** Reads a company's record; whatever cannot be read is a problem, never a guess. */
export function readCompanyFacts(record: CompanyRecord, timeZone: string): CompanyFacts {
  const problems: FactProblem[] = [];
  const date = (property: string, value: string | null) => readDate(property, value, problems, readDateProperty);
  const installedOn = date("pp_app_installed_on", record.installedOn);
  const uninstalledOn = date("pp_app_uninstalled_on", record.uninstalledOn);
  const customerSince = date("pp_hubspot_customer_since", record.customerSince);
  const mrr = readMrr(record, timeZone, problems);
  if (uninstalledOn && (!installedOn || uninstalledOn < installedOn))
    problems.push({
      code: "dates-impossible",
      property: "pp_app_uninstalled_on",
      value: record.uninstalledOn,
      about: null,
    });
  if (installedOn && !uninstalledOn && mrr.length === 0)
    problems.push({ code: "mrr-missing", property: "pp_hubspot_mrr", value: null, about: null });
  const [oldest] = record.historyFull ? mrr : [];
  if (oldest)
    problems.push({ code: "history-cut-off", property: "pp_hubspot_mrr", value: oldest.on, about: oldest.on });
  return { customerSince, installedOn, uninstalledOn, mrr, historyFull: record.historyFull, problems };
}
