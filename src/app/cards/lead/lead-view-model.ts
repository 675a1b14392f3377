import type { CommissionLedger } from "@partner-standing/contract/commission/commission";
import { type Lead, PARTNER_TEAM_ADDRESS } from "@partner-standing/contract/leads/lead";
import type { LeadMessages } from "@partner-standing/texts/leads/en";
import { leadLines, missingText } from "@partner-standing/texts/leads/lead-sentences";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { claimViewModel, type ClaimViewModel } from "./WayOut.tsx";

interface LeadNotice {
  title: string;
  text: string;
  variant: "info" | "warning" | "danger";
}

export interface LeadViewModel {
  state: { text: string; variant: "success" | "warning" | "danger" | "default" };
  domain: string;
  /** Why it is unavailable, in a few words; empty where it is not. */
  reason: string;
  /** Short sentences, the one that matters most first. */
  lines: string[];
  /** What a sale would pay; null where there is nothing to say. */
  offer: string | null;
  notices: LeadNotice[];
  missing: string[];
  /** What of it can be filled in here. */
  toFill: string[];
  unavailable: {
    steps: string[];
    certainty: string;
    /** Whom to write to. */
    address: string;
    /** The label of the button that registers it all the same; null where no way to a commission asks for that. */
    register: string | null;
    claim: ClaimViewModel | null;
  } | null;
  others: { text: string; first: { name: string; url: string }[] } | null;
  /** The room that is left; null where it does not matter. */
  capacity: { text: string; warning: string | null; oldest: { domain: string; text: string }[] } | null;
  /** The label of the one primary button; null when registering is not possible. */
  register: string | null;
  canRelease: boolean;
  /** What is folded away under the button. */
  more: {
    title: string;
    /** Whether this person has to read it first. */
    isUnread: boolean;
    rules: string[];
    lines: string[];
  };
}

const VARIANTS: Record<Lead["state"], LeadViewModel["state"]["variant"]> = {
  "not-registered": "default",
  pending: "default",
  registered: "success",
  unavailable: "warning",
  "invalid-data": "warning",
  expired: "danger",
  released: "default",
};

function savingLines({ saving, savingProblem, refusedRecord }: Lead, text: LeadMessages, reader: CardReader): string[] {
  if (!saving) return [];
  if (refusedRecord) return [text.refusedRecord(refusedRecord.record.name, refusedRecord.reason)];
  return [savingProblem ? reader.messages.savingProblems[savingProblem] : text.saving];
}

function purchaseText(
  { domain, boughtOn }: NonNullable<Lead["purchase"]>,
  registered: string,
  { purchase: text }: LeadMessages,
  reader: CardReader,
): string {
  return boughtOn ? text.past(reader.date(boughtOn), domain, registered) : text.text(domain, registered);
}

function noticesOf(lead: Lead, text: LeadMessages, reader: CardReader): LeadNotice[] {
  const { ledgerState, purchase } = lead;
  const notices: LeadNotice[] = [];
  if (purchase && !purchase.isRegistered)
    notices.push({
      title: text.purchase.title,
      text: purchaseText(purchase, lead.domain ?? "", text, reader),
      variant: "danger",
    });
  if (ledgerState)
    notices.push({
      title: text.difference.title,
      text: text.difference.text(text.states[lead.state], text.states[ledgerState]),
      variant: "warning",
    });
  return notices;
}

function unavailableOf(lead: Lead, text: LeadMessages, reader: CardReader): LeadViewModel["unavailable"] {
  const { unavailable, domain, claim } = lead;
  if (!unavailable) return null;
  const canClaim = unavailable.reason === "other-partner" && domain !== null;
  return {
    steps: unavailable.commissionPath.map((step) => text.steps[step]),
    certainty: text.certainty[unavailable.certainty],
    address: PARTNER_TEAM_ADDRESS,
    register: unavailable.canRegister ? text.registerForSale : null,
    claim: canClaim ? claimViewModel(domain, claim, text, reader) : null,
  };
}

function othersOf({ state, others }: Lead, text: LeadMessages, reader: CardReader): LeadViewModel["others"] {
  if (state !== "registered" || others.total === 0) return null;
  return { text: text.others(reader.count(others.total), others.total), first: others.first };
}

