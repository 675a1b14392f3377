import type {
  AccountAmount,
  AccountCurrency,
  ConversionRate,
  OpenDealForecast,
} from "@partner-standing/contract/commission/commission";
import type { CardReader } from "../cards/card-reader.ts";
import { formatMoney } from "../formats/format-money.ts";
import type { SalesMessages } from "./en.ts";

export interface Told {
  sold: SalesMessages;
  reader: CardReader;
}

/** An amount, or that it is not known for want of a rate. */
export function moneyOr(minor: number | null, currency: string, { sold, reader }: Told): string {
  return minor === null ? sold.account.unknown : formatMoney(minor, currency, reader.tag);
}

/** Both amounts in the account's currency side by side. */
export function bothAmounts({ estimateMinor, payoutMinor }: AccountAmount, currency: string, told: Told): string {
  return told.sold.account.both(moneyOr(estimateMinor, currency, told), moneyOr(payoutMinor, currency, told));
}

/** By which rates was converted: today's first, then those of each month. */
export function rateLines({ estimateRates, monthEnds }: AccountCurrency, { sold, reader }: Told): string[] {
  const { account: text } = sold;
  const rateText = ({ currency, usd, from }: ConversionRate) =>
    text.rate(currency, reader.decimal(usd), from && reader.date(from));
  const all = (rates: ConversionRate[]) => rates.map(rateText).join(", ");
  return [
    ...(estimateRates.length > 0 ? [text.today(all(estimateRates))] : []),
    ...monthEnds.map(({ month, rates }) => text.ofMonth(reader.month(month), all(rates))),
  ];
}

/** More months than these are told by the first and the last of them. */
const NAMED = 4;

function monthsShown(months: string[], reader: CardReader): string {
  const shown = months.map((month) => reader.month(month));
  return shown.length <= NAMED ? reader.list(shown) : `${shown[0]} – ${shown.at(-1)} (${reader.count(shown.length)})`;
}

/** Which rates somebody has to enter, a sentence a currency. */
export function missingRates({ missing }: AccountCurrency, { sold, reader }: Told): string[] {
  const { account: text } = sold;
  return [...new Set(missing.map(({ currency }) => currency))].map((currency) => {
    const own = missing.filter((rate) => rate.currency === currency);
    // Without any rate every month lacks its own, too.
    if (own.some(({ month }) => month === null)) return text.missingToday(currency);
    return text.missing(currency, monthsShown(own.flatMap(({ month }) => month ?? []).sort(), reader));
  });
}

export interface OpenDealViewModel {
  key: string;
  name: string;
  url: string;
  lines: string[];
}

/** What an open deal would pay, and how likely it is. `why` is what speaks against a deal that would pay nothing. */
export function openDealViewModel(
  deal: OpenDealForecast,
  why: string,
  { sold: { open: text }, reader }: Told,
): OpenDealViewModel {
  const { monthlyMinor, currency, firstMonth, lastMonth, probability, reason } = deal;
  const { name, objectId, url } = deal.deal;
  const pays =
    monthlyMinor === null
      ? text.noMrr
      : text.pays(
          formatMoney(monthlyMinor, currency, reader.tag),
          reader.month(firstMonth),
          lastMonth && reader.month(lastMonth),
        );
  return {
    key: objectId,
    name: deal.isLate ? text.late(name) : text.deal(name, reader.date(deal.closesOn)),
    url,
    lines: [
      reason === "earns" ? pays : text.nothing(why),
      ...(probability === null ? [] : [text.likely(reader.measure(probability, "percent"))]),
    ],
  };
}
