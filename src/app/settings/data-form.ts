import type { PropertyMapping } from "@partner-standing/contract/property-mapping";
import type { PortalSettings, UsdRate } from "@partner-standing/contract/settings";

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
  windowDays: string;
  registerAgainAtExpiry: boolean;
  expiryReminders: boolean;
  language: PortalSettings["language"];
}

type WriteNumber = (value: number) => string;

function rowsOf(currency: string, rate: UsdRate, write: WriteNumber): RateRow[] {
  if (typeof rate === "number") return [{ currency, from: null, rate: write(rate) }];
  return rate.map((dated) => ({ currency, from: dated.from, rate: write(dated.rate) }));
}

/** `write` puts a number as the viewer would type it. */
export function dataForm(settings: PortalSettings, write: WriteNumber): DataForm {
  const { registrationCapacity, registerAgainAtExpiry, expiryReminders, language } = settings;
  return {
    ...settings.properties,
    rates: Object.entries(settings.usdRates).flatMap(([currency, rate]) => rowsOf(currency, rate, write)),
    domains: settings.ownDomains.join("\n"),
    capacity: registrationCapacity === null ? "" : String(registrationCapacity),
    windowDays: String(settings.activityWindowDays),
    registerAgainAtExpiry,
    expiryReminders,
    language,
  };
}

/** A number as people type it: with a point or a comma for decimals; null where it is none. */
export function readDecimal(typed: string): number | null {
  const text = typed.trim().replace(",", ".");
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

export type RateFault = "currency" | "rate" | "date";

/** What is wrong with a line of the list, or null. */
export function rateFault(row: RateRow, rows: RateRow[]): RateFault | null {
  if (!/^[A-Z]{3}$/.test(row.currency)) return "currency";
  if (!(readDecimal(row.rate) ?? 0)) return "rate";
  const same = rows.filter((other) => other.currency === row.currency);
  const isAlone = same.filter((other) => other.from === row.from).length === 1;
  return same.length === 1 || (row.from !== null && isAlone) ? null : "date";
}

const isWhole = (typed: string) => /^\d{1,9}$/.test(typed.trim());

/** Fields whose text is no number in their limits. */
export function numberFaults({ capacity, windowDays }: Pick<DataForm, "capacity" | "windowDays">) {
  const days = isWhole(windowDays) ? Number(windowDays) : 0;
  return { capacity: capacity.trim() !== "" && !isWhole(capacity), windowDays: days < 1 || days > 366 };
}

export function hasFault(form: DataForm): boolean {
  const { capacity, windowDays } = numberFaults(form);
  return capacity || windowDays || form.rates.some((row) => rateFault(row, form.rates) !== null);
}

function ratesOf(rows: RateRow[]): Record<string, UsdRate> {
  const currencies = [...new Set(rows.map((row) => row.currency))];
  const rateOf = (row: RateRow) => readDecimal(row.rate) ?? 0;
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
const PLAIN_FIELDS = ["registerAgainAtExpiry", "expiryReminders", "language"] as const;

export function dataChanges(form: DataForm, typed: Partial<DataForm>): object {
  const { companies, contacts, deals, partner_clients, capacity } = form;
  const lines = form.domains.split(/[\s,;]+/).filter(Boolean);
  const plain = PLAIN_FIELDS.filter((field) => field in typed).map((field) => [field, form[field]] as const);
  return {
    ...Object.fromEntries(plain),
    ...(KINDS.some((kind) => kind in typed) && { properties: { companies, contacts, deals, partner_clients } }),
    ...("rates" in typed && { usdRates: ratesOf(form.rates) }),
    ...("domains" in typed && { ownDomains: lines }),
    ...("capacity" in typed && { registrationCapacity: capacity.trim() === "" ? null : Number(capacity) }),
    ...("windowDays" in typed && { activityWindowDays: Number(form.windowDays) }),
  };
}
