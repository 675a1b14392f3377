import type { Lead, MissingField } from "@partner-standing/contract/lead";
import type { LeadMessages } from "@partner-standing/extension-kit/lead-messages/en";
import type { Reader } from "@partner-standing/extension-kit/reader";

export interface LeadViewModel {
  state: { text: string; variant: "success" | "warning" | "danger" | "default" };
  domain: string;
  /** Short sentences, the one that matters most first. */
  lines: string[];
  missing: string[];
  unavailable: { reason: string; steps: string[]; certainty: string } | null;
  capacity: string;
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

function isFull({ capacity }: Lead): boolean {
  return capacity.used >= capacity.limit;
}

function linesOf(lead: Lead, text: LeadMessages, reader: Reader): string[] {
  const { state, registeredOn, expiresOn, daysLeft } = lead;
  if (state === "not-registered") return [text.registerFirst];
  if (state === "released") return [text.releasedNow];
  if (state === "expired" && expiresOn) return [text.expiredOn(reader.date(expiresOn))];
  if (state !== "registered" || !expiresOn || !registeredOn || daysLeft === null) return [];
  return [text.until(reader.date(expiresOn), reader.count(daysLeft), daysLeft), text.since(reader.date(registeredOn))];
}

function missingText({ field, fault }: MissingField, text: LeadMessages): string {
  return field === "domain" ? text.domainFault[fault] : text.missing[field];
}

function capacityText(lead: Lead, text: LeadMessages, reader: Reader): string {
  const { used, limit } = lead.capacity;
  const canRegister = registerLabel(lead, text) !== null;
  if (canRegister) return text.free(reader.count(limit - used), reader.count(limit));
  return text.capacity(reader.count(used), reader.count(limit));
}

function registerLabel(lead: Lead, text: LeadMessages): string | null {
  if (isFull(lead)) return null;
  if (lead.state === "not-registered") return text.register;
  return lead.state === "expired" || lead.state === "released" ? text.registerAgain : null;
}

/** Everything that the lead registration card says, in the viewer's words. */
export function leadViewModel(lead: Lead, text: LeadMessages, reader: Reader): LeadViewModel {
  const { state, domain, missing, unavailable, saving } = lead;
  const isStuck = isFull(lead) && ["not-registered", "expired", "released"].includes(state);
  return {
    state: { text: text.states[state], variant: VARIANTS[state] },
    domain: domain ?? "",
    lines: [...linesOf(lead, text, reader), ...(isStuck ? [text.full] : []), ...(saving ? [text.saving] : [])],
    missing: missing.map((field) => missingText(field, text)),
    unavailable: unavailable && {
      reason: text.reasons[unavailable.reason],
      steps: unavailable.commissionPath.map((step) => text.steps[step]),
      certainty: text.certainty[unavailable.certainty],
    },
    capacity: capacityText(lead, text, reader),
    register: registerLabel(lead, text),
    canRelease: state === "registered",
  };
}
