import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { FieldChange, SaveSettings } from "@partner-standing/contract/settings/settings-change";
import { isDeepStrictEqual } from "node:util";

/** The form on file keeps what it says when the contacts change for the first time after it was filed elsewhere. */
function formOnFile(before: PortalSettings): PortalSettings["pocFormOnFile"] {
  const { pocFormSubmittedOn, pocFormOnFile, contacts, accountMapping } = before;
  return pocFormSubmittedOn === null ? null : (pocFormOnFile ?? { contacts, accountMapping });
}

/** The fields given, without those that were left out. */
function given<Changes extends object>(changes: Changes) {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Changes]: Exclude<Changes[Name], undefined> };
}

/** The settings after a section was saved. */
export function changeSettings(
  before: PortalSettings,
  asked: Pick<SaveSettings, "section" | "changes">,
): PortalSettings {
  if (asked.section === "solutions") {
    const changes = asked.changes as Extract<SaveSettings, { section: "solutions" }>["changes"];
    const { activityWindowDays = before.activityWindowDays, ...membership } = given(changes);
    const solutions = { ...before.solutions, ...membership } as PortalSettings["solutions"];
    return { ...before, activityWindowDays, solutions };
  }
  if (asked.section !== "contacts") return { ...before, ...given(asked.changes) } as PortalSettings;
  const { contacts, ...others } = asked.changes as Extract<SaveSettings, { section: "contacts" }>["changes"];
  const named = { ...before.contacts, ...given(contacts ?? {}) };
  return { ...before, ...given(others), contacts: named, pocFormOnFile: formOnFile(before) } as PortalSettings;
}

/** Fields that are told part by part, so that the list says who changed and not that somebody did. */
const IN_PARTS = ["contacts", "properties", "solutions"] as const;

function flat(settings: PortalSettings): Record<string, unknown> {
  // What the form on file says follows from filing and changing; both are told by themselves.
  const { pocFormOnFile: _copy, contacts, properties, solutions, ...fields } = settings;
  const parts = { contacts, properties, solutions } as Record<(typeof IN_PARTS)[number], Record<string, unknown>>;
  const named = IN_PARTS.flatMap((field) =>
    Object.entries(parts[field]).map(([name, value]) => [`${field}.${name}`, value] as const),
  );
  return { ...fields, ...Object.fromEntries(named) };
}

/** What differs, field by field. */
export function fieldChanges(before: PortalSettings, after: PortalSettings): FieldChange[] {
  const [old, now] = [flat(before), flat(after)];
  return Object.keys(now)
    .filter((field) => !isDeepStrictEqual(old[field], now[field]))
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }));
}
