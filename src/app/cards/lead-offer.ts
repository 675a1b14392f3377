import type { CommissionLedger } from "@partner-standing/contract/commission";
import type { Lead } from "@partner-standing/contract/lead";
import type { LeadMessages } from "@partner-standing/extension-kit/lead-messages/en";
import type { Reader } from "@partner-standing/extension-kit/reader";

/** What a sale to this lead would pay, in one sentence; null where something is sold already, or the way there is another. */
export function leadOffer(
  lead: Lead,
  ledger: CommissionLedger | null,
  text: LeadMessages,
  reader: Reader,
): string | null {
  if (!ledger?.offer || lead.state === "unavailable") return null;
  const { months, ratePercent } = ledger.offer;
  const { pays, months: forMonths, whileCustomer } = text.offer;
  const duration = months === null ? whileCustomer : forMonths(reader.count(months), months);
  return pays(reader.measure(ratePercent, "percent"), duration);
}
