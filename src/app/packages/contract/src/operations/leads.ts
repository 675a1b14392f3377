import type * as z from "zod/mini";
import { type ClaimLeadSchema, ClaimSchema } from "../leads/claim.ts";
import { DoneSchema, LeadSchema } from "../leads/lead.ts";
import { type Keyed, type Query, get, post } from "./operation.ts";

export const readLead = get<Query<"objectTypeId" | "objectId">>()("/api/leads", LeadSchema);

export const registerLead = post<
  { objectTypeId: string; objectId: string; despite?: "existing-customer" | null | undefined } & Keyed
>()("/api/leads/register", LeadSchema);

export const releaseLead = post<{ domain: string } & Keyed>()("/api/leads/release", LeadSchema);

export const claimLead = post<z.input<typeof ClaimLeadSchema>>()("/api/leads/claim", ClaimSchema);

export const markRulesSeen = post<Keyed>()("/api/leads/rules-seen", DoneSchema);
