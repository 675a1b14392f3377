import { answerSchema } from "@partner-standing/contract/answers/problem";
import { CommissionLedgerSchema, type ReverseCommission } from "@partner-standing/contract/commission/commission";
import {
  SolutionsStandingSchema,
  type Track,
  TrackExplanationSchema,
} from "@partner-standing/contract/standing/solutions-standing";
import { createWriter } from "@partner-standing/extension-kit/create-writer";
import type { ServiceClient } from "@partner-standing/extension-kit/service-client";
import { createContext, useContext } from "react";

const StandingAnswerSchema = answerSchema(SolutionsStandingSchema);
const TrackAnswerSchema = answerSchema(TrackExplanationSchema);
const LedgerAnswerSchema = answerSchema(CommissionLedgerSchema);

/** What the Solutions card asks about the record it is open on. `prefix` begins the keys of writes. */
export function createSolutionsService(
  client: ServiceClient,
  { objectTypeId, objectId }: { objectTypeId: string; objectId: string },
  prefix: string,
) {
  const query = `objectTypeId=${encodeURIComponent(objectTypeId)}&objectId=${encodeURIComponent(objectId)}`;
  const write = createWriter(client, prefix);
  return {
    standing: () => client.get(`/api/solutions?${query}`, StandingAnswerSchema),
    /** A page of the clients behind sold or managed MRR; `after` is empty for the first. */
    explain: (track: Track, after: string) =>
      client.get(`/api/solutions/explain?track=${track}&after=${encodeURIComponent(after)}`, TrackAnswerSchema),
    commission: () => client.get(`/api/commission?${query}`, LedgerAnswerSchema),
    /** Answers the ledger as it is afterwards. */
    reverse: (reversal: Omit<ReverseCommission, "idempotencyKey">) =>
      write("/api/commission/reversals", reversal, LedgerAnswerSchema),
  };
}
export type SolutionsService = ReturnType<typeof createSolutionsService>;

export const SolutionsServiceContext = createContext<SolutionsService | null>(null);

export function useSolutionsService(): SolutionsService {
  const service = useContext(SolutionsServiceContext);
  if (!service) throw new Error("useSolutionsService is for what SolutionsCard renders");
  return service;
}
