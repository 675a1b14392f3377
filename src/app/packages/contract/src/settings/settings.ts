import * as z from "zod/mini";
import { ProgramSchema, TechnologyTierSchema } from "../programs/program.ts";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { VisibilitySchema } from "./amount-visibility.ts";
import { FigureSourcesSchema } from "./official-figures.ts";
import { AccountMappingSchema, ContactsSchema } from "./point-of-contact.ts";
import { GoodStandingCheckSchema, ListedAppSchema } from "./program-membership.ts";
import { PropertyMappingSchema } from "./property-mapping.ts";
import { SolutionsMembershipSchema } from "./solutions-membership.ts";

/** US dollars for one unit of the currency, from a date on; a plain number holds for all dates. */
export const UsdRateSchema = z.union([
  z.number().check(z.positive()),
  z.array(z.object({ from: CalendarDateSchema, rate: z.number().check(z.positive()) })),
]);
export type UsdRate = z.infer<typeof UsdRateSchema>;

const UNMAPPED = { companies: {}, contacts: {}, deals: {}, partner_clients: {} };
const NOBODY = { technical: null, partnershipOwner: null, coSell: null, executiveSponsor: null };

/** Every field without its default, so that a change of a part fills in nothing. */
export const SETTINGS_FIELDS = {
  programs: z.array(ProgramSchema),
  currentTier: z.nullable(TechnologyTierSchema),
  creditedSince: z.nullable(CalendarDateSchema),
  listingLive: z.boolean(),
  goodStanding: z.boolean(),
  goodStandingCheck: z.nullable(GoodStandingCheckSchema),
  apps: z.array(ListedAppSchema),
  contacts: ContactsSchema,
  accountMapping: z.nullable(AccountMappingSchema),
  pocFormSubmittedOn: z.nullable(CalendarDateSchema),
  pocFormOnFile: z.nullable(z.object({ contacts: ContactsSchema, accountMapping: z.nullable(AccountMappingSchema) })),
  tierNoticeOn: z.nullable(CalendarDateSchema),
  figureSources: FigureSourcesSchema,
  ownDomains: z.array(z.string()),
  registrationCapacity: z.nullable(z.int().check(z.nonnegative("must not be negative"))),
  registerAgainAtExpiry: z.boolean(),
  expiryReminders: z.boolean(),
  activityWindowDays: z.int().check(z.gte(1, "must be at least 1 day"), z.lte(366, "must be at most 366 days")),
  language: z.nullable(z.enum(["en", "de", "fr"])),
  properties: PropertyMappingSchema,
  usdRates: z.record(z.string().check(z.regex(/^[A-Z]{3}$/, "must be a currency code such as EUR")), UsdRateSchema),
  visibility: VisibilitySchema,
  editorRoleIds: z.array(z.string().check(z.regex(/^\d{1,20}$/, "must be HubSpot's id"))),
  solutions: SolutionsMembershipSchema,
};

const fields = SETTINGS_FIELDS;

/** What the CRM cannot know about the partner company; kept in the app's settings page. */
export const PortalSettingsSchema = z.object({
  programs: z._default(fields.programs, ["technology"]),
  currentTier: z._default(fields.currentTier, null),
  creditedSince: z._default(fields.creditedSince, null),
  listingLive: z._default(fields.listingLive, false),
  goodStanding: z._default(fields.goodStanding, true),
  /** Once it is filled in it stands instead of `goodStanding`. */
  goodStandingCheck: z._default(fields.goodStandingCheck, null),
  apps: z._default(fields.apps, []),
  contacts: z._default(fields.contacts, NOBODY),
  accountMapping: z._default(fields.accountMapping, null),
  pocFormSubmittedOn: z._default(fields.pocFormSubmittedOn, null),
  /** What that form says; null while the contacts are unchanged since it was filed outside of this app. */
  pocFormOnFile: z._default(fields.pocFormOnFile, null),
  /** The day of HubSpot's e-mail about a new tier: the 14 days for the form start on it (reading C21). */
  tierNoticeOn: z._default(fields.tierNoticeOn, null),
  figureSources: z._default(fields.figureSources, {}),
  /** The partner's own domains: none of them can be a lead. */
  ownDomains: z._default(fields.ownDomains, []),
  /** How many leads may be registered at a time, from the partner's agreement; null for the published default. */
  registrationCapacity: z._default(fields.registrationCapacity, null),
  /** Whether a registration that runs out is registered again by itself, as long as nothing speaks against it. */
  registerAgainAtExpiry: z._default(fields.registerAgainAtExpiry, false),
  /** Whether the owner of a record gets tasks 60, 30 and 7 days before its registration runs out. */
  expiryReminders: z._default(fields.expiryReminders, true),
  /** Days within which a user must have been active in a client's account for it to be managed. */
  activityWindowDays: z._default(fields.activityWindowDays, 60),
  /** The language of tasks and notes that the service writes; null for each reader's own. */
  language: z._default(fields.language, null),
  properties: z._default(fields.properties, UNMAPPED),
  usdRates: z._default(fields.usdRates, {}),
  visibility: z._default(fields.visibility, { amounts: "everyone", userIds: [], teamIds: [] }),
  /** Roles of the account that may change the settings besides super admins. */
  editorRoleIds: z._default(fields.editorRoleIds, []),
  /** Membership in the Solutions Partner Program, as partner or as provider. */
  solutions: z.prefault(fields.solutions, {}),
});
export type PortalSettings = z.infer<typeof PortalSettingsSchema>;
