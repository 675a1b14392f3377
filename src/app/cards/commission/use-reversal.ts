import { useExtensionActions } from "@hubspot/ui-extensions";
import type { CommissionLedger } from "@partner-standing/contract/commission/commission";
import type { ReversalField } from "@partner-standing/texts/commission/en";
import type { Failure } from "@partner-standing/extension-kit/service-client";
import { useState } from "react";
import { useCard } from "../frame/card-context.ts";
import { EMPTY_REVERSAL, reversalFaults, reversalOf, type ReversalDraft } from "./reversal-form.ts";
import { useSolutionsService } from "../solutions/solutions-service-context.ts";
import { useCommissionText } from "./use-commission-text.ts";

/** The form that books a reversal: what is typed, what is wrong with it, and what the service said. */
export function useReversal(ledger: CommissionLedger, show: (ledger: CommissionLedger) => void) {
  const { reader } = useCard();
  const { reversal: text } = useCommissionText();
  const service = useSolutionsService();
  const { addAlert } = useExtensionActions<"crm.record.tab">();
  const [draft, setDraft] = useState<ReversalDraft>(EMPTY_REVERSAL);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  const faults = reversalFaults(draft, ledger);

  async function book(): Promise<void> {
    setTried(true);
    if (faults.length > 0) return;
    setBusy(true);
    const wish = reversalOf(draft, ledger);
    const answer = await service.reverse(wish);
    setBusy(false);
    setRefused(answer.ok ? null : answer);
    if (!answer.ok) return;
    addAlert({ type: "success", message: text.saved(reader.month(wish.month)) });
    setDraft(EMPTY_REVERSAL);
    setTried(false);
    show(answer.data);
  }

  return {
    draft,
    isBusy,
    refused,
    type(change: Partial<ReversalDraft>) {
      setRefused(null);
      setDraft((before) => ({ ...before, ...change }));
    },
    book,
    /** What to say at a field; null where it is right. */
    wrong(field: ReversalField): string | null {
      if (isTried && faults.includes(field)) return text.faults[field];
      return refused?.field === field ? (text.reasons[refused.reason] ?? text.refusals[field]) : null;
    },
  };
}
