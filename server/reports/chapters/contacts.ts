import type { Chapter } from "@partner-standing/contract/reports/report";
import type { RequirementId, Scorecard } from "@partner-standing/contract/programs/scorecard";
import { CONTACT_ROLES, type ContactRole, type Contacts } from "@partner-standing/contract/settings/point-of-contact";
import type { Evidence } from "@partner-standing/contract/standing/standing";
import { settingsMessagesFor } from "@partner-standing/texts/settings/settings-messages-for";
import { parameterAt } from "../../rules/define-parameter.ts";
import { TECHNOLOGY_PARAMETERS } from "../../rules/packs/technology/parameters.ts";
import { type Teller, status, words } from "../teller.ts";

/** The requirement that asks for whom; for the co-sell contact only the form does. */
export const ASKED_BY: Partial<Record<ContactRole, RequirementId>> = {
  technical: "technical-contact",
  partnershipOwner: "partnership-owner",
  executiveSponsor: "executive-sponsor",
};

interface Given {
  contacts: Contacts;
  evidence: Evidence[];
  scorecard: Scorecard | null;
}

/** Whom HubSpot turns to. Whoever may see no names is told whether somebody is named. */
export function contactsChapter(
  { contacts, evidence, scorecard }: Given,
  { names, teller }: { names: boolean; teller: Teller },
): Chapter {
  const { text } = teller;
  const { columns, chapters, tables } = text;
  const { parts } = settingsMessagesFor(teller.language);
  const form = parameterAt(TECHNOLOGY_PARAMETERS.pocFormTiers, teller.on).citations;
  const requirements = scorecard?.tiers.flatMap((verdict) => verdict.requirements) ?? [];
  const rows = CONTACT_ROLES.map((role) => {
    const person = contacts[role];
    const asked = ASKED_BY[role];
    const hasLeft = evidence.some(({ requirement, left }) => requirement === asked && left);
    const state = person ? (hasLeft ? text.leftAccount : text.named) : text.nobody;
    const tone = person && !hasLeft ? "good" : "warning";
    const citations = requirements.find(({ id }) => id === asked)?.citations ?? form;
    return teller.row([parts[role].name, ...(names ? [person?.name ?? ""] : []), state], { tone, citations });
  });
  return {
    ...{ id: "contacts", title: chapters.contacts, tier: null, lines: [], chart: null },
    tables: [
      {
        ...{ id: "contacts", title: tables.contacts, note: null, rows },
        columns: [words(columns.role), ...(names ? [words(columns.name)] : []), status(columns.status)],
      },
    ],
  };
}
