import type { Lead, MissingField } from "@partner-standing/contract/leads/lead";
import type { LeadMessages } from "@partner-standing/texts/leads/en";
import type { Reader } from "@partner-standing/texts/standing/reader";
import { claimViewModel, type ClaimViewModel } from "./WayOut.tsx";

interface LeadNotice {
  title: string;
  text: string;
  variant: "info" | "warning" | "danger";
}

export interface LeadViewModel {
  state: { text: string; variant: "success" | "warning" | "danger" | "default" };
  domain: string;
  /** Short sentences, the one that matters most first. */
  lines: string[];
  notices: LeadNotice[];
  missing: string[];
  unavailable: {
    reason: string;
    steps: string[];
    certainty: string;
    /** Whether one of the steps is to write to the partner team. */
    canWrite: boolean;
    /** The label of the button that registers it all the same; null where no way to a commission asks for that. */
    register: string | null;
    claim: ClaimViewModel | null;
  } | null;
  others: { text: string; first: { name: string; url: string }[] } | null;
  showRules: boolean;
  /** What registering would do; empty where it is not possible. */
  preflight: string;
  capacity: { text: string; warning: string | null; oldest: { domain: string; text: string }[] };
  /** The label of the one primary button; null when registering is not possible. */
  register: string | null;
  canRelease: boolean;
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

function sinceText({ registeredOn, registeredByName }: Lead, text: LeadMessages, reader: Reader): string[] {
  if (!registeredOn) return [];
  const date = reader.date(registeredOn);
  return [registeredByName ? text.sinceBy(date, registeredByName) : text.since(date)];
}

function customerLines({ customer }: Lead, text: LeadMessages, reader: Reader): string[] {
  const { since = null, soldByUsOn = null } = customer ?? {};
  return [
    ...(since ? [text.customerSince(reader.date(since))] : []),
    ...(soldByUsOn ? [text.soldByUs(reader.date(soldByUsOn))] : []),
  ];
}

function linesOf(lead: Lead, text: LeadMessages, reader: Reader): string[] {
  const { state, expiresOn, daysLeft, unavailable } = lead;
  if (state === "not-registered") return [text.registerFirst];
  if (state === "pending") return [text.pending];
  if (state === "released") return [text.releasedNow];
  if (state === "unavailable" && !unavailable) return [text.noReason];
  if (state === "expired" && expiresOn) return [text.expiredOn(reader.date(expiresOn))];
  if (state !== "registered" || !expiresOn || daysLeft === null) return [];
  return [text.until(reader.date(expiresOn), reader.count(daysLeft), daysLeft), ...sinceText(lead, text, reader)];
}

function savingLines({ saving, savingProblem, refusedRecord }: Lead, text: LeadMessages): string[] {
  if (!saving) return [];
  if (refusedRecord) return [text.refusedRecord(refusedRecord.record.name, refusedRecord.reason)];
  return [savingProblem ? text.savingProblems[savingProblem] : text.saving];
}

function purchaseText(
  { domain, boughtOn }: NonNullable<Lead["purchase"]>,
  registered: string,
  { purchase: text }: LeadMessages,
  reader: Reader,
): string {
  return boughtOn ? text.past(reader.date(boughtOn), domain, registered) : text.text(domain, registered);
}

function noticesOf(lead: Lead, text: LeadMessages, reader: Reader): LeadNotice[] {
  const { ledgerState, purchase, dataProtection, preflight } = lead;
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
  if (preflight && dataProtection !== "none")
    notices.push({ title: text.dataProtection.title, text: text.dataProtection[dataProtection], variant: "info" });
  return notices;
}

function missingText({ field, fault }: MissingField, text: LeadMessages): string {
  return field === "domain" && fault !== "unknown-option" ? text.domainFault[fault] : text.missing[field];
}

function unavailableOf(lead: Lead, text: LeadMessages, reader: Reader): LeadViewModel["unavailable"] {
  const { unavailable, domain, claim } = lead;
  if (!unavailable) return null;
  const canClaim = unavailable.reason === "other-partner" && domain !== null;
  return {
    reason: text.reasons[unavailable.reason],
    steps: unavailable.commissionPath.map((step) => text.steps[step]),
    certainty: text.certainty[unavailable.certainty],
    canWrite: unavailable.commissionPath.includes("write-to-partner-team"),
    register: unavailable.canRegister ? text.registerForSale : null,
    claim: canClaim ? claimViewModel(domain, claim, text, reader) : null,
  };
}

function othersOf({ state, others }: Lead, text: LeadMessages, reader: Reader): LeadViewModel["others"] {
  if (state !== "registered" || others.total === 0) return null;
  return { text: text.others(reader.count(others.total), others.total), first: others.first };
}

const REGISTRABLE: Lead["state"][] = ["not-registered", "expired", "released"];

function capacityOf(
  { state, capacity, preflight }: Lead,
  text: LeadMessages,
  reader: Reader,
): LeadViewModel["capacity"] {
  const { used, limit, published, level, oldest } = capacity;
  const isStuck = level === "reached" && REGISTRABLE.includes(state);
  const free = Math.max(0, limit - used);
  const warning = level === "near" ? text.near(reader.count(free), free) : isStuck ? text.full : null;
  const said = preflight
    ? text.free(reader.count(free), reader.count(limit))
    : text.capacity(reader.count(used), reader.count(limit));
  return {
    text: published ? `${said} ${text.published}` : said,
    warning,
    oldest: isStuck
      ? oldest.map(({ domain, registeredOn }) => ({ domain, text: text.oldest(domain, reader.date(registeredOn)) }))
      : [],
  };
}

function preflightText({ preflight }: Lead, text: LeadMessages, reader: Reader): string {
  if (!preflight) return "";
  const { records, expiresOn } = preflight;
  return text.preflight(reader.count(records), records, reader.date(expiresOn));
}

function registerLabel({ state, preflight }: Lead, text: LeadMessages): string | null {
  if (!preflight) return null;
  return state === "not-registered" ? text.register : text.registerAgain;
}

/** Everything that the lead registration card says, in the viewer's words. */
export function leadViewModel(lead: Lead, text: LeadMessages, reader: Reader): LeadViewModel {
  const { state, domain, missing, preflight, ledgerState, rulesSeen } = lead;
  return {
    state: { text: text.states[state], variant: VARIANTS[state] },
    domain: domain ?? "",
    lines: [...linesOf(lead, text, reader), ...customerLines(lead, text, reader), ...savingLines(lead, text)],
    notices: noticesOf(lead, text, reader),
    missing: state === "invalid-data" ? missing.map((field) => missingText(field, text)) : [],
    unavailable: unavailableOf(lead, text, reader),
    others: othersOf(lead, text, reader),
    showRules: preflight !== null && !rulesSeen,
    preflight: preflightText(lead, text, reader),
    capacity: capacityOf(lead, text, reader),
    register: registerLabel(lead, text),
    // What the account keeps in a property of its own is given up there.
    canRelease: state === "registered" && ledgerState === null,
  };
}
