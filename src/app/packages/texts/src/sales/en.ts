import type { PurchaseKind } from "@partner-standing/contract/commission/commission";
import { en as names } from "../property-names/en.ts";

const { own: properties } = names;

/** What ledger and statement say alike of sales, of deals that may become some, and of amounts in the account's currency. */
export const en = {
  /** Of which purchase something is. */
  purchase: (date: string, kind: string | null) => `Purchase of ${date}${kind === null ? "" : ` (${kind})`}`,
  purchases: {
    "new-customer": "new customer",
    "cross-sell": "cross-sell",
    "sales-to-marketing-upgrade": "upgrade from Sales to Marketing",
    "shared-deal-upsell": "upsell of a shared deal",
    touchless: "without help",
  } satisfies Record<PurchaseKind, string>,

  open: {
    title: "Forecast of open deals",
    hint: "What each would pay if it were won on its close date. No sum contains it.",
    deal: (name: string, date: string) => `${name}, closes on ${date}`,
    late: (name: string) => `${name}, its close date has passed`,
    likely: (percent: string) => `${percent} likely by its stage.`,
    pays: (amount: string, first: string, last: string | null) =>
      last === null
        ? `Would pay ${amount} a month from ${first}, for as long as the customer stays.`
        : `Would pay ${amount} a month from ${first} to ${last}.`,
    nothing: (why: string) => `Would pay nothing as it stands (${why}).`,
    onCard: "the Solutions card of the company says why",
    noMrr: `Enter its MRR in “${properties.pp_deal_mrr}” to see what it would pay.`,
    monthly: (amounts: string) => `Together they would pay ${amounts} a month.`,
    more: (shown: string) => `${shown} more are not listed.`,
  },

  account: {
    title: (currency: string) => `In ${currency}, all currencies together`,
    both: (estimate: string, payout: string) => `By today's rate ${estimate}, by month-end rates ${payout}`,
    estimate: "By today's rate",
    payout: "By month-end rates",
    unknown: "not known",
    rates: "Exchange rates used",
    rate: (currency: string, dollars: string, date: string | null) =>
      `1 ${currency} = $${dollars} (${date ?? "for all dates"})`,
    today: (rates: string) => `Today: ${rates}`,
    ofMonth: (month: string, rates: string) => `${month}: ${rates}`,
    missing: (currency: string, months: string) =>
      `The month-end rate of ${currency} is missing for ${months}. Enter it in the settings, under “Data”.`,
    missingToday: (currency: string) =>
      `No rate of ${currency} is entered, so that nothing can be converted. Enter it in the settings, under “Data”.`,
  },
};
export type SalesMessages = typeof en;
