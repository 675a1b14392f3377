import * as z from "zod/mini";
import { CalendarDateSchema } from "./calendar-date.ts";
import { IdempotencyKeySchema } from "./idempotency-key.ts";
import { CitationSchema } from "./scorecard.ts";

/** What a lead's registration can be; the lists of a partner portal plus what people do themselves. */
export const REGISTRATION_STATES = [
  "not-registered",
  "pending",
  "registered",
  "unavailable",
  "invalid-data",
  "expired",
  "released",
] as const;
export const RegistrationStateSchema = z.enum(REGISTRATION_STATES);
export type RegistrationState = z.infer<typeof RegistrationStateSchema>;

/** Why a lead cannot be registered (001_c4342dbf05368735.txt, lines 399-402). */
export const UNAVAILABLE_REASONS = [
  "existing-customer",
  "active-sales-process",
  "hubspot-rep-owned",
  "other-partner",
] as const;
export const UnavailableReasonSchema = z.enum(UNAVAILABLE_REASONS);
export type UnavailableReason = z.infer<typeof UnavailableReasonSchema>;

/** One step of the way to a commission that remains; the cards say it in the viewer's language. */
export const COMMISSION_STEPS = [
  "write-to-partner-team",
  "involve-partner-development-manager",
  "sell-another-product-line",
  "work-with-hubspot-rep",
  "tell-hubspot-before-signing",
  "get-payment-link-from-rep",
  "prove-services",
  "send-payment-link",
] as const;
export const CommissionStepSchema = z.enum(COMMISSION_STEPS);
export type CommissionStep = z.infer<typeof CommissionStepSchema>;

export const MISSING_FIELDS = ["firstName", "lastName", "email", "company", "domain"] as const;

/** Why a domain cannot be registered, or `missing` for any empty field. */
export const FIELD_FAULTS = [
  "missing",
  "malformed",
  "ip-address",
  "free-mail",
  "own-domain",
  "hubspot-domain",
] as const;

/** Something to fill in or correct before the lead can be registered, and the record and property to do it in. */
export const MissingFieldSchema = z.object({
  field: z.enum(MISSING_FIELDS),
  fault: z.enum(FIELD_FAULTS),
  objectTypeId: z.enum(["0-1", "0-2"]),
  property: z.string(),
});
export type MissingField = z.infer<typeof MissingFieldSchema>;

/** How certain a commission remains (001_c4342dbf05368735.txt, lines 421-424). */
export const CERTAINTIES = ["conditional", "possible", "if-notified-first", "with-both-conditions"] as const;

export const UnavailableSchema = z.object({
  reason: UnavailableReasonSchema,
  certainty: z.enum(CERTAINTIES),
  commissionPath: z.array(CommissionStepSchema),
  citations: z.array(CitationSchema),
});
export type Unavailable = z.infer<typeof UnavailableSchema>;

export const CapacitySchema = z.object({ used: z.int(), limit: z.int() });

export const RegisterLeadSchema = z.object({
  objectTypeId: z.enum(["0-1", "0-2"], "must be 0-1 (contact) or 0-2 (company)"),
  objectId: z.string().check(z.regex(/^\d{1,20}$/, "must be a record id")),
  idempotencyKey: IdempotencyKeySchema,
});

export const ReleaseLeadSchema = z.object({
  domain: z.string().check(z.minLength(1, "is empty"), z.maxLength(253, "is longer than a domain")),
  idempotencyKey: IdempotencyKeySchema,
});

/** `GET /api/leads`, and the answer after every attempt to change it. Dates are in the portal's time zone. */
export const LeadSchema = z.object({
  state: RegistrationStateSchema,
  domain: z.nullable(z.string()),
  contactId: z.nullable(z.string()),
  registeredOn: z.nullable(CalendarDateSchema),
  expiresOn: z.nullable(CalendarDateSchema),
  daysLeft: z.nullable(z.int()),
  missing: z.array(MissingFieldSchema),
  unavailable: z.nullable(UnavailableSchema),
  /** HubSpot's id of the user who registered it. */
  registeredBy: z.nullable(z.string()),
  /** Whether the CRM's records are still being told. */
  saving: z.boolean(),
  capacity: CapacitySchema,
});
export type Lead = z.infer<typeof LeadSchema>;
