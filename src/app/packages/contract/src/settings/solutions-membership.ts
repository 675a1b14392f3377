import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { EmailSchema } from "../values/email.ts";
import { AgreedThresholdsSchema } from "../programs/solutions-facts.ts";
import { SolutionsTierSchema } from "../programs/program.ts";

/** The two packages of the Solutions Partner Program (004_ba9e28f804b1c8c5.txt, line 53). */
export const PACKAGES = ["provider", "partner"] as const;
export const PackageSchema = z.enum(PACKAGES);
export type Package = z.infer<typeof PackageSchema>;

/** Where clients are read: HubSpot's own object, or properties of companies. */
export const CLIENT_SOURCES = ["companies", "partner_clients"] as const;
export const ClientSourceSchema = z.enum(CLIENT_SOURCES);
export type ClientSource = z.infer<typeof ClientSourceSchema>;

/** What HubSpot asks of a company before it pays commission: nothing, or an invoice every quarter, as its country has it. */
export const COMMISSION_INVOICES = ["none", "vat-gst"] as const;
export const CommissionInvoiceSchema = z.enum(COMMISSION_INVOICES);
export type CommissionInvoice = z.infer<typeof CommissionInvoiceSchema>;

const date = z.nullable(CalendarDateSchema);

const PackageChangesSchema = z.array(z.object({ from: CalendarDateSchema, package: PackageSchema })).check(
  z.refine((changes) => changes.every(({ from }, index) => index === 0 || (changes[index - 1]?.from ?? "") < from), {
    error: "must be in the order of their days, each day once",
  }),
);

type Filled = z.ZodMiniDefault | z.ZodMiniPrefault;

/** The fields of an object that fills in each of them, as they are without that. A bundle that needs none leaves them out. */
// @__NO_SIDE_EFFECTS__
export function withoutDefaults<Shape extends Record<string, Filled>>({ shape }: z.ZodMiniObject<Shape>) {
  const fields = Object.entries(shape).map(([name, { def }]) => [name, def.innerType]);
  return Object.fromEntries(fields) as { [Name in keyof Shape]: Shape[Name]["def"]["innerType"] };
}

/** What the company knows of its membership in the Solutions Partner Program and the CRM does not. */
export const SolutionsMembershipSchema = z.object({
  currentTier: z._default(z.nullable(SolutionsTierSchema), null),
  creditedSince: z._default(date, null),
  joinedOn: z._default(date, null),
  /** The last day on which the Solutions Partner Certification holds. */
  certifiedUntil: z._default(date, null),
  /** The last day for which the yearly membership is paid (facts B4, 15 July 2026). */
  membershipUntil: z._default(date, null),
  /** Whether HubSpot waives its fee, as for an own subscription of at least US$400 a month. */
  membershipWaived: z._default(z.boolean(), false),
  /** E-mail addresses of the users tagged as partner employees (003_5c81f7e92c92d604.txt, lines 57-60). */
  partnerEmployees: z._default(z.array(EmailSchema), []),
  /** From the company's program agreement: the current edition prints none. */
  thresholds: z._default(AgreedThresholdsSchema, {}),
  clientSource: z._default(ClientSourceSchema, "companies"),
  /** Whether the company keeps and uses a HubSpot subscription of its own. */
  ownSubscription: z._default(z.boolean(), false),
  /** Which package from which day on, oldest first; empty while it has always been the present one. */
  packages: z._default(PackageChangesSchema, []),
  /** The day on which bank and tax papers were handed in. */
  papersOn: z._default(date, null),
  commissionInvoice: z._default(CommissionInvoiceSchema, "none"),
  /** The day on which the last of these invoices was sent. */
  invoiceSentOn: z._default(date, null),
});
export type SolutionsMembership = z.infer<typeof SolutionsMembershipSchema>;

/** Every field without its default, so that a change of a part fills in nothing. */
export const MEMBERSHIP_FIELDS = withoutDefaults(SolutionsMembershipSchema);
