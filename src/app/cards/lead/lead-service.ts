import { CommissionLedgerSchema } from "@partner-standing/contract/commission/commission";
import { ClaimSchema, type ClaimInput } from "@partner-standing/contract/leads/claim";
import { DoneSchema, LeadSchema } from "@partner-standing/contract/leads/lead";
import { answerSchema } from "@partner-standing/contract/answers/problem";
import { createWriter } from "@partner-standing/extension-kit/create-writer";
import type { ServiceClient } from "@partner-standing/extension-kit/service-client";

const LeadAnswerSchema = answerSchema(LeadSchema);
const ClaimAnswerSchema = answerSchema(ClaimSchema);
const LedgerAnswerSchema = answerSchema(CommissionLedgerSchema);
const DoneAnswerSchema = answerSchema(DoneSchema);

/** What this card asks and does for the record it is open on. `prefix` begins the keys of what it does. */
export function createLeadService(
  client: ServiceClient,
  record: { objectTypeId: string; objectId: string },
  prefix: string,
) {
  const { objectTypeId, objectId } = record;
  const query = `objectTypeId=${encodeURIComponent(objectTypeId)}&objectId=${encodeURIComponent(objectId)}`;
  const write = createWriter(client, prefix);
  return {
    lead: () => client.get(`/api/leads?${query}`, LeadAnswerSchema),
    commission: () => client.get(`/api/commission?${query}`, LedgerAnswerSchema),
    register: (despite: "existing-customer" | null) =>
      write("/api/leads/register", { ...record, ...(despite && { despite }) }, LeadAnswerSchema),
    release: (domain: string) => write("/api/leads/release", { domain }, LeadAnswerSchema),
    claim: (claim: ClaimInput) => write("/api/leads/claim", claim, ClaimAnswerSchema),
    rulesSeen: () => write("/api/leads/rules-seen", {}, DoneAnswerSchema),
  };
}
export type LeadService = ReturnType<typeof createLeadService>;
