import * as z from "zod/mini";
import { PortalSettingsSchema } from "../settings/settings.ts";

const SnapshotObjectSchema = z.object({
  id: z.string(),
  /** All values are strings, as HubSpot sends them. */
  properties: z.record(z.string(), z.nullable(z.string())),
  history: z.optional(
    z.record(z.string(), z.array(z.object({ value: z.string(), timestamp: z.iso.datetime({ offset: true }) }))),
  ),
});
export type SnapshotObject = z.infer<typeof SnapshotObjectSchema>;

const reference = z.tuple([z.enum(["companies", "contacts", "deals", "partner_clients"]), z.string()]);

/** A whole portal in one file, as `npm start -- --portal FILE.json` reads it. */
export const PortalSnapshotSchema = z.object({
  portalId: z.int().check(z.positive()),
  timeZone: z.string(),
  companyCurrency: z.string(),
  settings: z.optional(PortalSettingsSchema),
  users: z._default(
    z.array(
      z.object({
        id: z.string(),
        email: z.string(),
        firstName: z.string(),
        lastName: z.string(),
        locale: z.optional(z.string()),
        /** Whether the user may manage the account's apps; a snapshot that says nothing lets everybody. */
        superAdmin: z.optional(z.boolean()),
        deactivated: z.optional(z.boolean()),
        teamIds: z.optional(z.array(z.string())),
        roleIds: z.optional(z.array(z.string())),
      }),
    ),
    [],
  ),
  objects: z.object({
    companies: z._default(z.array(SnapshotObjectSchema), []),
    contacts: z._default(z.array(SnapshotObjectSchema), []),
    deals: z._default(z.array(SnapshotObjectSchema), []),
    /** Left out where the account has none. */
    partner_clients: z.optional(z.array(SnapshotObjectSchema)),
  }),
  associations: z._default(z.array(z.object({ from: reference, to: reference })), []),
});
export type PortalSnapshot = z.infer<typeof PortalSnapshotSchema>;
