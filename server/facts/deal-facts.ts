import { INFLUENCES, PURCHASE_KIND_OPTIONS, readOption } from "@partner-standing/contract/portal/property-options";
import type { PurchaseKind } from "@partner-standing/contract/commission/commission";
import { rateOn } from "@partner-standing/contract/settings/exchange-rates";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { Influence } from "@partner-standing/contract/standing/deal-standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { decimalsOf, isCurrencyCode } from "@partner-standing/contract/values/minor-units";
import Big from "big.js";
import { isDamaged } from "../process/sound-text.ts";
import type { DealRow, SoldDeal } from "../store/mirror/deals.ts";
import type { FactProblem } from "./fact-problem.ts";
import { readDate, readDateTimeProperty } from "./plain-date.ts";
import { readAmountOf, readExactCents, readMinorUnits } from "./usd.ts";

/** What the CRM says of a deal, as it says it. */
export type DealRecord = Omit<DealRow, "id" | "name" | "companyId" | "submittedOn">;

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

const WholeUnits = Big();
WholeUnits.DP = 0;
WholeUnits.RM = Big.roundHalfUp;

type SaidMrr = Pick<SoldDeal, "dealMrr" | "nativeMrr">;

/** The deal's own MRR goes before HubSpot's, whose 0 only says that there are no recurring line items. */
function saidMrr({ dealMrr, nativeMrr }: SaidMrr) {
  const own = dealMrr !== null && dealMrr !== "";
  const value = own ? dealMrr : nativeMrr;
  return { property: own ? "pp_deal_mrr" : "hs_mrr", value, isMissing: !value || (!own && Number(value) === 0) };
}

/** US cents, or what is in the way. */
function readAmount(deal: SoldDeal, closedOn: CalendarDate, money: Money): Big | Omit<FactProblem, "about"> {
  const { property, value, isMissing } = saidMrr(deal);
  if (!value || isMissing) return { code: "deal-mrr-missing", property: "pp_deal_mrr", value };
  if (readMinorUnits(value) === null) return { code: "deal-mrr-invalid", property, value };
  const currency = deal.currency || money.companyCurrency;
  const rate = rateOn(money.settings.usdRates, currency, closedOn)?.usd ?? null;
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

function readClosedOn(
  { closedAt }: SoldDeal,
  { timeZone }: Pick<Money, "timeZone">,
  problems: FactProblem[],
): CalendarDate | null {
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

/** The day on which a deal was won, and what it is as a purchase; null where it is none or does not say so. */
export function readPurchaseDay(
  deal: SoldDeal,
  zone: Pick<Money, "timeZone">,
  problems: FactProblem[],
): { on: CalendarDate; kind: PurchaseKind } | null {
  const { saleKind: value, won } = deal;
  if (!value?.trim() || isDamaged(value) || !won) return null;
  const kind = readOption(PURCHASE_KIND_OPTIONS, value);
  if (kind === null) problems.push({ code: "option-unknown", property: "pp_sale_kind", value, about: null });
  const on = kind && readClosedOn(deal, zone, problems);
  return kind && on ? { on, kind } : null;
}

/**
 * Reads the same record as a purchase of the customer; a deal that says nothing of a sale or is not won is none. Without MRR it is one
 * all the same: what the customer pays counts.
 */
export function readDealPurchase(deal: SoldDeal, money: Money): DealPurchase {
  const problems: FactProblem[] = [];
  const day = readPurchaseDay(deal, money, problems);
  if (!day) return { purchase: null, problems };
  const { on, kind } = day;
  const amount = readAmount(deal, on, money);
  if (amount instanceof Big)
    return { purchase: { on, kind, mrrMinor: amount.round(0, Big.roundHalfUp).toNumber() }, problems };
  if (amount.code !== "deal-mrr-missing") problems.push({ ...amount, about: null });
  return { purchase: { on, kind, mrrMinor: null }, problems };
}

/** What a deal adds a month, in minor units of a currency at the rates of a day; null where it says nothing, or a rate is missing. */
function monthlyIn(currency: string, deal: SaidMrr & { currency: string | null }, on: CalendarDate, money: Money) {
  const { value, isMissing } = saidMrr(deal);
  if (!value || isMissing || readMinorUnits(value) === null) return null;
  const own = deal.currency || money.companyCurrency;
  if (own === currency) return readAmountOf(value, currency);
  const { usdRates } = money.settings;
  const [from, to] = [rateOn(usdRates, own, on), rateOn(usdRates, currency, on)];
  if (!from || !to) return null;
  const minor = new WholeUnits(value.trim())
    .times(from.usd)
    .times(`1e${decimalsOf(currency)}`)
    .div(to.usd)
    .toNumber();
  return Number.isSafeInteger(minor) ? minor : null;
}

/** A won deal as a purchase of a customer that pays in a currency; null where it is none. */
export function dealPurchaseIn(currency: string, deal: SoldDeal, money: Money): DealPurchase["purchase"] {
  const { purchase } = readDealPurchase(deal, money);
  return purchase && { ...purchase, mrrMinor: monthlyIn(currency, deal, purchase.on, money) };
}

/** What an open deal says of the sale that it would be. */
interface OpenDealFacts {
  /** Calendar date in the portal's time zone; null where the deal says none that can be read. */
  closesOn: CalendarDate | null;
  kind: PurchaseKind;
  /** Of 100; null where HubSpot says none. */
  probability: number | null;
  /** Of the deal. */
  currency: string;
  /** Per month in minor units of that, and of the currency in which the customer pays; null while they are not known. */
  mrrMinor: number | null;
  customerMrrMinor: number | null;
}

/** The probability of a stage, of 100, which HubSpot says as a share of 1; null where it says none. */
export function readProbability(share: string | null): number | null {
  if (!share || !/^(0(\.\d+)?|1(\.0+)?)$/.test(share.trim())) return null;
  return new Big(share.trim()).times(100).round(0, Big.roundHalfUp).toNumber();
}

/** Reads a deal that is neither won nor lost, of a customer that pays in a currency; null where it would be no sale. */
export function readOpenDeal(
  customerCurrency: string,
  deal: SoldDeal & Pick<DealRow, "stageProbability">,
  { today, ...money }: Money & { today: CalendarDate },
): OpenDealFacts | null {
  const kind = deal.won ? null : readOption(PURCHASE_KIND_OPTIONS, deal.saleKind);
  const currency = deal.currency || money.companyCurrency;
  if (kind === null || !isCurrencyCode(currency)) return null;
  return {
    closesOn: deal.closedAt ? readDateTimeProperty(deal.closedAt, money.timeZone) : null,
    kind,
    probability: readProbability(deal.stageProbability),
    currency,
    mrrMinor: monthlyIn(currency, deal, today, money),
    customerMrrMinor: monthlyIn(customerCurrency, deal, today, money),
  };
}
