import { atNine, daysAfter } from "./demo-calendar.ts";
import type { DemoCompany, Properties } from "./demo-company.ts";
import { OWNER_OF } from "./demo-users.ts";
import { type StoryCompany, storyCompany } from "./story-company.ts";

const review = (on: string, stars: string): Properties => ({ pp_reviewed_on: on, pp_review_rating: stars });

const won = (influence: string, currency: string, more: Properties): Properties => ({
  dealstage: "closedwon",
  pp_influence: influence,
  deal_currency_code: currency,
  ...more,
});

/** Every 15 days for a year: HubSpot answers the newest 20 of these 25 values. */
const OFTEN_CHANGED = Object.fromEntries(
  Array.from({ length: 25 }, (_, index) => [daysAfter("2025-11-10", 15 * index), 900 + 20 * index]),
);

const LONG_NAME =
  "Vereinigte Europäische Gesellschaft für Wasserstofftechnik, Energiespeicher und intelligente Netze Mitteldeutschland mbH";

/**
 * Whatever makes the portal's story: every Marketplace review and every influenced deal won in the 12 months before
 * 22 November 2026, the installs soon after buying HubSpot, the records on the edges of those months, the faulty ones.
 * Chance adds to none of these figures, so they can be read here:
 *
 * - Marketplace reviews: 5, 5, 4, 4 stars, the oldest of 16 January 2026, so that all four still count on 15 January
 *   2027, when 5 are required.
 * - Influenced deal MRR: 594 + 450 + 770 + 610 + 820 + 690 + 550 = 4,484 dollars of the 5,000 that Leading asks for.
 * - MRR of installs in the first 90 days: each company below with `customerSince` up to 90 days before `installedOn`.
 */
