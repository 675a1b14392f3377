import * as z from "zod/mini";
import { ProgramSchema, TechnologyTierSchema } from "../programs/program.ts";
import { BENEFIT_IDS, ReceivedSchema } from "../standing/benefits.ts";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { VisibilitySchema } from "./amount-visibility.ts";
import { FigureSourcesSchema } from "./official-figures.ts";
import { AccountMappingSchema, ContactsSchema } from "./point-of-contact.ts";
import { GoodStandingCheckSchema, ListedAppSchema } from "./program-membership.ts";
import { PropertyMappingSchema } from "./property-mapping.ts";
import { SolutionsMembershipSchema, withoutDefaults } from "./solutions-membership.ts";

/** US dollars for one unit of the currency, from a date on; a plain number holds for all dates. */
export const UsdRateSchema = z.union([
  z.number().check(z.positive()),
  z.array(z.object({ from: CalendarDateSchema, rate: z.number().check(z.positive()) })),
]);
export type UsdRate = z.infer<typeof UsdRateSchema>;

const UNMAPPED = { companies: {}, contacts: {}, deals: {}, partner_clients: {} };
const NOBODY = { technical: null, partnershipOwner: null, coSell: null, executiveSponsor: null };

/** What the CRM cannot know about the partner company; kept in the app's settings page. */
export const PortalSettingsSchema = z.object({
  programs: z._default(z.array(ProgramSchema), ["technology"]),
  currentTier: z._default(z.nullable(TechnologyTierSchema), null),
  creditedSince: z._default(z.nullable(CalendarDateSchema), null),
  listingLive: z._default(z.boolean(), false),
  goodStanding: z._default(z.boolean(), true),
  /** Once it is filled in it stands instead of `goodStanding`. */
  goodStandingCheck: z._default(z.nullable(GoodStandingCheckSchema), null),
  apps: z._default(z.array(ListedAppSchema), []),
  contacts: z._default(ContactsSchema, NOBODY),
  accountMapping: z._default(z.nullable(AccountMappingSchema), null),
  pocFormSubmittedOn: z._default(z.nullable(CalendarDateSchema), null),
  /** What that form says; null while the contacts are unchanged since it was filed outside of this app. */
  pocFormOnFile: z._default(
    z.nullable(z.object({ contacts: ContactsSchema, accountMapping: z.nullable(AccountMappingSchema) })),
    null,
  ),
  /** The day of HubSpot's e-mail about a new tier: the 14 days for the form start on it (reading C21). */
  tierNoticeOn: z._default(z.nullable(CalendarDateSchema), null),
  figureSources: z._default(FigureSourcesSchema, {}),
  /** What was received of the tier's benefits, by benefit. */
  benefitsReceived: z._default(z.partialRecord(z.enum(BENEFIT_IDS), z.array(ReceivedSchema)), {}),
  /** The partner's own domains: none of them can be a lead. */
  ownDomains: z._default(z.array(z.string()), []),
  /** How many leads may be registered at a time, from the partner's agreement; null for the published default. */
  registrationCapacity: z._default(z.nullable(z.int().check(z.nonnegative("must not be negative"))), null),
  /** Whether a registration that runs out is registered again by itself, as long as nothing speaks against it. */
  registerAgainAtExpiry: z._default(z.boolean(), false),
  /** Whether the owner of a record gets tasks 60, 30 and 7 days before its registration runs out. */
  expiryReminders: z._default(z.boolean(), true),
  /** Days within which a user must have been active in a client's account for it to be managed. */
  activityWindowDays: z._default(
    z.int().check(z.gte(1, "must be at least 1 day"), z.lte(366, "must be at most 366 days")),
    60,
  ),
  /** The language of tasks and notes that the service writes; null for each reader's own. */
  language: z._default(z.nullable(z.enum(["en", "de", "fr"])), null),
  /**
   * Whether the partnership owner gets a task on Mondays: what changed in a week, and what runs out in the next four. An account
   * without a program gets none in any case.
   */
  digest: z._default(z.enum(["off", "weekly"]), "weekly"),
  properties: z._default(PropertyMappingSchema, UNMAPPED),
  usdRates: z._default(
    z.record(z.string().check(z.regex(/^[A-Z]{3}$/, "must be a currency code such as EUR")), UsdRateSchema),
    {},
  ),
  visibility: z._default(VisibilitySchema, { amounts: "everyone", userIds: [], teamIds: [] }),
  /** Roles of the account that may change the settings besides super admins. */
  editorRoleIds: z._default(z.array(z.string().check(z.regex(/^\d{1,20}$/, "must be HubSpot's id"))), []),
  /** Membership in the Solutions Partner Program, as partner or as provider. */
  solutions: z.prefault(SolutionsMembershipSchema, {}),
});
export type PortalSettings = z.infer<typeof PortalSettingsSchema>;

/** Every field without its default, so that a change of a part fills in nothing. */
export const SETTINGS_FIELDS = withoutDefaults(PortalSettingsSchema);
