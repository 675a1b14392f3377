import { commissionMessagesFor } from "@partner-standing/extension-kit/commission-messages-for";
import type { CommissionMessages } from "@partner-standing/extension-kit/commission-messages/en";
import { useCard } from "./card-context.ts";

/** The viewer's texts about commission. */
export function useCommissionText(): CommissionMessages {
  return commissionMessagesFor(useCard().reader.language);
}
