import * as z from "zod/mini";
import { IdempotencyKeySchema } from "./idempotency-key.ts";
import { PersonSchema } from "./point-of-contact.ts";
import { SETTINGS_FIELDS as fields } from "./settings.ts";
import { MEMBERSHIP_FIELDS } from "./solutions-membership.ts";

const person = z.nullable(
  z.extend(PersonSchema, {
    name: z.string().check(z.minLength(1, "is empty"), z.maxLength(200, "is longer than 200 characters")),
    /** May be any text: the form says what is wrong with it. */
    email: z.string().check(z.trim(), z.maxLength(254, "is longer than an e-mail address")),
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
      accountMapping: fields.accountMapping,
      tierNoticeOn: fields.tierNoticeOn,
    }),
  ),
  programs: z.partial(
    z.strictObject({
      programs: fields.programs,
      currentTier: fields.currentTier,
      creditedSince: fields.creditedSince,
      listingLive: fields.listingLive,
      goodStanding: fields.goodStanding,
      goodStandingCheck: fields.goodStandingCheck,
      apps: fields.apps,
    }),
  ),
  figures: z.partial(z.strictObject({ figureSources: fields.figureSources })),
  data: z.partial(
    z.strictObject({
      properties: fields.properties,
      usdRates: fields.usdRates,
      ownDomains: fields.ownDomains,
      registrationCapacity: fields.registrationCapacity,
      registerAgainAtExpiry: fields.registerAgainAtExpiry,
      expiryReminders: fields.expiryReminders,
      activityWindowDays: fields.activityWindowDays,
      language: fields.language,
    }),
  ),
  /** Fields of `settings.solutions`. */
  solutions: z.partial(z.strictObject(MEMBERSHIP_FIELDS)),
  access: z.partial(z.strictObject({ visibility: fields.visibility, editorRoleIds: fields.editorRoleIds })),
};

export const SETTINGS_SECTIONS = ["contacts", "programs", "figures", "data", "solutions", "access"] as const;
export const SettingsSectionSchema = z.enum(SETTINGS_SECTIONS);
export type SettingsSection = z.infer<typeof SettingsSectionSchema>;

const body = { version: z.int().check(z.nonnegative("must not be negative")), idempotencyKey: IdempotencyKeySchema };

/** `PUT /api/settings` (POST does the same): one section, built on the version that the page has shown. */
export const SaveSettingsSchema = z.discriminatedUnion("section", [
  z.object({ ...body, section: z.literal("contacts"), changes: SECTION_CHANGES.contacts }),
  z.object({ ...body, section: z.literal("programs"), changes: SECTION_CHANGES.programs }),
  z.object({ ...body, section: z.literal("figures"), changes: SECTION_CHANGES.figures }),
  z.object({ ...body, section: z.literal("data"), changes: SECTION_CHANGES.data }),
  z.object({ ...body, section: z.literal("solutions"), changes: SECTION_CHANGES.solutions }),
  z.object({ ...body, section: z.literal("access"), changes: SECTION_CHANGES.access }),
]);
export type SaveSettings = z.infer<typeof SaveSettingsSchema>;

/** One field before and after; `contacts`, `properties` and `solutions` are told part by part, as `contacts.technical`. */
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

/** The details of `conflict`: what others saved since the version that the page has shown, oldest first. */
export const ConflictSchema = z.object({ version: z.int(), since: z.array(AuditEntrySchema) });
export type Conflict = z.infer<typeof ConflictSchema>;
