import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { CONTACT_ROLES, type Filing } from "@partner-standing/contract/settings/point-of-contact";
import { PortalSettingsSchema, type PortalSettings } from "@partner-standing/contract/settings/settings";
import type { FieldChange } from "@partner-standing/contract/settings/settings-change";

/** What was changed in the settings, with the day from which it held. */
export interface DatedChange {
  on: CalendarDate;
  /** A person noted it, not a review. */
  byStaff: boolean;
  changes: FieldChange[];
}

/** What the program judges by; anything else that changed leaves a day's verdict as it is. */
const JUDGED = new Set<string>([
  "programs",
  "currentTier",
  "creditedSince",
  "listingLive",
  "goodStanding",
  "goodStandingCheck",
  "apps",
  "accountMapping",
  "pocFormSubmittedOn",
  "tierNoticeOn",
  "figureSources",
  ...CONTACT_ROLES.map((role) => `contacts.${role}`),
]);

function withoutChange(settings: Record<string, unknown>, { field, before }: FieldChange): Record<string, unknown> {
  const [name = "", part] = field.split(".");
  if (!part) return { ...settings, [name]: before };
  return { ...settings, [name]: { ...(settings[name] as object), [part]: before } };
}

/** The copy that was kept of the form on file; one filed elsewhere is taken at its word. */
function formOnFile(submittedOn: CalendarDate | null, filings: Filing[]): PortalSettings["pocFormOnFile"] {
  const filing = filings.find(({ filedOn }) => filedOn === submittedOn);
  return filing ? { contacts: filing.contacts, accountMapping: filing.accountMapping } : null;
}

/**
 * The settings as they were at the end of a day: those of now, with everything undone that was changed since. What no longer
 * has the form that settings have today (the history is older) leaves them as they are now.
 * @param dated.changes in the order of their days
 * @param dated.filings forms that were filed here, the newest first
 */
export function settingsOfDay(
  now: PortalSettings,
  dated: { changes: DatedChange[]; filings: Filing[] },
  on: CalendarDate,
): PortalSettings {
  const later = dated.changes.filter((change) => change.on > on).flatMap(({ changes }) => changes);
  const undone = later.filter(({ field }) => JUDGED.has(field)).toReversed();
  if (undone.length === 0) return now;
  const then = PortalSettingsSchema.safeParse(undone.reduce(withoutChange, { ...now }));
  if (!then.success) return now;
  const { pocFormSubmittedOn } = then.data;
  if (pocFormSubmittedOn === now.pocFormSubmittedOn) return then.data;
  return { ...then.data, pocFormOnFile: formOnFile(pocFormSubmittedOn, dated.filings) };
}
