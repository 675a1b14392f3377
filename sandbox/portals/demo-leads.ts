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
    place: "Kiel, Germany",
    lifecyclestage: "opportunity",
    registration: registered("nordkai-werft.example", "2026-03-14", "2027-03-14"),
    more: {
      hs_additional_domains: "nordkai-service.example",
    },
    contacts: [
      ["Wiebke", "Nordkai", "Geschäftsführung"],
      ["Ole", "Steuer", "Einkauf"],
    ],
  },
  {
    name: "Bergbahn Sonnalp AG",
    place: "Chur, Switzerland",
    lifecyclestage: "lead",
    registration: registered("bergbahn-sonnalp.example", "2025-12-10", "2026-12-10"),
    contacts: [["Reto", "Sonnalp", "Leitung Marketing"]],
  },
  {
    name: "Copperfield Print Ltd",
    place: "York, United Kingdom",
    lifecyclestage: "lead",
    registration: registered("copperfield-print.example", "2025-10-01", "2026-10-01", "expired"),
    contacts: [["Emma", "Copper", "Managing director"]],
  },
  {
    name: "Librairie Minuit",
    place: "Lille, France",
    lifecyclestage: "lead",
    registration: registered("librairie-minuit.example", "2026-05-04", "2027-05-04", "released"),
    contacts: [["Zoé", "Minuit", "Direction générale"]],
  },
  {
    name: "Weidenhof Molkerei GmbH",
    place: "Kempten, Germany",
    customerSince: "2026-10-19",
    mrr: 600,
    registration: registered("weidenhof-molkerei.example", "2026-02-02", "2027-02-02"),
    more: {
      pp_purchase_domain: "weidenhof-shop.example",
      pp_sold_on: "2026-10-19",
      pp_sale_kind: "new-customer",
      pp_sale_credit: "assisted",
      pp_apps_used: "contacts;emails;forms",
    },
    contacts: [["Alois", "Weiden", "Geschäftsführung"]],
  },
  {
    name: "Kundenstamm Medien GmbH",
    place: "Mainz, Germany",
    more: { pp_hubspot_relationship: "existing-customer" },
    contacts: [["Karla", "Stamm", "Leitung Vertrieb"]],
  },
  {
    name: "Verhandler Solar AG",
    place: "Freiburg, Germany",
    lifecyclestage: "lead",
    more: { pp_hubspot_relationship: "active-sales-process" },
    contacts: [["Vera", "Handler", "Einkauf"]],
  },
  {
    name: "Outreach Robotics Inc",
    place: "Denver, United States",
    lifecyclestage: "lead",
    more: { pp_hubspot_relationship: "hubspot-rep-owned" },
    contacts: [["Rob", "Outreach", "Head of sales"]],
  },
  {
    name: "Zweitpartner Textil GmbH",
    place: "Aachen, Germany",
    lifecyclestage: "lead",
    contacts: [["Thea", "Zwirn", "Geschäftsführung", { pp_unavailable_reason: "other-partner" }]],
  },
  {
    name: "Wartezimmer Kliniken GmbH",
    place: "Ulm, Germany",
    lifecyclestage: "lead",
    contacts: [["Wanda", "Warte", "Leitung IT", { registration_status: "Pending Registration" }]],
  },
  {
    name: "Altbestand Handels AG",
    place: "Basel, Switzerland",
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
