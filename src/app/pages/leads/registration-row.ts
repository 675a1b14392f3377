import { ENDS_SOON_DAYS } from "@partner-standing/contract/leads/lead";
import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { Registration, RegistrationList } from "@partner-standing/contract/leads/registrations";
import { doerText } from "@partner-standing/texts/doors/doer-text";
import { registrationMessagesFor } from "@partner-standing/texts/registrations/registration-messages-for";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";

/** Who reads the page, and its texts. */
export function registrationText(reader: CardReader) {
  return { reader, text: registrationMessagesFor(reader.language) };
}
export type RegistrationText = ReturnType<typeof registrationText>;

/** A registration in the viewer's words. */
export interface RegistrationRow {
  domain: string;
  company: RecordLink | null;
  contact: RecordLink | null;
  registered: string;
  /** Until when it runs, or since when it is over. */
  ends: string;
  /** Null once it is over. */
  left: string | null;
  isNearEnd: boolean;
  by: string;
  /** Null where there is none. */
  claim: string | null;
}

export function registrationRow(registration: Registration, { reader, text }: RegistrationText): RegistrationRow {
  const { domain, company, contact, registeredOn, expiresOn, daysLeft, endedOn, claim } = registration;
  const by = doerText(registration.through, registration.registeredByName, reader.language);
  return {
    domain,
    company,
    contact,
    registered: reader.shortDate(registeredOn),
    ends: reader.shortDate(endedOn ?? expiresOn),
    left: daysLeft === null ? null : text.days(reader.count(daysLeft), daysLeft),
    isNearEnd: daysLeft !== null && daysLeft <= ENDS_SOON_DAYS,
    by: by === null ? text.unknown : reader.label(by),
    claim: claim && text.claims[claim],
  };
}

/** How much room there is, and what ends by itself, in the viewer's words. */
export function roomText({ used, limit, level, ahead }: NonNullable<RegistrationList["room"]>, told: RegistrationText) {
  const { reader, text } = told;
  return {
    used: text.room.used(reader.count(used), reader.count(limit)),
    warning: level === "free" ? null : text.room[level],
    ahead: ahead.map(({ month, expiring }) => text.room.month(reader.month(month), reader.count(expiring))),
  };
}
