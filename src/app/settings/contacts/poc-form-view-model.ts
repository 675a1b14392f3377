import {
  CONTACT_ROLES,
  type AccountMapping,
  type ContactRole,
  type Person,
  type PocForm,
} from "@partner-standing/contract/settings/point-of-contact";
import type { SettingsPage } from "@partner-standing/contract/settings/settings-page";
import { daysBetween } from "@partner-standing/texts/formats/format-date";
import type { SettingsTexts } from "../frame/settings-texts.ts";

export interface PocFormViewModel {
  tier: string;
  /** Sentences of what is missing; empty when nothing is. */
  missing: string[];
  due: { title: string; why: string; isOver: boolean } | null;
  filed: string;
  isStale: boolean;
  isFileable: boolean;
  says: { label: string; value: string }[];
  /** The same as one text, a part a line. */
  copy: string;
  filings: { key: string; title: string; says: string }[];
}

function personText(person: Person | null, { text }: SettingsTexts): string {
  if (person === null) return text.form.nobody;
  const { name, title, email } = person;
  return [name, title, email].filter(Boolean).join(", ");
}

function mappingText(mapping: AccountMapping | null, { reader, text }: SettingsTexts): string {
  if (mapping === null) return text.mapping.none;
  if (typeof mapping === "string") return mapping;
  const { provider, approvedOn } = mapping;
  return approvedOn ? `${provider}, ${text.mapping.approvedOn} ${reader.date(approvedOn)}` : provider;
}

interface Content {
  contacts: Record<ContactRole, Person | null>;
  accountMapping: AccountMapping | null;
}

function saysOf({ contacts, accountMapping }: Content, texts: SettingsTexts): PocFormViewModel["says"] {
  const { parts } = texts.text;
  return [
    ...CONTACT_ROLES.map((role) => ({ label: parts[role].name, value: personText(contacts[role], texts) })),
    { label: parts.accountMapping.name, value: mappingText(accountMapping, texts) },
  ];
}

const asText = (says: PocFormViewModel["says"], { text }: SettingsTexts) =>
  says.map(({ label, value }) => text.part(label, value)).join("\n");

function dueOf({ due }: PocForm, today: string, { reader, text }: SettingsTexts): PocFormViewModel["due"] {
  if (!due) return null;
  const days = daysBetween(today, due.on);
  const date = reader.date(due.on);
  return {
    title: days < 0 ? text.form.overdue(date) : text.form.due(date, reader.daysFromNow(days)),
    why: due.assumed ? text.form.dueAssumed : text.form.dueNoticed,
    isOver: days < 0,
  };
}

/** The user's name as the history has it. */
function nameOf(userId: string, audit: SettingsPage["audit"], { text }: SettingsTexts): string {
  return audit.find(({ by }) => by.userId === userId)?.by.name ?? text.form.user(userId);
}

/** The point-of-contact form in the viewer's words. */
export function pocFormViewModel(
  { on, pocForm, settings, audit }: Pick<SettingsPage, "on" | "pocForm" | "settings" | "audit">,
  texts: SettingsTexts,
): PocFormViewModel {
  const { reader, text } = texts;
  const says = saysOf(settings, texts);
  return {
    tier: pocForm.tier ? text.form.for(reader.messages.tiers[pocForm.tier]) : text.form.noTier,
    missing: pocForm.missing.map(({ part, fault }) => text.form.missing(text.parts[part].name, text.faults[fault])),
    due: dueOf(pocForm, on, texts),
    filed: pocForm.submittedOn ? text.form.filedOn(reader.date(pocForm.submittedOn)) : text.form.neverFiled,
    isStale: pocForm.stale,
    isFileable: pocForm.fileable,
    says,
    copy: asText(says, texts),
    filings: pocForm.filings.map((filing, index) => ({
      key: `${index} ${filing.filedOn}`,
      title: text.form.entry(reader.date(filing.filedOn), nameOf(filing.filedBy, audit, texts)),
      says: asText(saysOf(filing, texts), texts),
    })),
  };
}
