import type { DemoCompany, Properties } from "./demo-company.ts";
import { type StoryCompany, storyCompany } from "./story-company.ts";

const sold = (on: string, credit: "sourced" | "assisted", kind = "new-customer"): Properties => ({
  pp_sold_on: on,
  pp_sale_kind: kind,
  pp_sale_credit: credit,
});

const managed = (by: string, first: string, last: string): Properties => ({
  pp_managed_by: by,
  pp_first_managed_activity_on: first,
  pp_last_managed_activity_on: last,
});

/** In the order in which a growing client takes them up. */
const APPS = ["contacts", "emails", "forms", "lists", "landing-pages", "workflows", "deals", "tasks", "blog"];

const using = (count: number): Properties => ({ pp_apps_used: APPS.slice(0, count).join(";") });

const ADA = "ada@partner.example";
const LUC = "luc@partner.example";
const MARY = "mary@partner.example";
/** Tagged as a partner employee, but under another agency's domain. */
export const ADA_ELSEWHERE = "ada.berg@agentur-berg.example";

/**
 * The clients of the Solutions program, as on 22 November 2026; none of them has the app. With Weidenhof Molkerei, a
 * lead that bought under another domain (600, 3 apps), they add up to
 *
 * - sold MRR: 1,200 + 800 + 650 + 1,100 + 600 = 4,350 dollars; 800 of them leave the twelve months on 28 November.
 * - managed MRR: 1,200 + 800 + 3,200 + 650 + 2,800 + 2,400 = 11,050 dollars; 950 more were active for the first time
 *   today, so they count from tomorrow on.
 * - points: 155 sourced (3,100 dollars), 37.5 assisted (1,250) and 110.5 managed, 303 of the 320 that Platinum asks for.
 *   On 28 November 40 sourced points leave the twelve months, and with them the 150 that Platinum asks for at least.
 * - retention: of 9,900 dollars that clients of a year ago paid then, 9,400 are paid still.
 * - apps of those eight: 0, 3, 4, 5, 6, 7, 8 and 9; the median is 5.5.
 */
const CLIENTS: StoryCompany[] = [
  {
    name: "Hafenblick Logistik GmbH",
    place: "Rostock, Germany",
    customerSince: "2026-02-10",
    mrr: { "2026-02-10": 900, "2026-07-01": 1200 },
    more: {
      ...sold("2026-02-10", "sourced"),
      ...managed(ADA, "2026-02-16", "2026-11-18"),
      ...using(6),
      pp_purchase_domain: "hafenblick-logistik.example",
      pp_registration_status: "registered",
      pp_registered_domain: "hafenblick-logistik.example",
      pp_registered_on: "2026-01-20",
      pp_registration_expires_on: "2027-01-20",
    },
    contacts: [["Hauke", "Hafner", "Geschäftsführung"]],
    deals: [
      [
        "Service Hub",
        "2026-12-15",
        {
          ...{ dealstage: "contractsent", pp_sale_kind: "shared-deal-upsell" },
          ...{ amount: "4800", pp_deal_mrr: "400" },
        },
      ],
    ],
  },
  {
    name: "Brasserie du Port",
    place: "Marseille, France",
    customerSince: "2025-11-28",
    mrr: 800,
    more: { ...sold("2025-11-28", "sourced"), ...managed(LUC, "2025-12-03", "2026-11-10"), ...using(4) },
    contacts: [["Margaux", "Duport", "Direction générale"]],
  },
  {
    name: "Tidewater Clinics Ltd",
    place: "Bristol, United Kingdom",
    customerSince: "2024-02-12",
    mrr: 3200,
    more: { ...managed(MARY, "2024-03-04", "2026-10-06"), ...using(7) },
    contacts: [["Gwen", "Tide", "Head of marketing"]],
  },
  {
    name: "Kestrel Outdoor Ltd",
    place: "Leeds, United Kingdom",
    customerSince: "2023-05-15",
    mrr: { "2023-05-15": 1500, "2026-04-01": 1000 },
    more: { ...managed(MARY, "2023-06-01", "2026-09-01"), ...using(5) },
    contacts: [["Owen", "Kestrel", "Managing director"]],
  },
  {
    name: "Zirbelholz Möbel GmbH",
    place: "Rosenheim, Germany",
    customerSince: "2025-01-20",
    mrr: 1100,
    more: { ...managed(ADA_ELSEWHERE, "2025-02-03", "2026-11-15"), ...using(3) },
    contacts: [["Zenzi", "Zirbel", "Leitung Marketing"]],
  },
  {
    name: "Atelier Mistral",
    place: "Nîmes, France",
    customerSince: "2025-04-07",
    mrr: 700,
    more: { ...managed("stage@partner.example", "2025-04-14", "2026-11-19"), ...using(2) },
    contacts: [["Maud", "Mistral", "Direction générale"]],
  },
  {
    name: "Fjordblick Reisen GmbH",
    place: "Flensburg, Germany",
    customerSince: "2025-08-18",
    mrr: 950,
    more: { ...managed(ADA, "2026-11-22", "2026-11-22"), ...using(1) },
    contacts: [["Frauke", "Fjord", "Geschäftsführung"]],
  },
  {
    name: "Quai Ouest Formation",
    place: "Nantes, France",
    customerSince: "2026-06-15",
    mrr: 650,
    more: { ...sold("2026-06-15", "assisted"), ...managed(LUC, "2026-06-16", "2026-11-20"), ...using(9) },
    contacts: [["Quentin", "Ouest", "Responsable marketing"]],
  },
  {
    name: "Lindwurm Verlag GmbH",
    place: "Leipzig, Germany",
    customerSince: "2022-09-05",
    mrr: { "2022-09-05": 2100, "2025-09-05": 2800 },
    more: { ...managed(ADA, "2022-09-12", "2026-11-21"), ...using(0) },
    contacts: [["Linda", "Wurm", "Leitung Vertrieb"]],
  },
  {
    name: "Harrow and Finch Ltd",
    place: "Norwich, United Kingdom",
    customerSince: "2024-10-07",
    mrr: 2400,
    more: { ...managed(MARY, "2024-10-14", "2026-10-30"), ...using(8) },
    contacts: [["Iris", "Finch", "Head of sales"]],
  },
  {
    name: "Solveig Energie AG",
    place: "St. Gallen, Switzerland",
    customerSince: "2026-09-07",
    mrr: 1100,
    more: { ...sold("2026-09-07", "sourced", "cross-sell"), ...using(5) },
    contacts: [["Solveig", "Brand", "Einkauf"]],
  },
];

export function clientCompanies(): DemoCompany[] {
  return CLIENTS.map(storyCompany);
}
