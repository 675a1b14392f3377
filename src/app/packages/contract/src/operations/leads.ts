import type * as z from "zod/mini";
import { type Claim, type ClaimLeadSchema, ClaimSchema } from "../leads/claim.ts";
import { DoneSchema, type Lead, LeadSchema } from "../leads/lead.ts";
import type { Keyed, Operation, Query } from "./operation.ts";

export const readLead: Operation<Query<"objectTypeId" | "objectId">, Lead> = {
  method: "get",
  path: "/api/leads",
  output: LeadSchema,
};

export const registerLead: Operation<
  { objectTypeId: string; objectId: string; despite?: "existing-customer" | null | undefined } & Keyed,
  Lead
> = { method: "post", path: "/api/leads/register", output: LeadSchema };

export const releaseLead: Operation<{ domain: string } & Keyed, Lead> = {
  method: "post",
  path: "/api/leads/release",
  output: LeadSchema,
};

export const claimLead: Operation<z.input<typeof ClaimLeadSchema>, Claim> = {
  method: "post",
  path: "/api/leads/claim",
  output: ClaimSchema,
};

export const markRulesSeen: Operation<Keyed, Record<string, never>> = {
  method: "post",
  path: "/api/leads/rules-seen",
  output: DoneSchema,
};
