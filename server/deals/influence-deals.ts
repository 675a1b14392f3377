import { rateOn } from "@partner-standing/contract/settings/exchange-rates";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { type DealFacts, readDealFacts } from "../facts/deal-facts.ts";
import { windowAfter } from "../rules/steps/rolling-window.ts";
import type { InfluenceDeal } from "../store/mirror/deals-ahead.ts";
import type { Tenant } from "../store/portals/portals.ts";

/** What a list of influenced deals is read by on a day: its window, and what currencies are worth. */
export function influencePage({ portal, settings }: Tenant, on: CalendarDate) {
  const { usdRates } = settings.settings;
  const currencies = ["USD", ...Object.keys(usdRates)];
  const rates = currencies.flatMap((currency) => {
    const rate = rateOn(usdRates, currency, on);
    return rate ? [[currency, rate.usd] as const] : [];
  });
  return {
    window: { after: windowAfter(on), until: on },
    rates: Object.fromEntries(rates),
    currency: portal.companyCurrency,
  };
}

/** Any of them: they count alike. */
const SOME_INFLUENCE = "co-sell";

/** What a won deal counts once it is marked; null where it would count nothing. */
export function onceMarked(
  deal: InfluenceDeal,
  { portal, settings }: Tenant,
): { id: string; name: string; closedOn: CalendarDate; cents: DealFacts["cents"] } | null {
  const influence = deal.influence?.trim() ? deal.influence : SOME_INFLUENCE;
  const money = { ...portal, settings: settings.settings };
  const { closedOn, cents } = readDealFacts({ ...deal, influence }, money);
  return closedOn === null ? null : { id: deal.id, name: deal.name, closedOn, cents };
}