const STORY: StoryCompany[] = [
  {
    name: "Muster GmbH",
    place: "Berlin, Germany",
    customerSince: "2026-03-11",
    installedOn: "2026-04-14",
    mrr: { "2026-03-11": 780, "2026-08-03": 950 },
    contacts: [
      ["Erika", "Mustermann", "Geschäftsführung"],
      ["Max", "Beispiel", "CRM-Administration"],
    ],
    deals: [["Marketing Hub", "2026-06-18", won("co-sell", "EUR", { amount: "6480", pp_deal_mrr: "540" })]],
  },
  {
    name: "Société Lumière",
    domain: "lumiere.example",
    place: "Lyon, France",
    customerSince: "2021-09-01",
    installedOn: "2022-05-10",
    mrr: { "2021-09-01": 640, "2023-10-02": 890, "2025-03-17": 820, "2026-02-09": 1250 },
    contacts: [
      ["Camille", "Lumière", "Direction générale", review("2026-09-03", "5")],
      ["Antoine", "Delorme", "Responsable marketing"],
    ],
  },
  {
    name: "Northwind Analytics",
    place: "Boston, United States",
    lifecyclestage: "other",
    customerSince: "2022-11-08",
    installedOn: "2023-02-20",
    uninstalledOn: "2026-05-29",
    mrr: { "2022-11-08": 2100, "2024-07-01": 1700, "2026-05-20": 400 },
    contacts: [["Nora", "West", "Head of sales"]],
    deals: [["Sales Hub", "2024-04-10", won("referral", "USD", { amount: "14400", pp_deal_mrr: "1200" })]],
  },
  {
    name: "Brand & Söhne KG",
    domain: "brand-soehne.example",
    place: "Bremen, Germany",
    lifecyclestage: "lead",
    contacts: [["Friedrich", "Brand", "Geschäftsführung"]],
  },
  {
    name: LONG_NAME,
    domain: "wasserstoff-netze.example",
    place: "Leipzig, Germany",
    customerSince: "2023-01-16",
    installedOn: "2023-03-06",
    mrr: 3200,
    contacts: [
      ["Annegret", "Wasserfall-Hohenlohe", "Leitung Marketing", review("2026-05-20", "4")],
      ["Jo", "Li", "Einkauf"],
    ],
    deals: [["Service Hub", "2026-02-12", won("co-service", "EUR", { amount: "8400", pp_deal_mrr: "700" })]],
  },
  {
    name: "Harbour Lane Software",
    place: "Bristol, United Kingdom",
    customerSince: "2024-06-03",
    installedOn: "2024-09-16",
    mrr: OFTEN_CHANGED,
    contacts: [["Imogen", "Hart", "Head of marketing", review("2026-01-16", "4")]],
    deals: [["Data Hub", "2026-09-24", won("sales-cycle", "USD", { amount: "7320", hs_mrr: "610" })]],
  },
  {
    name: "Atelier Saule",
    place: "Nantes, France",
    customerSince: "2022-04-11",
    installedOn: "2022-06-20",
    mrr: { "2022-04-11": 1500, "2025-12-15": 1900 },
    contacts: [["Margaux", "Saule", "Direction générale", review("2026-11-22", "5")]],
    deals: [["Content Hub", "2026-08-14", won("co-sell", "USD", { amount: "9840", pp_deal_mrr: "820" })]],
  },

  // On the edges of the 12 months: 22 November 2025 is out, 23 November 2025 is in.
  {
    name: "Grenzfall Vortag GmbH",
    place: "Köln, Germany",
    customerSince: "2025-10-23",
    installedOn: "2025-11-22",
    mrr: 480,
    contacts: [["Gesine", "Vortag", "Leitung Vertrieb", review("2025-11-22", "5")]],
    deals: [["Sales Hub", "2025-11-22", won("co-sell", "USD", { amount: "10800", pp_deal_mrr: "900" })]],
  },
  {
    name: "Grenzfall Folgetag GmbH",
    place: "Köln, Germany",
    customerSince: "2025-10-24",
    installedOn: "2025-11-23",
    mrr: 520,
    // A review without stars does not count, and is a problem to repair.
    contacts: [["Gundula", "Folgetag", "Leitung Vertrieb", { pp_reviewed_on: "2025-11-23" }]],
    deals: [["Sales Hub", "2025-11-23", won("co-sell", "USD", { amount: "5400", pp_deal_mrr: "450" })]],
  },

  // On the edges of the 90 days, and within them.
  {
    name: "Sameday Studio",
    place: "Austin, United States",
    customerSince: "2026-07-06",
    installedOn: "2026-07-06",
    mrr: 1100,
    contacts: [["Dana", "Quick", "Managing director"]],
  },
  {
    name: "Ninety Days Ltd",
    place: "Leeds, United Kingdom",
    customerSince: "2026-03-02",
    installedOn: "2026-05-31",
    mrr: 1450,
    contacts: [["Nina", "Tye", "Procurement"]],
  },
  {
    name: "Ninety One Ltd",
    place: "Leeds, United Kingdom",
    customerSince: "2026-03-02",
    installedOn: "2026-06-01",
    mrr: 1600,
    contacts: [["Owen", "Late", "Procurement"]],
  },
  {
    name: "Bootswerft Kielwasser GmbH",
    place: "Hamburg, Germany",
    customerSince: "2026-01-19",
    installedOn: "2026-02-23",
    mrr: { "2026-01-19": 1250, "2026-06-15": 2300 },
    contacts: [["Hinnerk", "Kielwasser", "Geschäftsführung"]],
    deals: [["Marketing Hub", "2026-03-30", won("referral", "USD", { amount: "8280", pp_deal_mrr: "690" })]],
  },
  {
    name: "Pâtisserie Nuage",
    place: "Paris, France",
    customerSince: "2026-08-24",
    installedOn: "2026-10-12",
    mrr: { "2026-08-24": 1900, "2026-11-02": 2450 },
    contacts: [["Lucie", "Nuage", "Direction générale"]],
    deals: [["Marketing Hub", "2026-10-05", won("sales-cycle", "EUR", { amount: "6000", pp_deal_mrr: "500" })]],
  },
  {
    name: "Orchard Street Clinics",
    place: "Dublin, Ireland",
    customerSince: "2026-05-04",
    installedOn: "2026-06-22",
    mrr: { "2026-05-04": 2600, "2026-09-14": 3100 },
    contacts: [["Aoife", "Orchard", "Head of marketing"]],
  },

  // Faulty data.
  {
    name: "Ohne Betrag AG",
    place: "Graz, Austria",
    customerSince: "2024-02-05",
    installedOn: "2024-03-18",
    contacts: [["Olga", "Leer", "Einkauf"]],
    deals: [["Sales Hub", "2026-04-21", won("co-sell", "USD", { amount: "9000", pp_deal_mrr: "" })]],
  },
  {
    name: "Backwards Brewing",
    place: "Portland, United States",
    customerSince: "2024-05-06",
    installedOn: "2025-02-10",
    uninstalledOn: "2024-12-02",
    mrr: 700,
    contacts: [["Bo", "Backer", "Managing director"]],
  },
  {
    name: "Alpenblick Uhren AG",
    place: "Bern, Switzerland",
    customerSince: "2023-08-14",
    installedOn: "2023-11-27",
    mrr: 1800,
    contacts: [["Urs", "Alpenblick", "Geschäftsführung"]],
    deals: [["Service Hub", "2026-07-09", won("co-service", "CHF", { amount: "9600", pp_deal_mrr: "800" })]],
  },
];

export const CONTACT_WITHOUT_COMPANY: Properties = {
  firstname: "Noa",
  lastname: "Alleine",
  email: "noa.alleine@mail.example",
  jobtitle: "Freelancer",
  city: "Wien",
  country: "Austria",
  hubspot_owner_id: OWNER_OF.de,
  lifecyclestage: "lead",
  createdate: atNine("2026-09-09"),
};

export function storyCompanies(): DemoCompany[] {
  return STORY.map(storyCompany);
}
