import { LEAD_REFUSALS, type LeadRefusal } from "@partner-standing/contract/leads/lead";
import { failureKind, type FailureReason } from "@partner-standing/texts/cards/failure-kind";
import type { LeadMessages } from "@partner-standing/texts/leads/en";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";

/** Why something was not done, and what to do about it. */
export interface RefusalNotice {
  title: string;
  text: string;
}

/** What was tried, and why it was not done. */
export interface NotDone {
  reason: FailureReason;
  tried: keyof LeadMessages["notDone"];
}

function isRefusal(reason: FailureReason): reason is LeadRefusal {
  return (LEAD_REFUSALS as readonly string[]).includes(reason);
}

/** In the viewer's words: a refusal has its own, anything else those of a service that cannot be reached. */
export function refusalNotice({ reason, tried }: NotDone, text: LeadMessages, reader: CardReader): RefusalNotice {
  if (isRefusal(reason)) return text.refusals[reason];
  const failure = reader.messages.states.failures[failureKind(reason)];
  // Nobody knows yet what became of it; the card shows the ledger next.
  if (reason === "timeout") return failure;
  return { title: text.notDone[tried], text: `${failure.title}. ${failure.text}` };
}
