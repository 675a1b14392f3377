import type { OfficialMonth } from "@partner-standing/contract/settings/official-figures";
import type { FieldChange } from "@partner-standing/contract/settings/settings-change";
import { isDeepStrictEqual } from "node:util";
import { answerOnce } from "../store/jobs/answer-once.ts";
import type { Database } from "../store/engine/database.ts";
import { officialMonths, saveOfficialMonths } from "../store/settings/official-figures.ts";
import { recordChange, type SettingsChange } from "../store/settings/settings-changes.ts";

/** The section of the audit list under which amounts stand. */
export const FIGURES_SECTION = "official-figures";

function monthChanges(before: OfficialMonth[], entered: OfficialMonth[]): FieldChange[] {
  const known = new Map(before.map((month) => [month.month, month]));
  return entered
    .filter((month) => !isDeepStrictEqual(known.get(month.month), month))
    .map((month) => ({ field: month.month, before: known.get(month.month) ?? null, after: month }));
}

/** Stores HubSpot's figures of these months with what they were before. The same key does nothing twice. */
export async function enterFigures(
  { database, portalId, by }: { database: Database; portalId: number; by: SettingsChange["by"] },
  months: OfficialMonth[],
  idempotencyKey: string,
): Promise<void> {
  const request = { write: "enter-figures", actor: by.userId, idempotencyKey, body: { months } } as const;
  await answerOnce(database, portalId, request, async (transaction) => {
    const changes = monthChanges(await officialMonths(transaction, portalId), months);
    if (changes.length === 0) return null;
    // Of a month that stands twice in what was pasted, the last line is meant.
    await saveOfficialMonths(transaction, portalId, [...new Map(months.map((month) => [month.month, month])).values()]);
    await recordChange(transaction, portalId, { version: null, section: FIGURES_SECTION, by, changes });
    return null;
  });
}