const REGISTRABLE: Lead["state"][] = ["not-registered", "expired", "released"];

/** Nobody asks for room where nothing can be registered. */
function capacityOf(lead: Lead, text: LeadMessages, reader: CardReader): LeadViewModel["capacity"] {
  const { state, capacity, preflight, unavailable } = lead;
  if (unavailable && !unavailable.canRegister) return null;
  const { used, limit, level, oldest } = capacity;
  const isStuck = level === "reached" && REGISTRABLE.includes(state);
  const free = Math.max(0, limit - used);
  const room = text.free(reader.count(free), reader.count(limit), limit);
  const warning = level === "near" ? text.near : isStuck ? text.full : null;
  return {
    text: [room, ...(preflight ? [text.wouldLast(reader.date(preflight.expiresOn))] : [])].join(" "),
    warning,
    oldest: isStuck
      ? oldest.map(({ domain, registeredOn }) => ({ domain, text: text.oldest(domain, reader.date(registeredOn)) }))
      : [],
  };
}

/**
 * What a sale would pay, in one sentence; null where something is sold already, the way there is another, or no
 * domain is known under which to buy.
 */
function offerOf(
  { state, domain }: Lead,
  ledger: CommissionLedger | null,
  { offer: text }: LeadMessages,
  reader: CardReader,
): string | null {
  if (!ledger?.offer) return null;
  const { offer, existingCustomer } = ledger;
  const { months, ratePercent } = offer;
  const duration = months === null ? text.whileCustomer : text.months(reader.count(months), months);
  const percent = reader.measure(ratePercent, "percent");
  if (existingCustomer)
    return text.existing(percent, duration, reader.list(existingCustomer.payingSales.map((kind) => text.sales[kind])));
  if (state === "unavailable" || domain === null) return null;
  return state === "registered" ? text.paysUnder(percent, duration, domain) : text.pays(percent, duration);
}

function registerLabel({ state, preflight }: Lead, text: LeadMessages): string | null {
  if (!preflight) return null;
  return state === "not-registered" ? text.register : text.registerAgain;
}

/** What registering does, the data protection that comes with it, and whose limit it is. */
function moreLines({ preflight, dataProtection, capacity }: Lead, text: LeadMessages, reader: CardReader): string[] {
  const does = preflight && text.preflight(reader.count(preflight.records), preflight.records);
  const notice = preflight && dataProtection !== "none" ? text.dataProtection[dataProtection] : null;
  return [does, notice, capacity.published ? text.published : null].filter((line) => line !== null);
}

function moreOf(lead: Lead, text: LeadMessages, reader: CardReader): LeadViewModel["more"] {
  const { preflight, unavailable, rulesSeen } = lead;
  const title = unavailable ? text.more.wayOut : preflight ? text.more.before : reader.messages.notes.title;
  return {
    title,
    isUnread: preflight !== null && !rulesSeen,
    rules: preflight ? text.rules.list : [],
    lines: moreLines(lead, text, reader),
  };
}

/** Everything that the lead registration card says, in the viewer's words. `ledger` is null where it is not known. */
export function leadViewModel(
  lead: Lead,
  ledger: CommissionLedger | null,
  text: LeadMessages,
  reader: CardReader,
): LeadViewModel {
  const { state, domain, missing, toFill, unavailable, ledgerState } = lead;
  return {
    state: { text: text.states[state], variant: VARIANTS[state] },
    domain: domain ?? "",
    reason: unavailable ? text.reasons[unavailable.reason] : "",
    lines: [...leadLines(lead, text, reader), ...savingLines(lead, text, reader)],
    offer: offerOf(lead, ledger, text, reader),
    notices: noticesOf(lead, text, reader),
    missing: state === "invalid-data" ? missing.map((field) => missingText(field, text)) : [],
    toFill,
    unavailable: unavailableOf(lead, text, reader),
    others: othersOf(lead, text, reader),
    capacity: capacityOf(lead, text, reader),
    register: registerLabel(lead, text),
    // What the account keeps in a property of its own is given up there.
    canRelease: state === "registered" && ledgerState === null,
    more: moreOf(lead, text, reader),
  };
}
