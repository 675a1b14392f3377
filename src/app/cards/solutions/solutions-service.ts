import type { ReverseCommission } from "@partner-standing/contract/commission/commission";
import { readLedger, reverseCommission } from "@partner-standing/contract/operations/commission";
import { explainTrack, readSolutions } from "@partner-standing/contract/operations/solutions";
import type { Track } from "@partner-standing/contract/standing/solutions-standing";
import { createWriter } from "@partner-standing/extension-kit/create-writer";
import type { ServiceClient } from "@partner-standing/extension-kit/service-client";
import { createContext, useContext } from "react";

/** What the Solutions card asks about the record it is open on. `prefix` begins the keys of writes. */
export function createSolutionsService(
  client: ServiceClient,
  record: { objectTypeId: string; objectId: string },
  prefix: string,
) {
  const write = createWriter(client, prefix);
  return {
    standing: () => client.ask(readSolutions, record),
    /** A page of the clients behind sold or managed MRR; `after` is empty for the first. */
    explain: (track: Track, after: string) => client.ask(explainTrack, { track, after }),
    commission: () => client.ask(readLedger, record),
    /** Answers the ledger as it is afterwards. */
    reverse: (reversal: Omit<ReverseCommission, "idempotencyKey">) => write(reverseCommission, reversal),
  };
}
export type SolutionsService = ReturnType<typeof createSolutionsService>;

export const SolutionsServiceContext = createContext<SolutionsService | null>(null);

export function useSolutionsService(): SolutionsService {
  const service = useContext(SolutionsServiceContext);
  if (!service) throw new Error("useSolutionsService is for what SolutionsCard renders");
  return service;
}
