import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { Customer, CustomerClient } from "@partner-standing/contract/standing/customers";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { customerMessagesFor } from "@partner-standing/texts/customers/customer-messages-for";
import { technologyNamesFor } from "@partner-standing/texts/technology-names/technology-names-for";

/** Who reads the page, and its texts. */
export function customerText(reader: CardReader) {
  const { metrics } = technologyNamesFor(reader.language);
  return { reader, metrics, text: customerMessagesFor(reader.language) };
}
export type CustomerText = ReturnType<typeof customerText>;

/** A customer in the viewer's words; amounts are null for whoever may not see them. */
export interface CustomerRow {
  company: RecordLink;
  /** Who owns it, and since when it has the app no more. */
  notes: string[];
  mrr: string | null;
  share: string | null;
  firstNinety: string | null;
  influenced: string;
  reviewed: string;
  /** Null for a Marketplace review that counts. */
  reviewNote: string | null;
  leavesOn: string;
  /** What leaves then; null where nothing does. */
  leaves: string | null;
  /** Whether it leaves by the next review. */
  isLeavingSoon: boolean;
  /** Null where nothing is wrong. */
  problems: string | null;
  client: ClientCell;
}

/** What a customer is as a client of the Solutions program. */
interface ClientCell {
  /** Until when it is managed, or why it is not. */
  managed: string;
  /** Whether it is managed and soon no more without new activity. */
  isLapsing: boolean;
  /** Since when it is not managed, when it was sold to, and what it uses. */
  notes: string[];
}

/** Amounts that are nothing are shown as nothing: among many rows the others are found. */
function amountText(amount: number | null, { reader, text }: CustomerText): string | null {
  if (amount === null) return null;
  return amount === 0 ? text.unknown : reader.usd(amount, "down");
}

const SMALLEST_SHARE = 0.1;

function shareText(attributed: number | null, all: number | null, { reader, text }: CustomerText): string | null {
  if (attributed === null || all === null) return null;
  if (attributed === 0 || all === 0) return text.unknown;
  const percent = (attributed / all) * 100;
  return percent < SMALLEST_SHARE ? text.lessThan(reader.share(SMALLEST_SHARE)) : reader.share(percent);
}

function influencedText({ influencedDealMrr: amount, influencedDeals: deals }: Customer, told: CustomerText): string {
  if (amount !== null) return amountText(amount, told) ?? "";
  return deals === 0 ? told.text.unknown : told.text.deals(told.reader.count(deals), deals);
}

function managedText({ state, until }: CustomerClient["managed"], { reader, text }: CustomerText) {
  const day = until === null ? "" : reader.shortDate(until);
  if (state === "counts") return { managed: day, since: [] };
  return { managed: text.managedNotes[state] ?? text.unknown, since: state === "lapsed" ? [text.lapsedOn(day)] : [] };
}

function clientCell(client: CustomerClient | null, told: CustomerText): ClientCell {
  const { reader, text } = told;
  if (client === null) return { managed: text.unknown, isLapsing: false, notes: [] };
  const { sold, managed: managedBy, apps } = client;
  const { managed, since } = managedText(managedBy, told);
  return {
    managed,
    isLapsing: managedBy.warns,
    notes: [
      ...since,
      ...(sold.soldOn === null ? [] : [text.sold(reader.shortDate(sold.soldOn))]),
      ...[text.soldNotes[sold.state] ?? []].flat(),
      text.apps(reader.count(apps.counting), apps.counting),
    ],
  };
}

/**
 * @param all attributed MRR of all customers; null for whoever may not see amounts
 * @param review the day of the next review
 */
export function customerRow(
  customer: Customer,
  { all, review }: { all: number | null; review: string },
  told: CustomerText,
): CustomerRow {
  const { reader, metrics, text } = told;
  const { ownerName, leaves, problems, uninstalledOn, reviewedOn, reviews } = customer;
  return {
    company: customer.company,
    notes: [
      ...(ownerName === null ? [] : [text.owner(ownerName)]),
      ...(uninstalledOn === null ? [] : [text.uninstalled(reader.shortDate(uninstalledOn))]),
    ],
    mrr: amountText(customer.mrr, told),
    share: shareText(customer.attributedMrr, all, told),
    firstNinety: amountText(customer.firstNinetyDaysMrr, told),
    influenced: influencedText(customer, told),
    reviewed: reviewedOn === null ? text.unknown : reader.shortDate(reviewedOn),
    reviewNote: reviewedOn !== null && reviews === 0 ? text.countsNoMore : null,
    leavesOn: leaves ? reader.shortDate(leaves.on) : text.unknown,
    leaves: leaves && reader.label(metrics[leaves.metric]),
    isLeavingSoon: leaves !== null && leaves.on <= review,
    problems: problems === 0 ? null : reader.count(problems),
    client: clientCell(customer.client, told),
  };
}
