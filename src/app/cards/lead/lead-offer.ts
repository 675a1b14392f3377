import type { CommissionLedger } from "@partner-standing/contract/commission/commission";
import type { Lead } from "@partner-standing/contract/leads/lead";
import type { LeadMessages } from "@partner-standing/texts/leads/en";
import type { Reader } from "@partner-standing/texts/standing/reader";

/** What a sale to this lead would pay, in one sentence; null where something is sold already, or the way there is another. */
export function leadOffer(
  lead: Lead,
  ledger: CommissionLedger | null,
  text: LeadMessages,
  reader: Reader,
): string | null {
  if (!ledger?.offer) return null;
  const { offer, existingCustomer } = ledger;
  const { months, ratePercent } = offer;
  const { pays, existing, sales, months: forMonths, whileCustomer } = text.offer;
  const duration = months === null ? whileCustomer : forMonths(reader.count(months), months);
  const percent = reader.measure(ratePercent, "percent");
  if (existingCustomer)
    return existing(percent, duration, existingCustomer.payingSales.map((kind) => sales[kind]).join("; "));
  return lead.state === "unavailable" ? null : pays(percent, duration);
}
