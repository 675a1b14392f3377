import type { DemoCompany, Properties } from "./demo-company.ts";
import { OWNER_OF } from "./demo-users.ts";
import { type StoryCompany, storyCompany } from "./story-company.ts";

const registered = (domain: string, from: string, until: string, status = "registered"): Properties => ({
  pp_registration_status: status,
  pp_registered_domain: domain,
  pp_registered_on: from,
  pp_registration_expires_on: until,
});

/** A lead in every state of a registration, as on 22 November 2026. None of them has the app or a deal that counts. */
const LEADS: StoryCompany[] = [
  {
    name: "Nordkai Werft GmbH",
    locale: "de",
    city: "Kiel",
    country: "Germany",
    lifecyclestage: "opportunity",
    more: {
      ...registered("nordkai-werft.example", "2026-03-14", "2027-03-14"),
      hs_additional_domains: "nordkai-service.example",
    },
    contacts: [
      ["Wiebke", "Nordkai", "Geschäftsführung", registered("nordkai-werft.example", "2026-03-14", "2027-03-14")],
      ["Ole", "Steuer", "Einkauf", registered("nordkai-werft.example", "2026-03-14", "2027-03-14")],
    ],
  },
  {
    name: "Bergbahn Sonnalp AG",
    locale: "de",
    city: "Chur",
    country: "Switzerland",
    lifecyclestage: "lead",
    more: registered("bergbahn-sonnalp.example", "2025-12-10", "2026-12-10"),
    contacts: [
      ["Reto", "Sonnalp", "Leitung Marketing", registered("bergbahn-sonnalp.example", "2025-12-10", "2026-12-10")],
    ],
  },
  {
    name: "Copperfield Print Ltd",
    locale: "en",
    city: "York",
    country: "United Kingdom",
    lifecyclestage: "lead",
    more: registered("copperfield-print.example", "2025-10-01", "2026-10-01", "expired"),
    contacts: [
      [
        "Emma",
        "Copper",
        "Managing director",
        registered("copperfield-print.example", "2025-10-01", "2026-10-01", "expired"),
      ],
    ],
  },
  {
    name: "Librairie Minuit",
    locale: "fr",
    city: "Lille",
    country: "France",
    lifecyclestage: "lead",
    more: registered("librairie-minuit.example", "2026-05-04", "2027-05-04", "released"),
    contacts: [
      [
        "Zoé",
        "Minuit",
        "Direction générale",
        registered("librairie-minuit.example", "2026-05-04", "2027-05-04", "released"),
      ],
    ],
  },
  {
    name: "Weidenhof Molkerei GmbH",
    locale: "de",
    city: "Kempten",
    country: "Germany",
    customerSince: "2026-10-19",
    mrr: 600,
    more: {
      ...registered("weidenhof-molkerei.example", "2026-02-02", "2027-02-02"),
      pp_purchase_domain: "weidenhof-shop.example",
      pp_sold_on: "2026-10-19",
      pp_sale_kind: "new-customer",
      pp_apps_used: "contacts;emails;forms",
    },
    contacts: [
      ["Alois", "Weiden", "Geschäftsführung", registered("weidenhof-molkerei.example", "2026-02-02", "2027-02-02")],
    ],
  },
  {
    name: "Kundenstamm Medien GmbH",
    locale: "de",
    city: "Mainz",
    country: "Germany",
    more: { pp_hubspot_relationship: "existing-customer" },
    contacts: [["Karla", "Stamm", "Leitung Vertrieb"]],
  },
  {
    name: "Verhandler Solar AG",
    locale: "de",
    city: "Freiburg",
    country: "Germany",
    lifecyclestage: "lead",
    more: { pp_hubspot_relationship: "active-sales-process" },
    contacts: [["Vera", "Handler", "Einkauf"]],
  },
  {
    name: "Outreach Robotics Inc",
    locale: "en",
    city: "Denver",
    country: "United States",
    lifecyclestage: "lead",
    more: { pp_hubspot_relationship: "hubspot-rep-owned" },
    contacts: [["Rob", "Outreach", "Head of sales"]],
  },
  {
    name: "Zweitpartner Textil GmbH",
    locale: "de",
    city: "Aachen",
    country: "Germany",
    lifecyclestage: "lead",
    contacts: [["Thea", "Zwirn", "Geschäftsführung", { pp_unavailable_reason: "other-partner" }]],
  },
  {
    name: "Wartezimmer Kliniken GmbH",
    locale: "de",
    city: "Ulm",
    country: "Germany",
    lifecyclestage: "lead",
    contacts: [["Wanda", "Warte", "Leitung IT", { registration_status: "Pending Registration" }]],
  },
  {
    name: "Altbestand Handels AG",
    locale: "de",
    city: "Basel",
    country: "Switzerland",
    lifecyclestage: "lead",
    contacts: [["Anton", "Bestand", "Einkauf", { registration_status: "Registered" }]],
  },
];

/** Nothing that a registration needs but a first name and a free mailbox. */
export const CONTACT_WITH_GAPS: Properties = {
  firstname: "Mika",
  email: "mika.freelance@gmail.com",
  city: "Bonn",
  country: "Germany",
  hubspot_owner_id: OWNER_OF.de,
  lifecyclestage: "lead",
};

export function leadCompanies(): DemoCompany[] {
  return LEADS.map(storyCompany);
}
