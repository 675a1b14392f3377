import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import type { CommissionStatement } from "@partner-standing/contract/commission/commission";
import type { CommissionRange, UnpaidMonths } from "@partner-standing/contract/commission/range";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { TODAY, type Accounts } from "./ask-accounts.ts";
import { customer, portalOf, saleDeal } from "./solutions-answers.ts";

const CURRENCIES = 1_239_002;
const DUTIES = 1_239_003;
const OWING = 1_239_004;
const NO_SALE = 1_239_005;
const UNPAID = 1_239_006;
const DOLLARS = "1001";
const EUROS = "1002";
/** The third quarter is over and its payday ahead. */
const BEFORE_PAYDAY = "2026-11-01";

/** Each pays 2,001 a month, one since January in dollars, one since July in euros; the month-end rate of August is missing. */
const currencies: PortalSnapshot = {
  ...portalOf(
    CURRENCIES,
    [customer(DOLLARS, "2025-12-30", "2001"), customer(EUROS, "2026-06-30", "2001", { pp_mrr_currency: "EUR" })],
    {
      usdRates: {
        EUR: [
          { from: "2026-07-31", rate: 1.0812 },
          { from: "2026-09-30", rate: 1.0954 },
          { from: "2026-10-31", rate: 1.1023 },
        ],
      },
    },
  ),
  associations: ["51", "52", "53"].map((id) => ({ from: ["deals", id], to: ["companies", EUROS] })),
};
currencies.objects.deals = [
  saleDeal("51", "2026-12-10", { pp_deal_mrr: "500" }),
  saleDeal("52", "2027-02-15", { pp_deal_mrr: "" }),
  saleDeal("53", "2027-03-15", { pp_deal_mrr: "300" }),
];

const { solutions } = PortalSettingsSchema.parse({
  solutions: { joinedOn: "2022-09-01", commissionInvoice: "vat-gst", invoiceSentOn: "2026-10-06" },
});

/** Of what it paid until June the commission of June was taken back in September. */
const left = customer(DOLLARS, "2026-01-01", "495");
left.history?.["pp_hubspot_mrr"]?.push({ value: "0", timestamp: "2026-06-15T09:00:00Z" });
left.properties["pp_registered_on"] = "2025-12-01";

/** More than a page of customers that were not registered in time, and one that left. */
const unpaid = portalOf(UNPAID, [
  ...Array.from({ length: 27 }, (_, place) =>
    customer(String(3001 + place), "2026-03-02", "500", { pp_registered_on: "2026-03-02" }),
  ),
  { ...left, id: "3101" },
]);

export const STATEMENT_PORTALS: PortalSnapshot[] = [
  currencies,
  portalOf(DUTIES, [customer(DOLLARS, "2026-05-12", "2001"), customer(EUROS, "2026-08-03", "2001")], { solutions }),
  portalOf(OWING, [left]),
  portalOf(NO_SALE, [], { programs: ["provider"] }),
  unpaid,
];

/** Statements as the service says them. */
export async function statements({ ask, change }: Accounts) {
  const statement = (portalId: number, on = TODAY) =>
    ask<CommissionStatement>(portalId, "/api/commission/statement", { on });
  const takeBack = (portalId: number, reversal: object) =>
    ask(portalId, "/api/commission/reversals", { body: { refundedMinor: null, ...reversal } });
  const pay = (entry: object) =>
    ask(CURRENCIES, "/api/commission/payments", { body: { currency: "USD", note: null, ...entry } });

  await takeBack(CURRENCIES, { companyId: EUROS, month: "2026-07", refundedMinor: 200_00, bookedOn: "2026-09-10" });
  await takeBack(OWING, { companyId: DOLLARS, month: "2026-06", bookedOn: "2026-09-10" });
  const partner = await statement(CURRENCIES, BEFORE_PAYDAY);
  await pay({ quarter: "2026-Q2", paidMinor: 1_188_00, paidOn: "2026-08-17" });
  await pay({ quarter: "2026-Q1", paidMinor: 1_200_60, paidOn: "2026-05-15" });
  await pay({ quarter: "2026-Q1", paidMinor: null, paidOn: null });
  await pay({ quarter: "2026-Q2", paidMinor: 1_188_10, paidOn: "2026-08-17", note: "as told by mail" });
  const noSale = await statement(NO_SALE);
  await change(NO_SALE, "programs", { programs: ["technology"] });
  return {
    ...{ partner, paid: await statement(CURRENCIES), duties: await statement(DUTIES) },
    ...{ owing: await statement(OWING, BEFORE_PAYDAY), noSale, outside: await statement(NO_SALE) },
  };
}

/** Any period, as the service says it: behind `statements`, which take something back. */
export async function periods({ ask }: Accounts) {
  const period = (portalId: number, query: string) =>
    ask<CommissionRange>(portalId, `/api/commission/range?${query}`, { on: BEFORE_PAYDAY });
  return {
    currencies: await period(CURRENCIES, "from=2026-06-01&to=2026-12-31"),
    whole: await period(CURRENCIES, ""),
    nothing: await period(UNPAID, "from=2020-01-01&to=2020-12-31"),
  };
}

/** Months that pay nothing. */
export async function unpaidMonths({ ask }: Accounts) {
  const asked = (query: string) => ask<UnpaidMonths>(UNPAID, `/api/commission/unpaid?${query}`);
  const all: Record<string, UnpaidMonths> = {};
  for (const language of LANGUAGES) all[`all ${language}`] = await asked(`language=${language}`);
  const [first] = Object.values(all);
  return {
    ...all,
    "all further": await asked(`after=${first?.after}`),
    "customer-left": await asked("reason=customer-left&from=2026-01-01&to=2026-12-31"),
    nothing: await asked("from=2020-01-01&to=2020-12-31"),
  };
}
