import { ClaimSchema, type ClaimInput } from "@partner-standing/contract/claim";
import { DoneSchema, LeadSchema } from "@partner-standing/contract/lead";
import { answerSchema } from "@partner-standing/contract/problem";
import type { ServiceClient } from "@partner-standing/extension-kit/service-client";

const LeadAnswerSchema = answerSchema(LeadSchema);
const ClaimAnswerSchema = answerSchema(ClaimSchema);
const DoneAnswerSchema = answerSchema(DoneSchema);

/** What this card asks and does for the record it is open on. */
export function createLeadService(client: ServiceClient, record: { objectTypeId: string; objectId: string }) {
  const { objectTypeId, objectId } = record;
  const query = `objectTypeId=${encodeURIComponent(objectTypeId)}&objectId=${encodeURIComponent(objectId)}`;
  return {
    lead: () => client.get(`/api/leads?${query}`, LeadAnswerSchema),
    register: (idempotencyKey: string) =>
      client.post("/api/leads/register", { ...record, idempotencyKey }, LeadAnswerSchema),
    release: (domain: string, idempotencyKey: string) =>
      client.post("/api/leads/release", { domain, idempotencyKey }, LeadAnswerSchema),
    claim: (claim: ClaimInput, idempotencyKey: string) =>
      client.post("/api/leads/claim", { ...claim, idempotencyKey }, ClaimAnswerSchema),
    rulesSeen: (idempotencyKey: string) => client.post("/api/leads/rules-seen", { idempotencyKey }, DoneAnswerSchema),
  };
}
export type LeadService = ReturnType<typeof createLeadService>;
