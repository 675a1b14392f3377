import * as z from "zod/mini";
import { CalendarDateSchema } from "./calendar-date.ts";
import { PropertyMappingSchema } from "./property-mapping.ts";
import { TechnologyTierSchema } from "./technology-tier.ts";

export const PersonSchema = z.object({ name: z.string(), email: z.string(), title: z.optional(z.string()) });

/** US dollars for one unit of the currency, from a date on; a plain number holds for all dates. */
export const UsdRateSchema = z.union([
  z.number().check(z.positive()),
  z.array(z.object({ from: CalendarDateSchema, rate: z.number().check(z.positive()) })),
]);
export type UsdRate = z.infer<typeof UsdRateSchema>;

/** What the CRM cannot know about the partner company; kept in the app's settings page. */
export const PortalSettingsSchema = z.object({
  currentTier: z._default(z.nullable(TechnologyTierSchema), null),
  creditedSince: z._default(z.nullable(CalendarDateSchema), null),
  listingLive: z._default(z.boolean(), false),
  goodStanding: z._default(z.boolean(), true),
  apps: z._default(
    z.array(z.object({ name: z.string(), certifiedOn: z._default(z.nullable(CalendarDateSchema), null) })),
    [],
  ),
  contacts: z._default(
    z.object({
      technical: z._default(z.nullable(PersonSchema), null),
      partnershipOwner: z._default(z.nullable(PersonSchema), null),
      coSell: z._default(z.nullable(PersonSchema), null),
      executiveSponsor: z._default(z.nullable(PersonSchema), null),
    }),
    { technical: null, partnershipOwner: null, coSell: null, executiveSponsor: null },
  ),
  /** How customer overlap is shared with HubSpot, for example through Crossbeam. */
  accountMapping: z._default(z.nullable(z.union([z.string(), z.looseObject({ provider: z.string() })])), null),
  pocFormSubmittedOn: z._default(z.nullable(CalendarDateSchema), null),
  /** The partner's own domains: none of them can be a lead. */
  ownDomains: z._default(z.array(z.string()), []),
  /** How many leads may be registered at a time, from the partner's agreement; null for the published default. */
  registrationCapacity: z._default(z.nullable(z.int().check(z.nonnegative("must not be negative"))), null),
  /** Whether a registration that runs out is registered again by itself, as long as nothing speaks against it. */
  registerAgainAtExpiry: z._default(z.boolean(), false),
  /** Whether the owner of a record gets tasks 60, 30 and 7 days before its registration runs out. */
  expiryReminders: z._default(z.boolean(), true),
  /** The language of what the service writes into the CRM. */
  language: z._default(z.enum(["en", "de", "fr"]), "en"),
  properties: z._default(PropertyMappingSchema, { companies: {}, contacts: {}, deals: {} }),
  usdRates: z._default(
    z.record(z.string().check(z.regex(/^[A-Z]{3}$/, "must be a currency code such as EUR")), UsdRateSchema),
    {},
  ),
});
export type PortalSettings = z.infer<typeof PortalSettingsSchema>;
