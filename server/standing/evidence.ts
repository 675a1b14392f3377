import { CONTACT_ROLES, type Person } from "@partner-standing/contract/settings/point-of-contact";
import type { Evidence, FormOnFile, FormStanding, Standing } from "@partner-standing/contract/standing/standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import type { JudgedCompany } from "../judgement/facts-on.ts";
import { filingsOf } from "../store/settings/poc-forms.ts";
import { nameOfUser } from "../store/mirror/owners.ts";
import type { Queryable } from "../store/engine/database.ts";
import type { TierCourse } from "../judgement/tier-course.ts";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";
import type { LastSaid } from "../store/settings/settings-changes.ts";

type Said = Omit<Evidence, "requirement" | "entered">;

/** The field of the settings in which each is entered. */
const FIELD_OF = {
  "marketplace-listing": "apps",
  "app-certification": "apps",
  "technical-contact": "contacts.technical",
  "partnership-owner": "contacts.partnershipOwner",
  "executive-sponsor": "contacts.executiveSponsor",
  "account-mapping": "accountMapping",
  "good-standing": "goodStandingCheck",
} as const satisfies Record<Evidence["requirement"], string>;
export const EVIDENCE_FIELDS = Object.values(FIELD_OF);

const NOTHING: Said = { names: [], since: null, until: null, left: false };

function dated(entries: { name: string; on: CalendarDate }[]): Said {
  const days = entries.map(({ on }) => on).toSorted();
  return { ...NOTHING, names: entries.map(({ name }) => name), since: days[0] ?? null };
}

/**
 * What stands behind the requirements that are there or not: who is named, which apps, since when and how long. Calendar
 * dates in the portal's time zone.
 */
export function evidenceOf(
  { settingsOn, hasLeft }: JudgedCompany,
  said: readonly LastSaid[],
  on: CalendarDate,
): Evidence[] {
  const { apps, contacts, accountMapping: mapping, goodStandingCheck } = settingsOn(on);
  const months = rulesOn(on).certificationMonths.value;
  const upToNow = (name: string, day: CalendarDate | null) => (day && day <= on ? [{ name, on: day }] : []);
  const certified = apps.flatMap(({ name, certifiedOn }) => upToNow(name, certifiedOn));
  const newest = certified.toSorted((one, other) => other.on.localeCompare(one.on))[0];
  const named = (person: Person | null): Said =>
    person ? { ...NOTHING, names: [person.name], left: hasLeft(person, on) } : NOTHING;
  const until = newest ? Temporal.PlainDate.from(newest.on).add({ months }).toString() : null;
  const mapped = typeof mapping === "string" ? { provider: mapping } : mapping;
  const evidence: Omit<Evidence, "entered">[] = [
    {
      requirement: "marketplace-listing",
      ...dated(apps.flatMap(({ name, listedOn }) => upToNow(name, listedOn))),
    },
    { requirement: "app-certification", ...dated(newest ? [newest] : []), until },
    { requirement: "technical-contact", ...named(contacts.technical) },
    { requirement: "partnership-owner", ...named(contacts.partnershipOwner) },
    { requirement: "executive-sponsor", ...named(contacts.executiveSponsor) },
    {
      requirement: "account-mapping",
      ...NOTHING,
      names: mapped ? [mapped.provider] : [],
      since: mapped?.approvedOn ?? null,
    },
    { requirement: "good-standing", ...NOTHING, since: goodStandingCheck?.checkedOn ?? null },
  ];
  return evidence.map((known) => {
    const entry = said.find(({ field }) => field === FIELD_OF[known.requirement]);
    return { ...known, entered: entry ? { by: entry.by, at: entry.at } : null };
  });
}

/**
 * Where the point-of-contact form stands on a date; null while neither the credited tier nor one that waits for it asks
 * for a form (000_767800270b4ee6ef.txt, lines 311-343).
 */
export function formStanding(
  { company, lifeOn }: Pick<TierCourse, "company" | "lifeOn">,
  on: CalendarDate,
): FormStanding | null {
  const { pending, creditedTier } = lifeOn(on);
  const tier = pending?.tier ?? creditedTier;
  if (tier === null || !rulesOn(on).pocFormTiers.value.includes(tier)) return null;
  const { filedOn, stale } = company.formOn(on, tier);
  const onFile = stale ? "stale" : "filed";
  return { tier, state: filedOn === null ? "missing" : onFile, filedOn, pending };
}

/** Which tiers ask for a form on a date, and where that is printed. */
export function formRule(on: CalendarDate): Standing["formRule"] {
  const { value, citations } = rulesOn(on).pocFormTiers;
  return { tiers: [...value], citations };
}

/** Forms that are looked at for the one that stood on a day. */
const FILINGS = 20;

/** The form that was filed last until a date, as it was filed; null where none was. */
export async function formOnFile(database: Queryable, portalId: number, on: CalendarDate): Promise<FormOnFile | null> {
  const filings = await filingsOf(database, portalId, FILINGS);
  const last = filings.find(({ filedOn }) => filedOn <= on);
  if (!last) return null;
  const { filedOn, filedBy, contacts } = last;
  return {
    filedOn,
    filedBy: await nameOfUser(database, portalId, filedBy),
    contacts: CONTACT_ROLES.flatMap((role) => {
      const person = contacts[role];
      return person ? [{ role, name: person.name }] : [];
    }),
  };
}
