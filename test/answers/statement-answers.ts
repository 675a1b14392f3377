import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import type { CommissionStatement } from "@partner-standing/contract/commission/commission";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { TODAY, type Accounts } from "./ask-accounts.ts";
import { customer, portalOf, saleDeal } from "./solutions-answers.ts";

const CURRENCIES = 1_239_002;
const DUTIES = 1_239_003;
const OWING = 1_239_004;
const NO_SALE = 1_239_005;
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

export const STATEMENT_PORTALS: PortalSnapshot[] = [
  currencies,
  portalOf(DUTIES, [customer(DOLLARS, "2026-05-12", "2001"), customer(EUROS, "2026-08-03", "2001")], { solutions }),
  portalOf(OWING, [left]),
  portalOf(NO_SALE, [], { programs: ["provider"] }),
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
