import type { InfluencedDeal } from "@partner-standing/contract/standing/influence";
import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { OutlookText } from "./use-outlook-text.ts";

/** A deal of the list, in the viewer's words. */
export interface InfluenceRow {
  deal: RecordLink;
  company: RecordLink | null;
  wonOn: string;
  amount: string;
  /** Why the partner may have had a part in it, and what it would reach alone. */
  why: string;
  /** How it is marked, and which of HubSpot's two submissions that is. */
  marked: string;
  submitted: string;
}

export function influenceRow(deal: InfluencedDeal, { reader, text }: OutlookText): InfluenceRow {
  const { because, closes, influences, submissions, submittedOn, unknown } = text.influence;
  const { tiers } = reader.messages;
  const said = (parts: string[]) => (parts.length > 0 ? reader.series(parts) : unknown);
  const reasons = deal.because.map((one) => because[one]);
  const reached = deal.closes.map((tier) => tiers[tier]);
  return {
    deal: deal.record,
    company: deal.company,
    wonOn: deal.closedOn ? reader.shortDate(deal.closedOn) : unknown,
    amount: deal.amount === null ? unknown : reader.usd(deal.amount, "down"),
    why: said([...reasons, ...(reached.length > 0 ? [closes(reader.list(reached))] : [])]),
    marked: said([
      ...deal.influence.map((one) => influences[one]),
      ...(deal.submission ? [submissions[deal.submission]] : []),
    ]),
    submitted: deal.submittedOn ? submittedOn(reader.date(deal.submittedOn), deal.submittedBy) : unknown,
  };
}
