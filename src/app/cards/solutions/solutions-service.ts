import type { ReverseCommission } from "@partner-standing/contract/commission/commission";
import { readLedger, reverseCommission } from "@partner-standing/contract/operations/commission";
import { explainTrack, listPointChanges, readSolutions } from "@partner-standing/contract/operations/solutions";
import type { PointChanges, Track } from "@partner-standing/contract/standing/solutions-standing";
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
    /** A page of the clients behind a track; `after` is empty for the first. */
    explain: (track: Track, after: string) => client.ask(explainTrack, { track, after }),
    /** A page of the clients that gained or lost points between two days. */
    changes: (asked: { from: string; to: string; side: PointChanges["side"]; after: string }) =>
      client.ask(listPointChanges, asked),
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
