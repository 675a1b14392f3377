import type * as z from "zod/mini";
import { type ClaimLeadSchema, ClaimSchema } from "../leads/claim.ts";
import { DoneSchema, LeadSchema } from "../leads/lead.ts";
import {
  type CheckImportSchema,
  ImportCheckSchema,
  type ImportLeadsSchema,
  ImportedLeadsSchema,
} from "../leads/lead-import.ts";
import { type CheckRecordsSchema, RecordsCheckSchema } from "../leads/many-leads.ts";
import { DomainHistorySchema, RegistrationListSchema } from "../leads/registrations.ts";
import { ReportLinkSchema } from "../reports/report.ts";
import { type Keyed, type Query, get, post } from "./operation.ts";

export const readLead = get<Query<"objectTypeId" | "objectId">>()("/api/leads", LeadSchema);

export const registerLead = post<
  { objectTypeId: string; objectId: string; despite?: "existing-customer" | null | undefined } & Keyed
>()("/api/leads/register", LeadSchema);

export const checkImport = post<z.input<typeof CheckImportSchema>>()("/api/leads/import/check", ImportCheckSchema);

export const importLeads = post<z.input<typeof ImportLeadsSchema>>()("/api/leads/import", ImportedLeadsSchema);

export const checkRecords = post<z.input<typeof CheckRecordsSchema>>()("/api/leads/check", RecordsCheckSchema);

export const releaseLead = post<{ domain: string } & Keyed>()("/api/leads/release", LeadSchema);

export const claimLead = post<z.input<typeof ClaimLeadSchema>>()("/api/leads/claim", ClaimSchema);

export const markRulesSeen = post<Keyed>()("/api/leads/rules-seen", DoneSchema);

export const listRegistrations = get<Query<"filter" | "search" | "sort" | "after">>()(
  "/api/registrations",
  RegistrationListSchema,
);

export const linkRegistrations = get<Query<"filter" | "search" | "sort" | "language">>()(
  "/api/registrations/link",
  ReportLinkSchema,
);

export const readDomainHistory = get<Query<"domain">>()("/api/registrations/history", DomainHistorySchema);
