import type { Reading } from "@partner-standing/contract/standing/standing";
import {
  cite,
  COMMISSIONS_FAQ,
  DEAL_BASED,
  english,
  german,
  LEGACY_PLAN,
  NET_REVENUE,
  PROGRAM_POLICIES,
  TIERING_CHANGES,
} from "./citations.ts";

/** Where the sources contradict each other or leave something open, and how it is read; K.. are our own. */
export const COMMISSION_READINGS: readonly Reading[] = [
  {
    id: "C33",
    chosen:
      "An existing customer pays by the rule of the day of the sale: first only for Sales Hub to Marketing Hub Professional or Enterprise, as the German edition words it; from 2020, when commission on cross-selling was added, for every new product line, as the English one does; from 17 November 2025 for sales with a shared deal.",
    instead: "The German wording went on beside the English one, and a cross-sell paid nothing.",
    citations: [german("399, 421, 463"), english("133"), LEGACY_PLAN, DEAL_BASED],
  },
  {
    id: "C34",
    chosen:
      "The German example with an upgrade at half-year pays 487.20 euros: 20 % of 2,436, six months at 46 and six at 360. The first example pays 110.40, printed as 110.",
    instead: "It pays the printed 504 euros, 20 % of 2,520: seven months at 360 and none at 46.",
    citations: cite("168", "63"),
  },
  {
    id: "C35",
    chosen: "Twelve complete months pay; a first month that is not complete pays nothing and uses up none of them.",
    instead: "The first twelve months pay from the day of the purchase, as the German edition words it.",
    citations: cite("166", "62"),
  },
  {
    id: "C36",
    chosen:
      "A partner's sale pays for 36 months when it closed from 1 April 2023 on, and before that as long as the customer stays, from 1 April 2025 on only while the partner manages it; a provider's sale pays for twelve.",
    instead: "Every partner's sale pays as long as the customer stays, as the German edition words it.",
    citations: [...cite("465", "62, 65"), LEGACY_PLAN, PROGRAM_POLICIES],
  },
  {
    id: "C37",
    chosen: "A granted Best Partner Wins claim pays without a registration of one's own and whatever the domain.",
    instead: "There are no exceptions to the rule that the domain of the purchase must be registered.",
    citations: cite("408-411, 477", "122, 135"),
  },
  {
    id: "K01",
    chosen:
      "What counts for a month is what the customer pays on its first day; a change during a month counts from the next one.",
    instead: "A change counts from its day on, in proportion to the days of the month.",
    citations: cite("166-168", "62-63"),
  },
  {
    id: "K02",
    chosen: "A registration of the purchase day came too late, and one that expires on that day no longer counts.",
    instead: "Registering on the day of the purchase is early enough.",
    citations: cite("180, 390", "67, 128"),
  },
  {
    id: "K03",
    chosen:
      "The package that the partner has on the day of the sale fixes the term; moving to the partner package later does not lengthen it.",
    instead: "A provider who becomes a partner earns on earlier sales beyond their first year.",
    citations: cite("172", "65"),
  },
  {
    id: "K04",
    chosen:
      "The term runs by the calendar from the first complete month: a customer that leaves uses up months without paying, and earns again for those that are left once it comes back.",
    instead: "A customer that leaves ends the term for good, or stops its clock.",
    citations: [...cite("465", "62"), PROGRAM_POLICIES],
  },
  {
    id: "K05",
    chosen:
      "The quarterly check asks on the first day of the quarter whether the partner has managed MRR credit, and decides its three months; credit that is regained pays again.",
    instead: "Credit that is lost once ends the commission for good.",
    citations: [LEGACY_PLAN],
  },
  {
    id: "K06",
    chosen:
      "Each month's commission is rounded half up to the cent. After a refund it is the commission on what was really paid; what is taken back stands in the quarter in which it was booked.",
    instead: "Only the sum of a quarter is rounded, and a refund changes the quarter of its month.",
    citations: [...cite("166", "62"), NET_REVENUE],
  },
  {
    id: "K07",
    chosen: "An existing customer pays commission on what it pays more than on the day before the sale.",
    instead: "Before 17 November 2025 it paid commission on all that it paid.",
    citations: [...cite("463", "133"), DEAL_BASED],
  },
  {
    id: "K08",
    chosen:
      "A partner who becomes a provider from 2023 on still earns on a sale for twelve complete months, and for months that began before the change; returning to the partner package revives nothing.",
    instead: "The months that are left wait until the partner returns.",
    citations: [TIERING_CHANGES],
  },
  {
    id: "K09",
    chosen: "From 17 November 2025 on a cross-sell or an upgrade without a shared deal pays nothing.",
    instead: "The confirmation link of a cross-sell is still proof enough.",
    citations: [english("133"), DEAL_BASED],
  },
  {
    id: "K10",
    chosen:
      "A forecast looks at the whole quarters of the next twelve months and goes on with today's MRR and today's managed credit.",
    instead: "Commission is an estimate of this month alone.",
    citations: [PROGRAM_POLICIES],
  },
  {
    id: "K11",
    chosen:
      "The first MRR that is known of a customer reaches back to the sale: it comes with the next monthly report.",
    instead: "Months before the first report pay nothing.",
    citations: [...cite("166", "62"), { document: "003_5c81f7e92c92d604.txt", lines: "66" }],
  },
  {
    id: "K12",
    chosen:
      "What a provider's customer buys later is paid until the year of its first purchase is over, whatever kind of sale it is, and no longer.",
    instead: "A later sale of a provider pays for twelve months of its own.",
    citations: [german("465"), english("65")],
  },
  {
    id: "K13",
    chosen:
      "Of several sales of a partner each has its own term: what the customer pays more than on the day before the later one is the later one's, and the earlier one goes on with what it had. A later purchase that opens no term of its own is paid within the term that runs when it was made before 17 November 2025, and to nobody from then on.",
    instead: "The first sale pays on all that the customer pays, and later sales lengthen nothing.",
    citations: [german("463, 465"), LEGACY_PLAN, DEAL_BASED],
  },
  {
    id: "K14",
    chosen:
      "A purchase that nobody sold, made within twelve months of the first sale, goes to the latest shared deal from 17 November 2025 on and pays as long as that one does; later, or without a shared deal, it pays nobody.",
    instead: "It belongs to the sale whose term runs.",
    citations: [DEAL_BASED],
  },
  {
    id: "K15",
    chosen:
      "What a customer with several sales did not pay is taken from the latest sale that pays first, just as falling MRR is.",
    instead: "Each sale bears its share of it.",
    citations: [NET_REVENUE],
  },
  {
    id: "K16",
    chosen:
      "Commission of a customer that pays in another currency is paid by the rate of the last day of its month: each line is converted from what the customer paid, unrounded, rounded half up once and then added. What is taken back of it is converted by the rate of its own month.",
    instead: "It is paid by the rate of the last day of the quarter, or of the day before it is paid out.",
    citations: [COMMISSIONS_FAQ, NET_REVENUE],
  },
  {
    id: "K17",
    chosen:
      "An open deal is judged as if it were won on its close date, today at the earliest, and the customer bought under the registered domain; nothing of it is added to what is earned.",
    instead: "A deal counts by the probability of its stage.",
    citations: [DEAL_BASED, COMMISSIONS_FAQ],
  },
  {
    id: "K20",
    chosen:
      "The six months for bank and tax papers run from each sale that pays, as the program policies word it; handed in on the last day they are in time.",
    instead:
      "They run once, from the day of joining: the FAQ makes the papers a condition of every payout and names no sale.",
    citations: [...cite("170", "64"), PROGRAM_POLICIES],
  },
  {
    id: "K21",
    chosen:
      "The invoice of a quarter is due on the day before its payday, and can be written once the quarter is over.",
    instead: "The policies name no day: an invoice that comes later is still paid, only later.",
    citations: [...cite("319", "109"), PROGRAM_POLICIES],
  },
];
