import type { SaleKind } from "@partner-standing/contract/commission/commission";
import type { Package } from "@partner-standing/contract/settings/solutions-membership";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { type DatedValue, type Parameter, defineParameter, parameterAt } from "../../define-parameter.ts";
import {
  DEAL_BASED,
  LEGACY_PLAN,
  NET_REVENUE,
  PROGRAM_POLICIES,
  TIERING_CHANGES,
  cite,
  english,
  german,
} from "./citations.ts";

const confirmedOn = "2026-11-24";
/** As far back as anybody asks. */
const FIRST_PLAN = "2010-01-01";
/** The first commission plan that is known, 20 % for as long as the customer stays: no source says since when. */
const FROM_THE_FIRST = { from: FIRST_PLAN, startUnknown: true } as const;

/** What HubSpot fixes about commission. Rate, term and existing customers go by the day of the sale. */
export const COMMISSION_PARAMETERS = {
  /** Of what the customer pays in a month. */
  rate: defineParameter<number>({
    key: "commission.rate",
    title: "rate of commission",
    unit: "percent",
    values: [{ ...FROM_THE_FIRST, value: 20, citations: [...cite("166", "62"), LEGACY_PLAN] }],
    readings: ["C34", "K01", "K06", "K11", "K16"],
    confirmedOn,
  }),
  /** Complete months that pay; null for as long as the customer stays. */
  term: defineParameter<Record<Package, number | null>>({
    key: "commission.term",
    title: "term of commission",
    unit: "months",
    values: [
      {
        from: "2023-04-01",
        value: { provider: 12, partner: 36 },
        citations: [...cite("166, 172, 465", "62, 65"), LEGACY_PLAN, PROGRAM_POLICIES],
      },
      {
        from: FIRST_PLAN,
        value: { provider: 12, partner: null },
        citations: [...cite("166, 172, 465", "62, 65"), LEGACY_PLAN],
      },
    ],
    readings: ["C35", "C36", "K03", "K04", "K17"],
    confirmedOn,
  }),
  /** Whether commission without an end is paid only while the partner manages the customer; by the month that is paid. */
  managedCheck: defineParameter<boolean>({
    key: "commission.managed-check",
    title: "quarterly check whether the partner still manages a customer from before April 2023",
    unit: "yes-no",
    values: [
      { from: "2025-04-01", value: true, citations: [LEGACY_PLAN] },
      { ...FROM_THE_FIRST, value: false, citations: [LEGACY_PLAN] },
    ],
    readings: ["K05"],
    confirmedOn,
  }),
  /** Complete months from the sale to which a partner's terms shrink who becomes a provider; null where it is not known. */
  downgradeTerm: defineParameter<number | null>({
    key: "commission.downgrade-term",
    title: "term that is left when a partner becomes a provider",
    unit: "months",
    values: [
      { from: "2023-01-01", value: 12, citations: [TIERING_CHANGES] },
      { ...FROM_THE_FIRST, value: null, citations: [TIERING_CHANGES] },
    ],
    readings: ["K08"],
    confirmedOn,
  }),
  /** Which sales to a company that was HubSpot's customer before pay commission. */
  existingCustomers: defineParameter<readonly SaleKind[]>({
    key: "commission.existing-customers",
    title: "sales to existing customers that pay commission",
    unit: "sale-kind",
    values: [
      { from: "2025-11-17", value: ["shared-deal-upsell"], citations: [DEAL_BASED] },
      {
        from: "2020-01-01",
        value: ["cross-sell", "sales-to-marketing-upgrade"],
        citations: [english("133"), LEGACY_PLAN],
      },
      { ...FROM_THE_FIRST, value: ["sales-to-marketing-upgrade"], citations: [german("399, 421, 463")] },
    ],
    readings: ["C33", "K07", "K09"],
    confirmedOn,
  }),
  /** Whether a later purchase that opens no term of its own is paid within the term that runs when it is made. */
  laterPurchases: defineParameter<boolean>({
    key: "commission.later-purchases",
    title: "payment of later purchases within the term of an earlier sale",
    unit: "yes-no",
    values: [
      { from: "2025-11-17", value: false, citations: [DEAL_BASED] },
      { ...FROM_THE_FIRST, value: true, citations: [german("465"), LEGACY_PLAN] },
    ],
    readings: ["K12", "K13"],
    confirmedOn,
  }),
  /** Months from the first sale in which a purchase that nobody sold goes to the latest shared deal; null before there were any. */
  touchlessMonths: defineParameter<number | null>({
    key: "commission.touchless-months",
    title: "time in which purchases without help go to the latest shared deal",
    unit: "months",
    values: [
      { from: "2025-11-17", value: 12, citations: [DEAL_BASED] },
      { ...FROM_THE_FIRST, value: null, citations: [DEAL_BASED] },
    ],
    readings: ["K14"],
    confirmedOn,
  }),
  /** Days from the end of a quarter until it is paid. */
  payoutDays: defineParameter<number>({
    key: "commission.payout-days",
    title: "days from the end of a quarter until its commission is paid",
    unit: "days",
    values: [{ ...FROM_THE_FIRST, value: 45, citations: cite("319", "109") }],
    confirmedOn,
  }),
  /** What the customer does not pay is taken back from later payouts. */
  netRevenue: defineParameter<boolean>({
    key: "commission.net-revenue",
    title: "reversal of commission on what the customer did not pay",
    unit: "yes-no",
    values: [
      { from: "2020-04-01", value: true, citations: [NET_REVENUE, PROGRAM_POLICIES] },
      { ...FROM_THE_FIRST, value: false, citations: [NET_REVENUE] },
    ],
    readings: ["K06", "K15"],
    confirmedOn,
  }),
  /** Who has not handed in bank and tax papers by then forfeits the commission; the CRM does not know whether one has. */
  papersMonths: defineParameter<number>({
    key: "commission.papers-months",
    title: "time for bank and tax papers",
    unit: "months",
    values: [{ ...FROM_THE_FIRST, value: 6, citations: [...cite("170", "64"), PROGRAM_POLICIES] }],
    readings: ["K20"],
    confirmedOn,
  }),
  /** Where a country asks for VAT or GST; which do, no page says. */
  invoice: defineParameter<boolean>({
    key: "commission.invoice",
    title: "quarterly invoice where the country asks for VAT or GST",
    unit: "yes-no",
    values: [{ ...FROM_THE_FIRST, value: true, citations: [PROGRAM_POLICIES] }],
    readings: ["K21"],
    confirmedOn,
  }),
};

/** The value of a date; a day before the first known plan goes by that plan, so that an old sale still has a ledger. */
export function inForce<Value>(parameter: Parameter<Value>, on: CalendarDate): DatedValue<Value> {
  return parameterAt(parameter, on < FIRST_PLAN ? FIRST_PLAN : on);
}
