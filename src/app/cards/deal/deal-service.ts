import type { FailureReason } from "@partner-standing/texts/cards/failure-kind";
import { markInfluence, readDeal } from "@partner-standing/contract/operations/deals";
import type { DealStanding, Influence } from "@partner-standing/contract/standing/deal-standing";
import { createWriter } from "@partner-standing/extension-kit/create-writer";
import type { ServiceClient } from "@partner-standing/extension-kit/service-client";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useCallback, useState } from "react";
import { useAfterEdits, useWhileSaving } from "../frame/follow-changes.ts";

/** What this card asks and does for the deal it is open on. `prefix` begins the keys of what it does. */
export function createDealService(client: ServiceClient, { objectId }: { objectId: string }, prefix: string) {
  const write = createWriter(client, prefix);
  return {
    deal: () => client.ask(readDeal, { objectId }),
    mark: (influence: Influence) => write(markInfluence, { objectId, influence }),
  };
}
type DealService = ReturnType<typeof createDealService>;

/** Properties that decide whether a deal counts; when a person edits one, it is asked for again. */
const DECISIVE = ["pp_influence", "pp_deal_mrr", "closedate", "dealstage", "deal_currency_code"];

/**
 * The open deal, kept up to date while something about it changes, and what can be done about it. `refused` says why it
 * was not marked.
 */
export function useDeal(service: DealService) {
  const ask = useCallback(() => service.deal(), [service]);
  const { state, reload, show } = useService<DealStanding>(ask);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<FailureReason | null>(null);
  const isSaving = state.status === "ready" ? state.data.saving !== null : null;
  const beginAnew = useWhileSaving(isSaving, state, reload);
  const deal = lastGood(state);
  useAfterEdits([...DECISIVE, ...(deal?.toFill ?? [])], reload);

  /** Answers whether it was. */
  async function mark(influence: Influence): Promise<boolean> {
    setBusy(true);
    setRefused(null);
    beginAnew();
    const answer = await service.mark(influence);
    setBusy(false);
    if (answer.ok) show(answer.data);
    else {
      setRefused(answer.reason);
      reload();
    }
    return answer.ok;
  }

  return { state, deal, reload, isBusy, refused, mark };
}
