import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import Big from "big.js";
import { Temporal } from "temporal-polyfill";

/**
 * The five metrics by their definitions, word for word and with no cleverness: the yardstick for the service's own way
 * of adding them up. Works on cents, so that it can be exact.
 */
export interface RecomputedMetrics {
  attributedMrr: number;
  influencedDealMrr: number;
  firstNinetyDaysMrr: number;
  reviewCount: number;
  reviewAverage: number | null;
}

const monthsBefore = (on: string, months: number) => Temporal.PlainDate.from(on).subtract({ months }).toString();

function localDate(timestamp: string, timeZone: string): string {
  return Temporal.Instant.from(timestamp).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

function cents(text: string | null | undefined): number {
  return text ? Math.round(Number(text) * 100) : 0;
}

function inWindow(date: string | null | undefined, on: string): boolean {
  return Boolean(date) && String(date) > monthsBefore(on, 12) && String(date) <= on;
}

function mrrAt(company: SnapshotObject, on: string, timeZone: string): number {
  const created = company.properties["createdate"] ?? "2020-01-01T00:00:00Z";
  const history = company.history?.["pp_hubspot_mrr"] ?? [
    { value: company.properties["pp_hubspot_mrr"] ?? "", timestamp: created },
  ];
  const newestFirst = [...history].sort((a, b) => Temporal.Instant.compare(b.timestamp, a.timestamp));
  const known = newestFirst.slice(0, 20);
  const last = known.find((entry) => localDate(entry.timestamp, timeZone) <= on);
  // HubSpot answers twenty values; when there may have been more, the oldest stands for the time before it.
  return cents((last ?? (known.length === 20 ? known.at(-1) : undefined))?.value);
}

function activeAt(company: SnapshotObject, on: string): boolean {
  const { pp_app_installed_on: installed, pp_app_uninstalled_on: uninstalled } = company.properties;
  return Boolean(installed) && String(installed) <= on && (!uninstalled || uninstalled > on);
}

function installedInFirstNinetyDays({ properties }: SnapshotObject): boolean {
  const { pp_app_installed_on: installed, pp_hubspot_customer_since: since } = properties;
  if (!installed || !since) return false;
  const days = Temporal.PlainDate.from(since).until(installed, { largestUnit: "days" }).days;
  return days >= 0 && days <= 90;
}

/** Unrounded (readings of 28 November 2026, "Exact sums"). */
function dealCents({ properties }: SnapshotObject, snapshot: PortalSnapshot): Big {
  const amount = new Big(properties["pp_deal_mrr"] || properties["hs_mrr"] || 0).times(100);
  const currency = properties["deal_currency_code"] || snapshot.companyCurrency;
  if (currency === "USD") return amount;
  const rate = snapshot.settings?.usdRates[currency];
  return typeof rate === "number" ? amount.times(rate) : new Big(0);
}

function counts(deal: SnapshotObject, snapshot: PortalSnapshot, on: string): boolean {
  const { pp_influence: influence, dealstage, closedate } = deal.properties;
  if (!influence || dealstage !== "closedwon" || !closedate) return false;
  const closedOn = closedate.length === 10 ? closedate : localDate(closedate, snapshot.timeZone);
  return inWindow(closedOn, on);
}

export function recomputeMetrics(snapshot: PortalSnapshot, on: string): RecomputedMetrics {
  const { companies, contacts, deals } = snapshot.objects;
  const sumAt = (date: string, which: SnapshotObject[]) =>
    which
      .filter((company) => activeAt(company, date))
      .reduce((sum, company) => sum + mrrAt(company, date, snapshot.timeZone), 0);
  let overTwelveMonths = 0;
  for (let month = 0; month < 12; month++) overTwelveMonths += sumAt(monthsBefore(on, month), companies);
  const firstNinety = companies.filter(
    (company) => inWindow(company.properties["pp_app_installed_on"], on) && installedInFirstNinetyDays(company),
  );
  const influenced = deals.filter((deal) => counts(deal, snapshot, on));
  const stars = contacts
    .filter((contact) => inWindow(contact.properties["pp_reviewed_on"], on))
    .map((contact) => new Big(contact.properties["pp_review_rating"] || 0))
    .filter((rating) => rating.gte(1) && rating.lte(5));
  const total = (amounts: Big[]) => amounts.reduce((sum, amount) => sum.plus(amount), new Big(0));
  return {
    attributedMrr: Math.floor(overTwelveMonths / 12) / 100,
    influencedDealMrr: Math.floor(total(influenced.map((deal) => dealCents(deal, snapshot))).toNumber()) / 100,
    firstNinetyDaysMrr: sumAt(on, firstNinety) / 100,
    reviewCount: stars.length,
    reviewAverage: stars.length === 0 ? null : total(stars).div(stars.length).toNumber(),
  };
}
