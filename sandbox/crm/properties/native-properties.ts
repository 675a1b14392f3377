import type { StoredType } from "../records/object-kinds.ts";
import { type PropertyRow, choice } from "./property-definition.ts";

const LIFECYCLE_STAGES = {
  subscriber: "Subscriber",
  lead: "Lead",
  marketingqualifiedlead: "Marketing qualified lead",
  salesqualifiedlead: "Sales qualified lead",
  opportunity: "Opportunity",
  customer: "Customer",
  evangelist: "Evangelist",
  other: "Other",
};

const OBJECT_ID: PropertyRow = ["hs_object_id", "Record ID", "number", "number", { readOnly: true }];
const OWNER: PropertyRow = ["hubspot_owner_id", "Owner", "enumeration", "select", { externalOptions: true }];
const LIFECYCLE: PropertyRow = [
  "lifecyclestage",
  "Lifecycle stage",
  "enumeration",
  "radio",
  { options: LIFECYCLE_STAGES },
];
const ADDRESS: PropertyRow[] = [
  ["address", "Street address", "string", "text"],
  ["city", "City", "string", "text"],
  ["country", "Country/Region", "string", "text"],
  ["zip", "Postal code", "string", "text"],
];
const CREATED: PropertyRow = ["createdate", "Create date", "datetime", "date", { readOnly: true }];
const MODIFIED: PropertyRow = ["hs_lastmodifieddate", "Last modified date", "datetime", "date", { readOnly: true }];
const ACTIVITY: PropertyRow[] = [
  OBJECT_ID,
  ["hs_createdate", "Create date", "datetime", "date", { readOnly: true }],
  MODIFIED,
  OWNER,
  ["hs_timestamp", "Activity date", "datetime", "date"],
];

/** HubSpot's own properties, as far as this product or its preview meets them. */
export const NATIVE_PROPERTIES: Record<StoredType, { group: { name: string; label: string }; rows: PropertyRow[] }> = {
  companies: {
    group: { name: "companyinformation", label: "Company information" },
    rows: [
      OBJECT_ID,
      CREATED,
      MODIFIED,
      OWNER,
      LIFECYCLE,
      ["name", "Company name", "string", "text"],
      ["domain", "Company domain name", "string", "text"],
      ["hs_additional_domains", "Additional Domains", "string", "text"],
      ["website", "Website URL", "string", "text"],
      ["phone", "Phone number", "string", "phonenumber"],
      ...ADDRESS,
      ["industry", "Industry", "enumeration", "select"],
      ["numberofemployees", "Number of employees", "number", "number"],
      ["annualrevenue", "Annual revenue", "number", "number"],
      ["description", "Description", "string", "textarea"],
      ["hs_parent_company_id", "Parent company", "number", "number", { readOnly: true }],
      [
        "type",
        "Type",
        "enumeration",
        "radio",
        {
          options: { PROSPECT: "Prospect", PARTNER: "Partner", RESELLER: "Reseller", VENDOR: "Vendor", OTHER: "Other" },
        },
      ],
    ],
  },
  contacts: {
    group: { name: "contactinformation", label: "Contact information" },
    rows: [
      OBJECT_ID,
      CREATED,
      ["lastmodifieddate", "Last modified date", "datetime", "date", { readOnly: true }],
      OWNER,
      LIFECYCLE,
      ["firstname", "First name", "string", "text"],
      ["lastname", "Last name", "string", "text"],
      ["email", "Email", "string", "text", { unique: true }],
      ["hs_email_domain", "Email domain", "string", "text", { readOnly: true }],
      ["phone", "Phone number", "string", "phonenumber"],
      ["jobtitle", "Job title", "string", "text"],
      ["hs_language", "Preferred language", "string", "text"],
      ["company", "Company name", "string", "text"],
      ["website", "Website URL", "string", "text"],
      ["associatedcompanyid", "Primary company", "number", "number", { readOnly: true }],
      ...ADDRESS,
    ],
  },
  deals: {
    group: { name: "dealinformation", label: "Deal information" },
    rows: [
      OBJECT_ID,
      CREATED,
      MODIFIED,
      OWNER,
      ["dealname", "Deal name", "string", "text"],
      ["amount", "Amount", "number", "number"],
      ["deal_currency_code", "Currency", "enumeration", "select", { externalOptions: true }],
      ["closedate", "Close date", "datetime", "date"],
      ["pipeline", "Pipeline", "enumeration", "select", { externalOptions: true }],
      ["dealstage", "Deal stage", "enumeration", "radio", { externalOptions: true }],
      [
        "dealtype",
        "Deal type",
        "enumeration",
        "radio",
        { options: { newbusiness: "New business", existingbusiness: "Existing business" } },
      ],
      ["hs_is_closed", "Is closed", "bool", "booleancheckbox", { readOnly: true }],
      ["hs_is_closed_won", "Is closed won", "bool", "booleancheckbox", { readOnly: true }],
      ["hs_is_closed_lost", "Is closed lost", "bool", "booleancheckbox", { readOnly: true }],
      ["hs_deal_stage_probability", "Deal probability", "number", "number", { readOnly: true }],
      ["hs_mrr", "Monthly recurring revenue", "number", "number", { readOnly: true }],
      ["hs_arr", "Annual recurring revenue", "number", "number", { readOnly: true }],
      ["description", "Deal description", "string", "textarea"],
    ],
  },
  partner_clients: {
    group: { name: "partner_client_information", label: "Partner client information" },
    rows: [
      OBJECT_ID,
      ["hs_createdate", "Create date", "datetime", "date", { readOnly: true }],
      MODIFIED,
      OWNER,
      ["name", "Client name", "string", "text", { readOnly: true }],
      ["domain", "Client domain", "string", "text", { readOnly: true }],
      ["partner_client_mrr", "MRR", "number", "number", { readOnly: true }],
      ["partner_client_sold_date", "Sold date", "date", "date"],
      ["partner_client_first_activity_date", "First managed activity", "date", "date"],
      ["partner_client_last_activity_date", "Last managed activity", "datetime", "date"],
      ["partner_client_last_active_user", "Last active partner employee", "string", "text"],
      ["partner_client_apps_used", "Apps used", "enumeration", "checkbox"],
      choice("partner_client_sale_credit", "Sale credited as", {
        sourced: "Partner sourced",
        assisted: "Partner assisted",
      }),
      ["partner_client_notes", "Notes", "string", "textarea"],
    ],
  },
  tasks: {
    group: { name: "task", label: "Task information" },
    rows: [
      ...ACTIVITY,
      ["hs_task_subject", "Task title", "string", "text"],
      ["hs_task_body", "Notes", "string", "textarea"],
      choice("hs_task_status", "Task status", {
        NOT_STARTED: "Not started",
        IN_PROGRESS: "In progress",
        WAITING: "Waiting",
        COMPLETED: "Completed",
        DEFERRED: "Deferred",
      }),
      choice("hs_task_priority", "Priority", { NONE: "None", LOW: "Low", MEDIUM: "Medium", HIGH: "High" }),
      choice(
        "hs_task_type",
        "Task type",
        Object.fromEntries([
          ["TODO", "To-do"],
          ["EMAIL", "Email"],
          ["CALL", "Call"],
        ]),
      ),
    ],
  },
  notes: {
    group: { name: "note", label: "Note information" },
    rows: [...ACTIVITY, ["hs_note_body", "Note body", "string", "html"]],
  },
};
