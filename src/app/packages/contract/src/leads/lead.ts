import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { ClaimSchema } from "./claim.ts";
import { DoorSchema } from "./door.ts";
import { IdempotencyKeySchema } from "../values/idempotency-key.ts";
import type { ProblemCode } from "../answers/problem.ts";
import { RecordIdSchema, RecordLinkSchema } from "../portal/record-link.ts";
import { SavingProblemSchema } from "../answers/saving-problem.ts";
import { CitationSchema } from "../programs/scorecard.ts";

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

/** Whom to write to about an unavailable lead (001_c4342dbf05368735.txt, lines 415-425). */
export const PARTNER_TEAM_ADDRESS = "partnerteam@hubspot.com";

/** One step of the way to a commission that remains; the cards say it in the viewer's language. */
export const COMMISSION_STEPS = [
  "write-to-partner-team",
  "involve-partner-development-manager",
  "sell-another-product-line",
  "send-confirmation-link",
  "upgrade-sales-to-marketing-hub",
  "create-shared-deal",
  "register-before-the-sale",
  "work-with-hubspot-rep",
  "tell-hubspot-before-signing",
  "get-payment-link-from-rep",
  "prove-services",
  "send-payment-link",
] as const;
export const CommissionStepSchema = z.enum(COMMISSION_STEPS);
export type CommissionStep = z.infer<typeof CommissionStepSchema>;

export const MISSING_FIELDS = ["firstName", "lastName", "email", "company", "domain", "relationship"] as const;

/** Why a domain cannot be registered, `missing` for any empty field, `unknown-option` for a text that is none of its options. */
export const FIELD_FAULTS = [
  "missing",
  "malformed",
  "ip-address",
  "free-mail",
  /** A social network, a link or map service, a market place: no company's domain. */
  "platform",
  "own-domain",
  "hubspot-domain",
  "unknown-option",
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
  /** Whether it can be registered all the same, because the way to a commission asks for it (`despite`). */
  canRegister: z._default(z.boolean(), false),
  citations: z.array(CitationSchema),
});
export type Unavailable = z.infer<typeof UnavailableSchema>;

/** Why a lead was not registered. */
export const REGISTER_REFUSALS = [
  "unknown-record",
  "already-registered",
  "unavailable",
  "invalid-data",
  "capacity-reached",
  "pending",
] as const satisfies ProblemCode[];

/** Why something that was asked of a lead was not done. The card has a sentence for each. */
export const LEAD_REFUSALS = [
  ...REGISTER_REFUSALS,
  "not-registered",
  "kept-by-account",
  "not-claimable",
] as const satisfies ProblemCode[];
export type LeadRefusal = (typeof LEAD_REFUSALS)[number];

/** A registration that ends within so many days is marked, and says first when the next one can begin: on the day it ends. */
export const ENDS_SOON_DAYS = 30;

/** A running registration, as a candidate to be released. */
const CandidateSchema = z.object({
  domain: z.string(),
  registeredOn: CalendarDateSchema,
  expiresOn: CalendarDateSchema,
});

export const CapacitySchema = z.object({
  used: z.int(),
  limit: z.int(),
  /** Whether the limit is the one published in 2018, which was lowered since: the settings name no other. */
  published: z._default(z.boolean(), false),
  /** `near` from 80 % of the limit, `reached` at it: then nothing can be registered, nor registered again. */
  level: z.enum(["free", "near", "reached"]),
  /** At the limit: the oldest registrations of domains that have not bought, which could be released. */
  oldest: z.array(CandidateSchema),
});

/** What HubSpot sends to a lead of this country after it is registered (reading C38). */
export const DATA_PROTECTION_NOTES = ["none", "data-notice", "double-opt-in"] as const;

export const RegisterLeadSchema = z.object({
  /** A reason that is no obstacle to whoever asks: an existing customer is registered for a sale that pays all the same. */
  despite: z._default(z.nullable(z.literal("existing-customer")), null),
  objectTypeId: z.enum(["0-1", "0-2"], "must be 0-1 (contact) or 0-2 (company)"),
  objectId: RecordIdSchema,
  idempotencyKey: IdempotencyKeySchema,
});

export const ReleaseLeadSchema = z.object({
  domain: z.string().check(z.minLength(1, "is empty"), z.maxLength(253, "is longer than a domain")),
  idempotencyKey: IdempotencyKeySchema,
});

export const RulesSeenSchema = z.object({ idempotencyKey: IdempotencyKeySchema });
/** Done, and nothing to say about it. */
export const DoneSchema = z.object({});

/** A lead; also the answer after every attempt to change it. Dates are in the portal's time zone. */
export const LeadSchema = z.object({
  state: RegistrationStateSchema,
  domain: z.nullable(z.string()),
  contactId: z.nullable(z.string()),
  registeredOn: z.nullable(CalendarDateSchema),
  expiresOn: z.nullable(CalendarDateSchema),
  daysLeft: z.nullable(z.int()),
  missing: z.array(MissingFieldSchema),
  /** Properties of the record, by the account's names, that are missing or cannot be read and can be filled in there. */
  toFill: z._default(z.array(z.string()), []),
  unavailable: z.nullable(UnavailableSchema),
  /** Since when the company is HubSpot's customer, and since when by our sale; null while it is none. */
  customer: z._default(
    z.nullable(z.object({ since: z.nullable(CalendarDateSchema), soldByUsOn: z.nullable(CalendarDateSchema) })),
    null,
  ),
  /**
   * HubSpot's id of the user who registered it, and the name where it is known; where a workflow or an agent did, through which it
   * came and the name of the user for whom.
   */
  registeredBy: z.nullable(z.string()),
  registeredByName: z.nullable(z.string()),
  through: z._default(z.nullable(DoorSchema), null),
  /** The other contacts of the same registration or domain: how many, and the first of them. */
  others: z.object({ total: z.int(), first: z.array(RecordLinkSchema) }),
  /** Whether the CRM's records are still being told, and why they are not yet; null while nothing speaks against it. */
  saving: z.boolean(),
  savingProblem: z.nullable(SavingProblemSchema),
  /** The record that HubSpot refuses, and its sentence, such as a rule of the account; null where it refuses none. */
  refusedRecord: z._default(z.nullable(z.object({ record: RecordLinkSchema, reason: z.string() })), null),
  /** What the ledger says where the account's own registration properties say something else; they win. */
  ledgerState: z.nullable(RegistrationStateSchema),
  /** The domain under which the company bought, and whether it is the registered one: only then commission is paid. */
  purchase: z.nullable(
    z.object({
      domain: z.string(),
      isRegistered: z.boolean(),
      /** The day of a purchase that has happened; null while nothing is known to be bought. */
      boughtOn: z._default(z.nullable(CalendarDateSchema), null),
    }),
  ),
  dataProtection: z.enum(DATA_PROTECTION_NOTES),
  /** What registering would do now; null where it would be refused. */
  preflight: z.nullable(z.object({ expiresOn: CalendarDateSchema, records: z.int() })),
  /** The claim on a lead that another partner registered. */
  claim: z.nullable(ClaimSchema),
  /** Whether this user has read the rules that cost people commission. */
  rulesSeen: z.boolean(),
  capacity: CapacitySchema,
});
export type Lead = z.infer<typeof LeadSchema>;
