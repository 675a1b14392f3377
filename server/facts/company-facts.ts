import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { FactProblem } from "./fact-problem.ts";
import { readMrr, type MrrChange, type MrrRecord } from "./mrr-history.ts";
import { readDateProperty } from "./plain-date.ts";
import { readDate } from "./read-date.ts";

/** What the CRM says of a company, as it says it. */
export interface CompanyRecord extends MrrRecord {
  customerSince: string | null;
  installedOn: string | null;
  uninstalledOn: string | null;
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
