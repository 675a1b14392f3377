import { tierMessagesFor } from "@partner-standing/extension-kit/tier-messages-for";
import type { TierMessages } from "@partner-standing/extension-kit/tier-messages/en";
import { useStanding } from "./standing-context.ts";

/** The viewer's texts of the timeline and the benefits. */
export function useTierText(): TierMessages {
  return tierMessagesFor(useStanding().reader.language);
}
