import { type UsdRates, rateOn } from "@partner-standing/contract/settings/exchange-rates";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { isCurrencyCode } from "@partner-standing/contract/values/minor-units";
import Big from "big.js";
import type { CompanyRow } from "../store/mirror/companies.ts";
import type { FactProblem } from "./fact-problem.ts";
import { dateInZone, readDate, readDateProperty } from "./plain-date.ts";
import { readExactCents, readUsdCents } from "./usd.ts";

/** What days and amounts of a record are read by. */
export interface MoneyOfAccount {
  timeZone: string;
  usdRates: UsdRates;
}

/** Units of a currency that a program counts as US$100 from a day on, whatever the rate of the day. */
export interface FixedConversion {
  from: CalendarDate;
  units: number;
}

/** What the CRM says that a customer pays HubSpot, as it says it. */
export type MrrRecord = Pick<CompanyRow, "historyFull" | "mrr" | "mrrCurrency">;

/** From `on`, what the customer pays HubSpot: US cents per month. */
export interface MrrChange {
  on: CalendarDate;
  amountMinor: number;
}

/** Minor units of what a value says on the day on which it was entered. */
type ReadAmount = (value: string, on: CalendarDate) => number;

/**
 * Values oldest first, by calendar dates of the portal's time zone; the last value of a day stands for it. Instants in
 * milliseconds since 1970.
 */
export function readDailyMrr(
  mrr: { changedAt: number; value: string }[],
  timeZone: string,
  read: ReadAmount,
): MrrChange[] {
  const changes: MrrChange[] = [];
  for (const { changedAt, value } of mrr) {
    const on = dateInZone(changedAt, timeZone);
    // A cleared value means that the customer pays nothing that anybody knows of.
    const amountMinor = value === "" ? 0 : read(value, on);
    const last = changes.at(-1);
    if (last?.on === on) last.amountMinor = amountMinor;
    else changes.push({ on, amountMinor });
  }
  return changes;
}

/** The currency in which a customer pays HubSpot, and its MRR is written; null where what is filled in is none. */
export function customerCurrency({ mrrCurrency }: Pick<MrrRecord, "mrrCurrency">): string | null {
  const code = mrrCurrency?.trim().toUpperCase() || "USD";
  return isCurrencyCode(code) ? code : null;
}

/** US dollars for one unit of a currency; null where nobody says. */
type DollarsOn = (on: CalendarDate) => Big.BigSource | null;

/** US cents of a value in the customer's currency; 0 where there is a problem. */
function createUsdReading(record: MrrRecord, dollarsOn: DollarsOn, problems: FactProblem[]): ReadAmount {
  const invalid = (value: string) => {
    problems.push({ code: "mrr-invalid", property: "pp_hubspot_mrr", value, about: null });
    return 0;
  };
  if (customerCurrency(record) === "USD") return (value) => readUsdCents(value) ?? invalid(value);
  let isTold = false;
  return (value, on) => {
    const rate = dollarsOn(on);
    if (rate !== null) return readExactCents(value, rate)?.round(0, Big.roundHalfUp).toNumber() ?? invalid(value);
    if (!isTold)
      problems.push({
        code: "currency-rate-missing",
        property: "pp_mrr_currency",
        value: record.mrrCurrency,
        about: null,
      });
    isTold = true;
    return 0;
  };
}

interface DatedMrr {
  changedAt: number;
  value: string;
}

/** The value that stands when a conversion begins, read by it; a value of that very day is read by it anyhow. */
function revalued(mrr: DatedMrr[], days: CalendarDate[], timeZone: string, read: ReadAmount): MrrChange[] {
  return days.flatMap((on) => {
    const standing = mrr.findLast(({ changedAt }) => dateInZone(changedAt, timeZone) <= on);
    if (!standing || dateInZone(standing.changedAt, timeZone) === on) return [];
    return [{ on, amountMinor: standing.value === "" ? 0 : read(standing.value, on) }];
  });
}

/**
 * The same of a record in US cents, at the rate of the day on which each value was entered, and whether older values are
 * missing.
 * @param fixed the conversions of its currency, by which each day is counted from the first of them on
 */
export function readMrr(
  record: MrrRecord,
  { timeZone, usdRates }: MoneyOfAccount,
  problems: FactProblem[],
  fixed: readonly FixedConversion[] = [],
): MrrChange[] {
  const { mrr, historyFull } = record;
  const currency = customerCurrency(record);
  const dollarsOn: DollarsOn = (on) => {
    const conversion = fixed.findLast(({ from }) => from <= on);
    if (conversion) return new Big(100).div(conversion.units);
    return currency === null ? null : (rateOn(usdRates, currency, on)?.usd ?? null);
  };
  const dated = mrr.map(({ changedAt, value }): DatedMrr => ({ changedAt: Date.parse(changedAt), value }));
  const entered = readDailyMrr(dated, timeZone, createUsdReading(record, dollarsOn, problems));
  const days = fixed.map(({ from }) => from);
  // What is wrong with a value was told of the day on which it was entered.
  const again = revalued(dated, days, timeZone, createUsdReading(record, dollarsOn, []));
  const changes =
    again.length === 0 ? entered : [...entered, ...again].sort((one, other) => (one.on < other.on ? -1 : 1));
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
export function readCompanyFacts(record: CompanyRecord, account: MoneyOfAccount): CompanyFacts {
  const problems: FactProblem[] = [];
  const date = (property: string, value: string | null) => readDate(property, value, problems, readDateProperty);
  const installedOn = date("pp_app_installed_on", record.installedOn);
  const uninstalledOn = date("pp_app_uninstalled_on", record.uninstalledOn);
  const customerSince = date("pp_hubspot_customer_since", record.customerSince);
  const mrr = readMrr(record, account, problems);
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
