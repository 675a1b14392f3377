import * as z from "zod/mini";
import type { Visibility } from "./amount-visibility.ts";
import { IdempotencyKeySchema } from "../values/idempotency-key.ts";
import { PERSON_SOURCES, PersonSchema, type AccountMapping } from "./point-of-contact.ts";
import { PROGRAMS } from "../programs/program.ts";
import { isTwice, type ListedApp } from "./program-membership.ts";
import { type PortalSettings, SETTINGS_FIELDS as fields, type UsdRate } from "./settings.ts";
import { MEMBERSHIP_FIELDS } from "./solutions-membership.ts";

// HubSpot hands on no answer above 1 MB: the settings, whatever they hold, stay well below that. Each bound is a multiple of
// what a large partner has.
const most = (count: number) => z.maxLength(count, `has more than ${count} entries`);
const upTo = (length: number) => z.maxLength(length, `is longer than ${length} characters`);

/** Of a list of texts, which are short as a rule. */
const together = (length: number) =>
  z.refine<string[]>(
    (texts) => texts.reduce((sum, text) => sum + text.length, 0) <= length,
    `is longer than ${length} characters altogether`,
  );

const shortNames = z.refine<ListedApp[]>(
  (apps) => apps.every(({ name }) => name.length <= 120),
  "has a name longer than 120 characters",
);
const eachOnce = z.refine<ListedApp[]>(
  (apps) => !apps.some((app) => isTwice(app, apps)),
  "names an app twice: each app stands once, whatever the spelling",
);
const shortMapping = z.refine<AccountMapping | null>(
  (mapping) => JSON.stringify(mapping).length <= 1_000,
  "is longer than 1000 characters",
);
const fewReceived = z.refine<PortalSettings["benefitsReceived"]>((benefits) => {
  const names = Object.values(benefits).flatMap((received) => received.map((one) => one.with));
  const isShort = names.every((name) => name.length <= 120) && names.join("").length <= 4_000;
  return names.length <= 200 && isShort;
}, "has more than 200 entries, or names longer than 120 characters or 4000 altogether");
const fewRates = z.refine<Record<string, UsdRate>>(
  (rates) => Object.values(rates).flat().length <= 1_000,
  "has more than 1000 rates",
);

const fewNamed = z.refine<Visibility>(
  ({ userIds, teamIds }) => userIds.length <= 500 && teamIds.length <= 500,
  "names more than 500 users or teams",
);

const person = z.nullable(
  z.extend(PersonSchema, {
    name: z.string().check(z.minLength(1, "is empty"), upTo(200)),
    /** May be any text: the form says what is wrong with it. */
    email: z.string().check(z.trim(), z.maxLength(254, "is longer than an e-mail address")),
    title: z.optional(z.string().check(upTo(200))),
    source: z.optional(z.object({ kind: z.enum(PERSON_SOURCES), id: z.string().check(upTo(50)) })),
  }),
);

/** What each section of the page may change. A field left out stays; a field given replaces the old value whole. */
export const SECTION_CHANGES = {
  contacts: z.partial(
    z.strictObject({
      /** A role left out stays as it is. */
      contacts: z.partial(
        z.strictObject({ technical: person, partnershipOwner: person, coSell: person, executiveSponsor: person }),
      ),
      accountMapping: fields.accountMapping.check(shortMapping),
      tierNoticeOn: fields.tierNoticeOn,
    }),
  ),
  programs: z.partial(
    z.strictObject({
      programs: fields.programs.check(most(PROGRAMS.length)),
      currentTier: fields.currentTier,
      creditedSince: fields.creditedSince,
      listingLive: fields.listingLive,
      goodStanding: fields.goodStanding,
      goodStandingCheck: fields.goodStandingCheck,
      apps: fields.apps.check(most(100), shortNames, eachOnce),
      benefitsReceived: fields.benefitsReceived.check(fewReceived),
    }),
  ),
  figures: z.partial(z.strictObject({ figureSources: fields.figureSources })),
  data: z.partial(
    z.strictObject({
      properties: fields.properties,
      usdRates: fields.usdRates.check(fewRates),
      ownDomains: fields.ownDomains.check(most(200), together(5_000)),
      registrationCapacity: fields.registrationCapacity,
      registerAgainAtExpiry: fields.registerAgainAtExpiry,
      expiryReminders: fields.expiryReminders,
      activityWindowDays: fields.activityWindowDays,
      language: fields.language,
      digest: fields.digest,
    }),
  ),
  /** Fields of `settings.solutions`, and the days that managed MRR goes by. */
  solutions: z.partial(
    z.strictObject({
      ...MEMBERSHIP_FIELDS,
      partnerEmployees: MEMBERSHIP_FIELDS.partnerEmployees.check(most(1_000), together(40_000)),
      packages: MEMBERSHIP_FIELDS.packages.check(most(50)),
      activityWindowDays: fields.activityWindowDays,
    }),
  ),
  access: z.partial(
    z.strictObject({
      visibility: fields.visibility.check(fewNamed),
      editorRoleIds: fields.editorRoleIds.check(most(100)),
    }),
  ),
};

export const SETTINGS_SECTIONS = ["contacts", "programs", "figures", "data", "solutions", "access"] as const;
export const SettingsSectionSchema = z.enum(SETTINGS_SECTIONS);
export type SettingsSection = z.infer<typeof SettingsSectionSchema>;

const body = { version: z.int().check(z.nonnegative("must not be negative")), idempotencyKey: IdempotencyKeySchema };

/** One section, built on the version that the page has shown. */
export const SaveSettingsSchema = z.discriminatedUnion("section", [
  z.object({ ...body, section: z.literal("contacts"), changes: SECTION_CHANGES.contacts }),
  z.object({ ...body, section: z.literal("programs"), changes: SECTION_CHANGES.programs }),
  z.object({ ...body, section: z.literal("figures"), changes: SECTION_CHANGES.figures }),
  z.object({ ...body, section: z.literal("data"), changes: SECTION_CHANGES.data }),
  z.object({ ...body, section: z.literal("solutions"), changes: SECTION_CHANGES.solutions }),
  z.object({ ...body, section: z.literal("access"), changes: SECTION_CHANGES.access }),
]);
export type SaveSettings = z.infer<typeof SaveSettingsSchema>;

/**
 * One field before and after; `contacts`, `properties`, `solutions` and `benefitsReceived` are told part by part, as
 * `contacts.technical`. Of long values the beginning is told and, after `…`, how much more there is.
 */
export const FieldChangeSchema = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });
export type FieldChange = z.infer<typeof FieldChangeSchema>;

/** Somebody changed something: an entry of the audit list. `at` is an instant in UTC. */
export const AuditEntrySchema = z.object({
  /** The version that this made; null where the settings themselves did not change (figures entered, data erased). */
  version: z.nullable(z.int()),
  at: z.iso.datetime(),
  /** Who: HubSpot's id of the user and the name it had; `snapshot` for the portal's first settings. */
  by: z.object({ userId: z.string(), name: z.string() }),
  section: z.string(),
  changes: z.array(FieldChangeSchema),
});
export type AuditEntry = z.infer<typeof AuditEntrySchema>;

/** The details of `conflict`: what others saved since the version that the page has shown, the newest of it, oldest first. */
export const ConflictSchema = z.object({ version: z.int(), since: z.array(AuditEntrySchema) });
export type Conflict = z.infer<typeof ConflictSchema>;
