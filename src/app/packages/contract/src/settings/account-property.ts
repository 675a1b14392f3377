import * as z from "zod/mini";

export const ObjectKindSchema = z.enum(
  ["companies", "contacts", "deals", "partner_clients"],
  "must be companies, contacts, deals or partner_clients",
);

export const PropertiesQuerySchema = z.object({ kind: ObjectKindSchema });

/** A property of the account; `fits` names the properties of the app that it may stand for, by type. */
export const AccountPropertySchema = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  fits: z.array(z.string()),
});
export type AccountProperty = z.infer<typeof AccountPropertySchema>;

/** In order of their labels; only properties that fit somewhere. */
export const AccountPropertiesSchema = z.object({ properties: z.array(AccountPropertySchema) });
export type AccountProperties = z.infer<typeof AccountPropertiesSchema>;

export const PropertyCountQuerySchema = z.object({
  kind: ObjectKindSchema,
  name: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,99}$/, "must be a property's internal name")),
});

/** How many records of the kind have it filled, of how many; counted by HubSpot now. */
export const PropertyCountSchema = z.object({ filled: z.int(), records: z.int() });
export type PropertyCount = z.infer<typeof PropertyCountSchema>;

/**
 * What `invalid-data` names for a mapping: the property of the app, and what is wrong with the account's. Where clients
 * are to be read from an object that HubSpot does not let the app read, it names that object, with `no-access`.
 */
export const MappingFaultSchema = z.object({
  field: z.string(),
  property: z.string(),
  fault: z.enum(["unknown-property", "wrong-type", "no-access"]),
});
export type MappingFault = z.infer<typeof MappingFaultSchema>;

/** The details of `invalid-data` for a mapping. */
export const MappingFaultsSchema = z.object({ faults: z.array(MappingFaultSchema) });
