import { INFLUENCES, PURCHASE_KIND_OPTIONS, readOption } from "@partner-standing/contract/portal/property-options";
import type { PurchaseKind } from "@partner-standing/contract/commission/commission";
import type { Influence } from "@partner-standing/contract/standing/deal-standing";
import type { PortalSettings, UsdRate } from "@partner-standing/contract/settings/settings";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import Big from "big.js";
import { isDamaged } from "../process/sound-text.ts";
import type { DealRow } from "../store/mirror/deals.ts";
import type { FactProblem } from "./fact-problem.ts";
import { readDate, readDateTimeProperty } from "./plain-date.ts";
import { readExactCents, readMinorUnits } from "./usd.ts";

/** What the CRM says of a deal, as it says it. */
export type DealRecord = Omit<DealRow, "id" | "name" | "companyId">;

/** As much of it as says what it is as a sale. */
export type SaleRecord = Omit<DealRecord, "influence">;

/** A deal that the partner influenced and that is closed won. */
export interface DealFacts {
  /** Calendar date in the portal's time zone; null when the deal does not count. */
  closedOn: CalendarDate | null;
  /** US cents per month, with all their digits. */
  cents: Big;
  problems: FactProblem[];
}

/** A purchase of a customer as its won deal tells it. */
interface DealPurchase {
  /** With US cents per month, null while they are not known; null where the deal is no sale of the partner's, and no purchase that it marks. */
  purchase: { on: CalendarDate; kind: PurchaseKind; mrrMinor: number | null } | null;
  problems: FactProblem[];
}

interface Money {
  settings: Pick<PortalSettings, "usdRates">;
  companyCurrency: string;
  timeZone: string;
}

function rateOn({ usdRates }: Money["settings"], currency: string, on: CalendarDate): number | null {
  if (currency === "USD") return 1;
  // What a CRM calls a currency may be the name of something that every object has.
  const rates: UsdRate | undefined = Object.hasOwn(usdRates, currency) ? usdRates[currency] : undefined;
  if (rates === undefined || typeof rates === "number") return rates ?? null;
  const known = rates.filter((entry) => entry.from <= on).sort((a, b) => (a.from < b.from ? 1 : -1));
  return known[0]?.rate ?? null;
}

/** US cents, or what is in the way. The deal's own MRR goes before HubSpot's, whose 0 only says that there are no recurring line items. */
function readAmount(deal: SaleRecord, closedOn: CalendarDate, money: Money): Big | Omit<FactProblem, "about"> {
  const { dealMrr, nativeMrr } = deal;
  const own = dealMrr !== null && dealMrr !== "";
  const property = own ? "pp_deal_mrr" : "hs_mrr";
  const value = own ? dealMrr : nativeMrr;
  if (!value || (!own && Number(value) === 0)) return { code: "deal-mrr-missing", property: "pp_deal_mrr", value };
  if (readMinorUnits(value) === null) return { code: "deal-mrr-invalid", property, value };
  const currency = deal.currency || money.companyCurrency;
  const rate = rateOn(money.settings, currency, closedOn);
  if (rate === null) return { code: "currency-rate-missing", property: "deal_currency_code", value: currency };
  return readExactCents(value, rate) ?? { code: "deal-mrr-invalid", property, value };
}

/**
 * How a deal was influenced: one option, or several of a property that takes them, with semicolons between them. None where
 * nothing is said, null where one of them is no influence.
 */
export function readInfluences(text: string | null): Influence[] | null {
  if (!text?.trim()) return [];
  const read = text.split(";").map((option) => readOption(INFLUENCES, option));
  return read.every((influence) => influence !== null) ? read : null;
}

function readClosedOn({ closedAt }: SaleRecord, { timeZone }: Money, problems: FactProblem[]): CalendarDate | null {
  if (!closedAt) problems.push({ code: "close-date-missing", property: "closedate", value: null, about: null });
  return readDate("closedate", closedAt, problems, (text) => readDateTimeProperty(text, timeZone));
}

/** Reads a deal's record; a deal without influence or not won counts nothing and has no problems either. */
export function readDealFacts(deal: DealRecord, money: Money): DealFacts {
  const problems: FactProblem[] = [];
  const nothing = { closedOn: null, cents: new Big(0), problems };
  if (!deal.influence?.trim() || isDamaged(deal.influence) || !deal.won) return nothing;
  if (readInfluences(deal.influence) === null) {
    const about = deal.closedAt ? readDateTimeProperty(deal.closedAt, money.timeZone) : null;
    problems.push({ code: "option-unknown", property: "pp_influence", value: deal.influence, about });
    return nothing;
  }
  const closedOn = readClosedOn(deal, money, problems);
  if (!closedOn) return nothing;
  const amount = readAmount(deal, closedOn, money);
  if (amount instanceof Big) return { closedOn, cents: amount, problems };
  problems.push({ ...amount, about: closedOn });
  return nothing;
}

/**
 * Reads the same record as a purchase of the customer; a deal that says nothing of a sale or is not won is none. Without MRR it is one
 * all the same: what the customer pays counts.
 */
export function readDealPurchase(deal: SaleRecord, money: Money): DealPurchase {
  const problems: FactProblem[] = [];
  const { saleKind: value, won } = deal;
  if (!value?.trim() || isDamaged(value) || !won) return { purchase: null, problems };
  const kind = readOption(PURCHASE_KIND_OPTIONS, value);
  if (kind === null) problems.push({ code: "option-unknown", property: "pp_sale_kind", value, about: null });
  const on = kind && readClosedOn(deal, money, problems);
  if (!on) return { purchase: null, problems };
  const amount = readAmount(deal, on, money);
  if (amount instanceof Big)
    return { purchase: { on, kind, mrrMinor: amount.round(0, Big.roundHalfUp).toNumber() }, problems };
  if (amount.code !== "deal-mrr-missing") problems.push({ ...amount, about: null });
  return { purchase: { on, kind, mrrMinor: null }, problems };
}
