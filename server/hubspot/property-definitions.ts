import {
  INFLUENCES,
  REGISTRATION_OPTIONS,
  RELATIONSHIPS,
  MARKETS,
  PURCHASE_KIND_OPTIONS,
  SALE_CREDITS,
  SALE_KIND_OPTIONS,
  UNAVAILABLE_OPTIONS,
} from "@partner-standing/contract/portal/property-options";
import { TASK_KEY_PROPERTY } from "./tasks.ts";

/** A CRM property that the app brings along. Names are fixed; labels are what people see in HubSpot. */
export interface PropertyDefinition {
  name: string;
  label: string;
  type: "string" | "number" | "date" | "enumeration";
  fieldType: "text" | "number" | "date" | "select" | "checkbox";
  /** No two records may have the same value; HubSpot takes this only when the property is created. */
  hasUniqueValue?: true;
  options?: { label: string; value: string; displayOrder: number; hidden: false }[];
}

export const PROPERTY_GROUP = { name: "partner_standing", label: "Partner Standing" };

const text = (name: string, label: string): PropertyDefinition => ({ name, label, type: "string", fieldType: "text" });
const number = (name: string, label: string): PropertyDefinition => ({
  name,
  label,
  type: "number",
  fieldType: "number",
});
const date = (name: string, label: string): PropertyDefinition => ({ name, label, type: "date", fieldType: "date" });
const choice = (name: string, label: string, options: Record<string, string>): PropertyDefinition => ({
  name,
  label,
  type: "enumeration",
  fieldType: "select",
  options: Object.entries(options).map(([value, optionLabel], displayOrder) => ({
    label: optionLabel,
    value,
    displayOrder,
    hidden: false,
  })),
});

const REGISTRATION = [
  choice("pp_registration_status", "Lead registration", REGISTRATION_OPTIONS),
  text("pp_registered_domain", "Registered domain"),
  date("pp_registered_on", "Registered on"),
  date("pp_registration_expires_on", "Registration expires on"),
];

/** Tools that count as app usage in the Solutions Partner Program, in any of its editions (rules: counting-apps.ts). */
const APPS = {
  ads: "Ads",
  blog: "Blog",
  "calls-to-action": "Calls to Action",
  companies: "Companies",
  contacts: "Contacts",
  "contacts-report": "Contacts Report",
  conversations: "Conversations",
  crm: "CRM",
  "custom-dashboard": "Custom Dashboard",
  "custom-reports": "Custom Reports",
  deals: "Deals",
  emails: "Emails",
  feedback: "Feedback",
  forms: "Forms",
  knowledge: "Knowledge",
  "landing-pages": "Landing Pages",
  lists: "Lists",
  "page-performance": "Page Performance",
  "reporting-add-on": "Reporting Add-on",
  "social-inbox": "Social Inbox",
  "social-monitoring": "Social Monitoring",
  "social-publishing": "Social Publishing",
  sources: "Sources",
  tasks: "Tasks",
  tickets: "Tickets",
  "website-pages": "Website Pages",
  workflows: "Workflows",
};

/** All properties of the app by the kind of record that carries them. */
export const PROPERTY_DEFINITIONS: Record<"companies" | "contacts" | "deals" | "tasks", PropertyDefinition[]> = {
  companies: [
    number("pp_hubspot_mrr", "HubSpot MRR (per month)"),
    text("pp_mrr_currency", "Currency of the HubSpot MRR (such as EUR; empty: USD)"),
    date("pp_hubspot_customer_since", "HubSpot customer since"),
    date("pp_app_installed_on", "App installed on"),
    date("pp_app_uninstalled_on", "App uninstalled on"),
    choice("pp_hubspot_relationship", "Relationship with HubSpot", RELATIONSHIPS),
    text("pp_purchase_domain", "Purchase domain"),
    date("pp_sold_on", "Sold on"),
    date("pp_first_managed_activity_on", "First managed activity on"),
    date("pp_last_managed_activity_on", "Last managed activity on"),
    text("pp_managed_by", "Managed by (e-mail)"),
    { ...choice("pp_apps_used", "Apps used", APPS), fieldType: "checkbox" },
    choice("pp_sale_kind", "Kind of sale", SALE_KIND_OPTIONS),
    choice("pp_sale_credit", "Sale credited as", SALE_CREDITS),
    choice("pp_market", "Market", MARKETS),
    ...REGISTRATION,
  ],
  contacts: [
    date("pp_reviewed_on", "Marketplace review on"),
    number("pp_review_rating", "Marketplace review rating (1 to 5)"),
    choice("pp_unavailable_reason", "Lead registration unavailable because", UNAVAILABLE_OPTIONS),
    ...REGISTRATION,
  ],
  deals: [
    choice("pp_influence", "Partner influence", INFLUENCES),
    date("pp_influence_submitted_on", "Influence submitted to HubSpot on"),
    number("pp_deal_mrr", "Deal MRR (deal currency, per month)"),
    choice("pp_sale_kind", "Kind of sale", PURCHASE_KIND_OPTIONS),
  ],
  tasks: [{ ...text(TASK_KEY_PROPERTY, "Partner Standing task"), hasUniqueValue: true }],
};
