import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { EmailSchema } from "../values/email.ts";
import { IdempotencyKeySchema } from "../values/idempotency-key.ts";
import { CitationSchema } from "../programs/scorecard.ts";

/** What HubSpot must see before it pays commission on a lead that another partner registered. */
export const CLAIM_CONDITIONS = ["proof-of-services", "purchase-through-payment-link"] as const;

/** What a claim needs, in the order of its form. */
export const CLAIM_FIELDS = ["proofOfServices", "paymentLink", "productsOfInterest", "hubId", "buyerEmail"] as const;
export type ClaimField = (typeof CLAIM_FIELDS)[number];

/** `true`, or words that say more: which document, which link. */
const evidence = z.union([z.boolean(), z.string().check(z.maxLength(2000, "is longer than 2,000 characters"))]);

const claimed = {
  domain: z.string().check(z.minLength(1, "is empty"), z.maxLength(253, "is longer than a domain")),
  /** A confirmation signed by the client, or a signed contract. */
  proofOfServices: z._default(evidence, false),
  /** Whether the client buys through the payment link that HubSpot sent to the partner. */
  paymentLink: z._default(evidence, false),
  productsOfInterest: z._default(
    z
      .array(z.string().check(z.minLength(1, "is empty"), z.maxLength(200, "is too long")))
      .check(z.maxLength(50, "are too many")),
    [],
  ),
  /** The account that the client would use; empty while it is not known. */
  hubId: z._default(
    z.pipe(
      z.transform((id: unknown) => (typeof id === "number" ? String(id) : id)),
      z.string().check(z.regex(/^\d{0,15}$/, "must be the number of a HubSpot account")),
    ),
    "",
  ),
  buyerEmail: z._default(z.union([z.literal(""), EmailSchema]), ""),
  /** The day on which HubSpot granted the claim; from then on it stands for a registration of one's own. */
  grantedOn: z._default(z.nullable(CalendarDateSchema), null),
};

/** A claim may be sent again as the evidence arrives; the newest stands. */
export const ClaimLeadSchema = z.object({ ...claimed, idempotencyKey: IdempotencyKeySchema });
export type ClaimInput = Omit<z.output<typeof ClaimLeadSchema>, "idempotencyKey">;

/** A Best Partner Wins claim. `ready` says that both conditions are met and it can be sent to HubSpot. */
export const ClaimSchema = z.object({
  domain: z.string(),
  state: z.enum(["incomplete", "ready"]),
  proofOfServices: evidence,
  paymentLink: evidence,
  productsOfInterest: z.array(z.string()),
  hubId: z.string(),
  buyerEmail: z.string(),
  grantedOn: z.nullable(CalendarDateSchema),
  conditions: z.array(
    z.object({ id: z.enum(CLAIM_CONDITIONS), met: z.boolean(), missing: z.array(z.enum(CLAIM_FIELDS)) }),
  ),
  claimedOn: CalendarDateSchema,
  /** HubSpot's id of the user who changed it last. */
  claimedBy: z.string(),
  citations: z.array(CitationSchema),
});
export type Claim = z.infer<typeof ClaimSchema>;
