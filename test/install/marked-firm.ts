import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import type { Crm } from "../../sandbox/crm/create-crm.ts";

const COMPANIES = 8;
export const COMPANY_IDS = Array.from({ length: COMPANIES }, (_, n) => String(1000 + n));
export const CONTACT_IDS = Array.from({ length: COMPANIES }, (_, n) => String(2000 + n));

const nameOf = (id: string, mark: string) => `${mark} firm ${id}`;

/** A firm in both programs whose records carry a mark in their names, so that it shows where they turn up again. */
export function markedFirm(portalId: number, mark: string): PortalSnapshot {
  const client = {
    ...{ pp_app_installed_on: "2026-01-10", pp_hubspot_customer_since: "2026-01-01", pp_hubspot_mrr: "1000" },
    ...{ pp_sold_on: "2026-01-01", pp_sale_kind: "new-customer", pp_managed_by: "ada@partner.example" },
    ...{ pp_first_managed_activity_on: "2026-01-02", pp_last_managed_activity_on: "2026-11-20", pp_apps_used: "crm" },
  };
  return {
    portalId,
    timeZone: "Europe/Berlin",
    companyCurrency: "USD",
    users: [{ id: "501", email: "ada@partner.example", firstName: "Ada", lastName: "Berg" }],
    objects: {
      companies: COMPANY_IDS.map((id) => ({
        id,
        properties: { name: nameOf(id, mark), domain: `firm-${id}.example`, ...client },
      })),
      contacts: CONTACT_IDS.map((id, n) => ({
        id,
        properties: {
          firstname: mark,
          lastname: `Contact ${id}`,
          email: `jo@lead-${id}.example`,
          company: nameOf(COMPANY_IDS[n] ?? "", mark),
        },
      })),
      deals: [
        {
          id: "3000",
          properties: { dealname: `${mark} deal`, dealstage: "closedwon", pp_influence: "co-sell", pp_deal_mrr: "50" },
        },
      ],
    },
    associations: [],
  };
}

/** Gives all names of the firm's CRM another mark. */
export function mark({ objects }: Crm, text: string): void {
  for (const id of COMPANY_IDS) objects.update("companies", id, { name: nameOf(id, text) }, "CRM_UI");
  CONTACT_IDS.forEach((id, n) => {
    const names = { firstname: text, company: nameOf(COMPANY_IDS[n] ?? "", text) };
    objects.update("contacts", id, names, "CRM_UI");
  });
  objects.update("deals", "3000", { dealname: `${text} deal` }, "CRM_UI");
}
