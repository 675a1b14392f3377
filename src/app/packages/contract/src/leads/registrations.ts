import * as z from "zod/mini";
import { RecordLinkSchema } from "../portal/record-link.ts";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { DoorSchema } from "./door.ts";

/** Which registrations are listed: those that run, those of them that run out within 60 days, and what has ended since. */
export const REGISTRATION_FILTERS = ["running", "running-out", "expired", "released"] as const;
export type RegistrationFilter = (typeof REGISTRATION_FILTERS)[number];

/** What runs out first, what was registered last, or the domains by the alphabet. */
export const REGISTRATION_SORTS = ["expires", "registered", "domain"] as const;
export type RegistrationSort = (typeof REGISTRATION_SORTS)[number];

/** The newest registration of a domain. Dates are calendar dates in the portal's time zone. */
export const RegistrationSchema = z.object({
  domain: z.string(),
  state: z.enum(["registered", "expired", "released"]),
  /** Null for a registration of a contact whose domain no company has. */
  company: z.nullable(RecordLinkSchema),
  contact: z.nullable(RecordLinkSchema),
  registeredOn: CalendarDateSchema,
  /** The day from which it is expired. */
  expiresOn: CalendarDateSchema,
  /** Null once it has ended. */
  daysLeft: z.nullable(z.int()),
  /** The day it was released or ran out; null while it runs. */
  endedOn: z.nullable(CalendarDateSchema),
  /** Who registered it, or for whom `through` did. Null where the account has no such person any more, or nobody asked for it. */
  registeredByName: z.nullable(z.string()),
  /** The workflow or agent that registered it; null where a person did. */
  through: z._default(z.nullable(DoorSchema), null),
  /** Where a Best Partner Wins claim stands; null where there is none. */
  claim: z.nullable(z.enum(["incomplete", "ready", "granted"])),
});
export type Registration = z.infer<typeof RegistrationSchema>;

/** How much room there is, and how much more of it by running out alone. */
const RoomSchema = z.object({
  used: z.int(),
  limit: z.int(),
  level: z.enum(["free", "near", "reached"]),
  /** How many run out in a month to come, the nearest first; months without any are left out. */
  ahead: z.array(z.object({ month: z.string().check(z.regex(/^\d{4}-\d{2}$/)), expiring: z.int() })),
});

/** A page of the registrations. */
export const RegistrationListSchema = z.object({
  on: CalendarDateSchema,
  registrations: z.array(RegistrationSchema),
  /** `after` asks for the next page, null at the end. */
  after: z.nullable(z.string()),
  /** How many there are in each list, as far as the search finds them. Null on a further page: the first one has said it. */
  counts: z.nullable(z.record(z.enum(REGISTRATION_FILTERS), z.int())),
  room: z.nullable(RoomSchema),
});
export type RegistrationList = z.infer<typeof RegistrationListSchema>;

/** What has happened to the registrations of a domain, the newest first. */
export const DomainHistorySchema = z.object({
  events: z.array(
    z.object({
      kind: z.enum(["registered", "released", "expired"]),
      on: CalendarDateSchema,
      /** Who did it, or for whom `through` did. Null where the app did it by itself, or the account has no such person any more. */
      byName: z.nullable(z.string()),
      /** The workflow or agent that did it; null where a person or the app did. */
      through: z._default(z.nullable(DoorSchema), null),
      why: z.enum(["asked", "term-ended", "again-at-expiry", "found-in-crm"]),
    }),
  ),
});
export type DomainHistory = z.infer<typeof DomainHistorySchema>;
