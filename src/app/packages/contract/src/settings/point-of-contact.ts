import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { IdempotencyKeySchema } from "../values/idempotency-key.ts";
import { CitationSchema, LevelSchema } from "../programs/scorecard.ts";
import { TechnologyTierSchema } from "../programs/program.ts";

/** The people whom the program wants named (000_767800270b4ee6ef.txt, lines 321-358); `coSell` is sales and customer success. */
export const CONTACT_ROLES = ["technical", "partnershipOwner", "coSell", "executiveSponsor"] as const;
export const ContactRoleSchema = z.enum(CONTACT_ROLES);
export type ContactRole = z.infer<typeof ContactRoleSchema>;

/** Where a person was picked from in the account; typed people have none. */
export const PERSON_SOURCES = ["user", "owner", "contact"] as const;

export const PersonSchema = z.object({
  name: z.string(),
  email: z.string(),
  title: z.optional(z.string()),
  /** What the account says of its executive sponsor (reading C13); absent where nobody was asked. */
  atLeastVicePresident: z.optional(z.boolean()),
  source: z.optional(z.object({ kind: z.enum(PERSON_SOURCES), id: z.string() })),
});
export type Person = z.infer<typeof PersonSchema>;

const role = () => z._default(z.nullable(PersonSchema), null);

/** The points of contact; one person may hold several roles. */
export const ContactsSchema = z.object({
  technical: role(),
  partnershipOwner: role(),
  coSell: role(),
  executiveSponsor: role(),
});
export type Contacts = z.infer<typeof ContactsSchema>;

/**
 * How customer overlap is shared with HubSpot: through Crossbeam, or another way from the day on which HubSpot
 * approved it (000_767800270b4ee6ef.txt, lines 362-369). A plain text is the provider alone.
 */
export const AccountMappingSchema = z.union([
  z.string(),
  z.looseObject({ provider: z.string(), approvedOn: z.optional(z.nullable(CalendarDateSchema)) }),
]);
export type AccountMapping = z.infer<typeof AccountMappingSchema>;

/** A part of the form: a role, or the data for account mapping. */
export const FORM_PARTS = [...CONTACT_ROLES, "accountMapping"] as const;
export const FormPartSchema = z.enum(FORM_PARTS);
export type FormPart = z.infer<typeof FormPartSchema>;

/** What is wrong with a part of the form. */
export const FORM_FAULTS = [
  /** Nobody is named, or no way of account mapping. */
  "missing",
  "name-missing",
  "email-missing",
  /** The address has no domain that could have a mailbox. */
  "mailbox-domain-missing",
  /** No longer a user of the account, or a deactivated one. */
  "deactivated",
  "title-missing",
  "seniority-unconfirmed",
  /** Not Crossbeam, and without the day of HubSpot's approval. */
  "approval-missing",
] as const;
export const FormFaultSchema = z.enum(FORM_FAULTS);
export type FormFault = z.infer<typeof FormFaultSchema>;

/** The tiers that ask for something, ascending, by the rules of a day. */
export const NeededForSchema = z.array(z.object({ tier: TechnologyTierSchema, level: LevelSchema }));
export type NeededFor = z.infer<typeof NeededForSchema>;

/** One part as the settings page shows it: what is wrong with it now, and which tier needs it. */
export const FormPartStateSchema = z.object({
  part: FormPartSchema,
  faults: z.array(FormFaultSchema),
  neededFor: NeededForSchema,
  citations: z.array(CitationSchema),
});
export type FormPartState = z.infer<typeof FormPartStateSchema>;

/** A point-of-contact form as it was filed: a copy, so that a later change of a contact shows. */
export const FilingSchema = z.object({
  filedOn: CalendarDateSchema,
  /** HubSpot's id of the user who filed it. */
  filedBy: z.string(),
  contacts: ContactsSchema,
  accountMapping: z.nullable(AccountMappingSchema),
});
export type Filing = z.infer<typeof FilingSchema>;

export const PocFormSchema = z.object({
  /** The tier that the form opens: the one to be entered next, or the one held; null where that tier has no form. */
  tier: z.nullable(TechnologyTierSchema),
  /** What keeps it from being complete for that tier. */
  missing: z.array(z.object({ part: FormPartSchema, fault: FormFaultSchema })),
  /** Whether it can be filed: complete at least for the lowest tier with a form. */
  fileable: z.boolean(),
  submittedOn: z.nullable(CalendarDateSchema),
  /** Whether a contact changed since it was filed: it counts no more until it is filed again. */
  stale: z.boolean(),
  /** The last day for it while a promotion waits; `assumed` when no notice date is known (reading C21). */
  due: z.nullable(z.object({ on: CalendarDateSchema, assumed: z.boolean() })),
  /** Newest first. */
  filings: z.array(FilingSchema),
  citations: z.array(CitationSchema),
});
export type PocForm = z.infer<typeof PocFormSchema>;

/** Files what the settings say now. */
export const FilePocFormSchema = z.object({ idempotencyKey: IdempotencyKeySchema });
