import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { CompanyRow } from "../store/mirror/companies.ts";
import type { FactProblem } from "./fact-problem.ts";
import { dateInZone, readDate, readDateProperty } from "./plain-date.ts";
import { readUsdCents } from "./usd.ts";

/** What the CRM says that a customer pays HubSpot, as it says it. */
export type MrrRecord = Pick<CompanyRow, "historyFull" | "mrr">;

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
  const changes: MrrChange[] = [];
  for (const { changedAt, value } of mrr) {
    // A cleared value means that the customer pays nothing that anybody knows of.
    const read = value === "" ? 0 : readUsdCents(value);
    if (read === null) problems.push({ code: "mrr-invalid", property: "pp_hubspot_mrr", value, about: null });
    const [on, amountMinor] = [dateInZone(changedAt, timeZone), read ?? 0];
    const last = changes.at(-1);
    if (last?.on === on) last.amountMinor = amountMinor;
    else changes.push({ on, amountMinor });
  }
  return changes;
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

/** What the CRM says of a company, as it says it. */
export type CompanyRecord = MrrRecord & Pick<CompanyRow, "customerSince" | "installedOn" | "uninstalledOn">;

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
  return { customerSince, installedOn, uninstalledOn, mrr, historyFull: record.historyFull, problems };
}
