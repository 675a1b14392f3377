import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { PocForm } from "@partner-standing/contract/settings/point-of-contact";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";
import { answerOnce } from "../store/jobs/answer-once.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { recordFiling } from "../store/settings/poc-forms.ts";
import { readSettings, replaceSettings } from "../store/settings/settings.ts";
import { recordChange, type SettingsChange } from "../store/settings/settings-changes.ts";
import { fieldChanges } from "./change-settings.ts";
import { describeParts, lowestTierWithForm, missingFor } from "./describe-form.ts";

export type FilingAnswer = { filed: true } | { filed: false; missing: PocForm["missing"] };

interface Filing {
  database: Database;
  portalId: number;
  by: SettingsChange["by"];
  on: CalendarDate;
  /** Addresses of people who have left the account; null while HubSpot does not say. */
  departed: Set<string> | null;
}

async function attempt(transaction: Queryable, { portalId, by, on, departed }: Filing): Promise<FilingAnswer> {
  const { version, settings } = await readSettings(transaction, portalId);
  const rules = rulesOn(on);
  const missing = missingFor(lowestTierWithForm(rules), describeParts(settings, rules, departed), rules);
  if (missing.length > 0) return { filed: false, missing };
  const { contacts, accountMapping } = settings;
  const after = { ...settings, pocFormSubmittedOn: on, pocFormOnFile: { contacts, accountMapping } };
  const stored = await replaceSettings(transaction, portalId, version, after);
  if (!stored) throw new Error(`The settings of portal ${portalId} changed while its facts were held`);
  await recordFiling(transaction, portalId, { filedOn: on, filedBy: by.userId, contacts, accountMapping });
  const changes = fieldChanges(settings, after);
  await recordChange(transaction, portalId, { version: version + 1, section: "poc-form", by, changes });
  return { filed: true };
}

/** Files the form from the settings' contacts and keeps a copy of what it says. The same key files once. */
export function filePocForm(filing: Filing, idempotencyKey: string): Promise<FilingAnswer> {
  const { database, portalId, by } = filing;
  const request = { write: "file-poc-form", actor: by.userId, idempotencyKey, body: {} } as const;
  return answerOnce(database, portalId, request, (transaction) => attempt(transaction, filing));
}
