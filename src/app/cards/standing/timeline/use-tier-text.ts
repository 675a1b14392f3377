import { tierMessagesFor } from "@partner-standing/texts/tier/tier-messages-for";
import type { TierMessages } from "@partner-standing/texts/tier/en";
import { useStanding } from "../standing-service.ts";

/** The viewer's texts of the timeline and the benefits. */
export function useTierText(): TierMessages {
  return tierMessagesFor(useStanding().reader.language);
}
