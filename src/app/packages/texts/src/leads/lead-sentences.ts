import { ENDS_SOON_DAYS, type Lead, type MissingField } from "@partner-standing/contract/leads/lead";
import type { CardReader } from "../cards/card-reader.ts";
import { doerText } from "../doors/doer-text.ts";
import type { LeadMessages } from "./en.ts";

function sinceText(lead: Lead, text: LeadMessages, reader: CardReader): string[] {
  const { registeredOn, registeredByName, through } = lead;
  if (!registeredOn) return [];
  const date = reader.date(registeredOn);
  const by = doerText(through, registeredByName, reader.language);
  return [by ? text.sinceBy(date, by) : text.since(date)];
}

function customerLines({ customer }: Lead, text: LeadMessages, reader: CardReader): string[] {
  const { since = null, soldByUsOn = null } = customer ?? {};
  return [
    ...(since ? [text.customerSince(reader.date(since))] : []),
    ...(soldByUsOn ? [text.soldByUs(reader.date(soldByUsOn))] : []),
  ];
}

function registeredLines(lead: Lead, daysLeft: number, end: string, text: LeadMessages, reader: CardReader): string[] {
  const say = daysLeft <= ENDS_SOON_DAYS ? text.endsSoon : text.until;
  return [say(end, reader.count(daysLeft), daysLeft), ...sinceText(lead, text, reader)];
}

function stateLines(lead: Lead, text: LeadMessages, reader: CardReader): string[] {
  const { state, expiresOn, daysLeft, unavailable } = lead;
  if (state === "not-registered") return [text.registerFirst];
  if (state === "pending") return [text.pending];
  if (state === "released") return [text.releasedNow];
  if (state === "unavailable" && !unavailable) return [text.noReason];
  if (state === "expired" && expiresOn) return [text.expiredOn(reader.date(expiresOn))];
  if (state !== "registered" || !expiresOn || daysLeft === null) return [];
  return registeredLines(lead, daysLeft, reader.date(expiresOn), text, reader);
}

/** Where a lead stands in short sentences, the one that matters most first: what can be done, until when, by whom, and whose customer it is. */
export function leadLines(lead: Lead, text: LeadMessages, reader: CardReader): string[] {
  return [...stateLines(lead, text, reader), ...customerLines(lead, text, reader)];
}

/** What to fill in or correct before a lead can be registered. */
export function missingText({ field, fault }: MissingField, text: LeadMessages): string {
  return field === "domain" && fault !== "unknown-option" ? text.domainFault[fault] : text.missing[field];
}
