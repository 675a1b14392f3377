import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { DeliverySchema } from "../standing/benefits.ts";
import { FigureSchema } from "../standing/figure.ts";
import { SetUpSchema } from "../standing/standing.ts";
import { OfficialMonthSchema } from "./official-figures.ts";
import { FormPartStateSchema, PocFormSchema } from "./point-of-contact.ts";
import { ConnectionSchema } from "./portal-connection.ts";
import { MembershipNeedSchema } from "./program-membership.ts";
import { AuditEntrySchema } from "./settings-change.ts";
import { PortalSettingsSchema } from "./settings.ts";

/** The settings page; also the answer to everything that changes them. */
export const SettingsPageSchema = z.object({
  /** The portal's calendar date that everything here is said for. */
  on: CalendarDateSchema,
  settings: PortalSettingsSchema,
  /** To be sent with a change; 0 before the first. */
  version: z.int(),
  /** Whether the viewer may change them: HubSpot says so; `unknown` while it does not answer. */
  mayEdit: z.enum(["yes", "no", "unknown"]),
  /**
   * The viewer's own id, where HubSpot does not let the app see the account's users: only those may change the settings
   * whom the operator of the service has named by such an id.
   */
  hiddenUser: z.optional(z.string()),
  /** Whether the viewer may see amounts; without it `figures` and `months` are empty. */
  maySeeAmounts: z.boolean(),
  /** The points of contact and account mapping: what is wrong with each, and which tier needs it. */
  parts: z.array(FormPartStateSchema),
  /** How far the account is set up for the Technology Partner Program. */
  setUp: SetUpSchema,
  /** Which tier needs listing, certification and good standing. */
  needs: z.array(MembershipNeedSchema),
  pocForm: PocFormSchema,
  /** What was received of the benefits that the credited tier guarantees. */
  deliveries: z.array(DeliverySchema),
  figures: z.array(FigureSchema),
  /** HubSpot's figures as entered, newest month first. */
  months: z.array(OfficialMonthSchema),
  connection: ConnectionSchema,
  /** Newest first; empty for a viewer who may not edit. */
  audit: z.array(AuditEntrySchema),
});
export type SettingsPage = z.infer<typeof SettingsPageSchema>;
