import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { PortalSettings, UsdRate } from "@partner-standing/contract/settings";
import type { FactProblem } from "./fact-problem.ts";
import { readDateTimeProperty } from "./plain-date.ts";
import { readDate } from "./read-date.ts";
import { convertMinorUnits, readMinorUnits } from "./usd.ts";

/** What the CRM says of a deal, as it says it. */
export interface DealRecord {
  influence: string | null;
  won: boolean;
  closedAt: string | null;
  dealMrr: string | null;
  /** HubSpot's own `hs_mrr`, made from recurring line items only. */
  nativeMrr: string | null;
  currency: string | null;
}

/** A deal that the partner influenced and that is closed won. */
export interface DealFacts {
  /** Calendar date in the portal's time zone; null when the deal does not count. */
  closedOn: CalendarDate | null;
  /** US cents per month. */
  amountMinor: number;
  problems: FactProblem[];
}

interface Money {
  settings: Pick<PortalSettings, "usdRates">;
  companyCurrency: string;
  timeZone: string;
}

function rateOn(rates: UsdRate | undefined, on: CalendarDate): number | null {
  if (rates === undefined || typeof rates === "number") return rates ?? null;
  const known = rates.filter((entry) => entry.from <= on).sort((a, b) => (a.from < b.from ? 1 : -1));
  return known[0]?.rate ?? null;
}

/** The deal's own MRR property, else HubSpot's; a native 0 only says that there are no recurring line items. */
function readAmount(
  { dealMrr, nativeMrr }: DealRecord,
  closedOn: CalendarDate,
  problems: FactProblem[],
): number | null {
  const own = dealMrr !== null && dealMrr !== "";
  const property = own ? "pp_deal_mrr" : "hs_mrr";
  const value = own ? dealMrr : nativeMrr;
  const amountMinor = value ? readMinorUnits(value) : null;
  if (value && amountMinor === null) problems.push({ code: "deal-mrr-invalid", property, value, about: closedOn });
  else if (amountMinor === null || (!own && amountMinor === 0))
    problems.push({ code: "deal-mrr-missing", property: "pp_deal_mrr", value, about: closedOn });
  return problems.length > 0 ? null : amountMinor;
}

function inUsd(amountMinor: number, deal: DealRecord, closedOn: CalendarDate, money: Money, problems: FactProblem[]) {
  const currency = deal.currency || money.companyCurrency;
  if (currency === "USD") return amountMinor;
  const rate = rateOn(money.settings.usdRates[currency], closedOn);
  if (rate !== null) return convertMinorUnits(amountMinor, rate);
  problems.push({ code: "currency-rate-missing", property: "deal_currency_code", value: currency, about: closedOn });
  return null;
}

/** Reads a deal's record; a deal without influence or not won counts nothing and has no problems either. */
export function readDealFacts(deal: DealRecord, money: Money): DealFacts {
  const problems: FactProblem[] = [];
  const nothing = { closedOn: null, amountMinor: 0, problems };
  if (!deal.influence || !deal.won) return nothing;
  const closedOn = readDate("closedate", deal.closedAt, problems, (text) => readDateTimeProperty(text, money.timeZone));
  if (!deal.closedAt) problems.push({ code: "close-date-missing", property: "closedate", value: null, about: null });
  if (!closedOn) return nothing;
  const amountMinor = readAmount(deal, closedOn, problems);
  const usdMinor = amountMinor === null ? null : inUsd(amountMinor, deal, closedOn, money, problems);
  return usdMinor === null ? nothing : { closedOn, amountMinor: usdMinor, problems };
}
