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

const date = z.nullable(CalendarDateSchema);

const PackageChangesSchema = z.array(z.object({ from: CalendarDateSchema, package: PackageSchema })).check(
  z.refine((changes) => changes.every(({ from }, index) => index === 0 || (changes[index - 1]?.from ?? "") < from), {
    error: "must be in the order of their days, each day once",
  }),
);

/** Every field without its default, so that a change of a part fills in nothing. */
export const MEMBERSHIP_FIELDS = {
  currentTier: z.nullable(SolutionsTierSchema),
  creditedSince: date,
  joinedOn: date,
  certifiedUntil: date,
  partnerEmployees: z.array(EmailSchema),
  thresholds: AgreedThresholdsSchema,
  clientSource: ClientSourceSchema,
  ownSubscription: z.boolean(),
  packages: PackageChangesSchema,
};

const fields = MEMBERSHIP_FIELDS;

/** What the company knows of its membership in the Solutions Partner Program and the CRM does not. */
export const SolutionsMembershipSchema = z.object({
  currentTier: z._default(fields.currentTier, null),
  creditedSince: z._default(fields.creditedSince, null),
  joinedOn: z._default(fields.joinedOn, null),
  /** The last day on which the Solutions Partner Certification holds. */
  certifiedUntil: z._default(fields.certifiedUntil, null),
  /** E-mail addresses of the users tagged as partner employees (003_5c81f7e92c92d604.txt, lines 57-60). */
  partnerEmployees: z._default(fields.partnerEmployees, []),
  /** From the company's program agreement: the current edition prints none. */
  thresholds: z._default(fields.thresholds, {}),
  clientSource: z._default(fields.clientSource, "companies"),
  /** Whether the company keeps and uses a HubSpot subscription of its own. */
  ownSubscription: z._default(fields.ownSubscription, false),
  /** Which package from which day on, oldest first; empty while it has always been the present one. */
  packages: z._default(fields.packages, []),
});
export type SolutionsMembership = z.infer<typeof SolutionsMembershipSchema>;
