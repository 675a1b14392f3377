import { commissionMessagesFor } from "@partner-standing/texts/commission/commission-messages-for";
import type { CommissionMessages } from "@partner-standing/texts/commission/en";
import { useCard } from "../frame/card-context.ts";

/** The viewer's texts about commission. */
export function useCommissionText(): CommissionMessages {
  return commissionMessagesFor(useCard().reader.language);
}
