import type { PropertyMapping } from "@partner-standing/contract/settings/property-mapping";
import type { PortalSettings, UsdRate } from "@partner-standing/contract/settings/settings";
import { typedNumber } from "../frame/typed-number.ts";

/** One line of the list of rates; `rate` as typed. */
export interface RateRow {
  currency: string;
  from: string | null;
  rate: string;
}

/** The data settings as the inputs hold them; numbers as typed. */
export interface DataForm {
  companies: PropertyMapping["companies"];
  contacts: PropertyMapping["contacts"];
  deals: PropertyMapping["deals"];
  partner_clients: PropertyMapping["partner_clients"];
  rates: RateRow[];
  domains: string;
  capacity: string;
  registerAgainAtExpiry: boolean;
  expiryReminders: boolean;
  language: PortalSettings["language"];
  digest: PortalSettings["digest"];
}

type WriteNumber = (value: number) => string;

function rowsOf(currency: string, rate: UsdRate, write: WriteNumber): RateRow[] {
  if (typeof rate === "number") return [{ currency, from: null, rate: write(rate) }];
  return rate.map((dated) => ({ currency, from: dated.from, rate: write(dated.rate) }));
}

/** `write` puts a number as the viewer would type it. */
export function dataForm(settings: PortalSettings, write: WriteNumber): DataForm {
  const { registrationCapacity, registerAgainAtExpiry, expiryReminders, language, digest } = settings;
  return {
    ...settings.properties,
    rates: Object.entries(settings.usdRates).flatMap(([currency, rate]) => rowsOf(currency, rate, write)),
    domains: settings.ownDomains.join("\n"),
    capacity: registrationCapacity === null ? "" : String(registrationCapacity),
    registerAgainAtExpiry,
    expiryReminders,
    language,
    digest,
  };
}

/** The first end of a month after a date. */
function nextMonthEnd(date: string): string {
  const [year = 0, month = 0] = date.split("-").map(Number);
  // Day 0 of a month is the last one of the month before, and months count from zero.
  const endOf = (number: number) => new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return endOf(month) > date ? endOf(month) : endOf(month + 1);
}

/** The same lines, and of each currency with dated rates one for the end of the month after the newest. */
export function withMonthEnds(rows: RateRow[]): RateRow[] {
  const currencies = [...new Set(rows.map(({ currency }) => currency))];
  const added = currencies.flatMap((currency): RateRow[] => {
    const days = rows.flatMap((row) => (row.currency === currency && row.from !== null ? row.from : []));
    const newest = days.sort().at(-1);
    return newest === undefined ? [] : [{ currency, from: nextMonthEnd(newest), rate: "" }];
  });
  return [...rows, ...added];
}

export type RateFault = "currency" | "rate" | "date";

/** What is wrong with a line of the list, or null. `tag` is whose formats the viewer types in. */
export function rateFault(row: RateRow, rows: RateRow[], tag: string): RateFault | null {
  if (!/^[A-Z]{3}$/.test(row.currency)) return "currency";
  if (!typedNumber(row.rate, "rate", tag)) return "rate";
  const same = rows.filter((other) => other.currency === row.currency);
  const isAlone = same.filter((other) => other.from === row.from).length === 1;
  return same.length === 1 || (row.from !== null && isAlone) ? null : "date";
}

/** Whether the text is no number; empty stands for the published default. */
export function isNoCapacity(capacity: string, tag: string): boolean {
  return capacity.trim() !== "" && typedNumber(capacity, "count", tag) === null;
}

export function hasFault(form: DataForm, tag: string): boolean {
  return isNoCapacity(form.capacity, tag) || form.rates.some((row) => rateFault(row, form.rates, tag) !== null);
}

function ratesOf(rows: RateRow[], tag: string): Record<string, UsdRate> {
  const currencies = [...new Set(rows.map((row) => row.currency))];
  const rateOf = (row: RateRow) => typedNumber(row.rate, "rate", tag) ?? 0;
  const rates = (currency: string): UsdRate => {
    const own = rows.filter((row) => row.currency === currency);
    const [first] = own;
    if (first && first.from === null) return rateOf(first);
    const dated = own.map((row) => ({ from: row.from ?? "", rate: rateOf(row) }));
    return dated.sort((a, b) => (a.from < b.from ? -1 : 1));
  };
  return Object.fromEntries(currencies.map((currency) => [currency, rates(currency)]));
}

const KINDS = ["companies", "contacts", "deals", "partner_clients"] as const;
const PLAIN_FIELDS = ["registerAgainAtExpiry", "expiryReminders", "language", "digest"] as const;

export function dataChanges(form: DataForm, typed: Partial<DataForm>, tag: string): object {
  const { companies, contacts, deals, partner_clients, capacity } = form;
  const lines = form.domains.split(/[\s,;]+/).filter(Boolean);
  const plain = PLAIN_FIELDS.filter((field) => field in typed).map((field) => [field, form[field]] as const);
  return {
    ...Object.fromEntries(plain),
    ...(KINDS.some((kind) => kind in typed) && { properties: { companies, contacts, deals, partner_clients } }),
    ...("rates" in typed && { usdRates: ratesOf(form.rates, tag) }),
    ...("domains" in typed && { ownDomains: lines }),
    ...("capacity" in typed && { registrationCapacity: typedNumber(capacity, "count", tag) }),
  };
}
