import { ReportFormatSchema, type ReportLink } from "@partner-standing/contract/reports/report";
import { QuarterSchema } from "@partner-standing/contract/commission/commission";
import { UnpaidReasonSchema } from "@partner-standing/contract/commission/range";
import { REGISTRATION_FILTERS, REGISTRATION_SORTS } from "@partner-standing/contract/leads/registrations";
import { CUSTOMER_FILTERS, CUSTOMER_SORTS } from "@partner-standing/contract/standing/customers";
import { CalendarDateSchema } from "@partner-standing/contract/values/calendar-date";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import * as z from "zod/mini";

/** For whom something is opened. */
const READER = { portalId: z.int(), userId: z.string(), language: z.enum(LANGUAGES) };

/** One report for one user of one account. */
const ReportAskedSchema = z.object({ ...READER, quarter: QuarterSchema, format: ReportFormatSchema });
export type ReportAsked = z.infer<typeof ReportAskedSchema>;

/** A list of registrations, as it is filtered and ordered. */
const ListAskedSchema = z.object({
  ...READER,
  filter: z.enum(REGISTRATION_FILTERS),
  sort: z.enum(REGISTRATION_SORTS),
  search: z.string(),
});
export type ListAsked = z.infer<typeof ListAskedSchema>;

/** A list of customers, likewise. */
const CustomersAskedSchema = z.object({
  ...READER,
  page: z.literal("customers"),
  filter: z.enum(CUSTOMER_FILTERS),
  sort: z.enum(CUSTOMER_SORTS),
  search: z.string(),
});
export type CustomersAsked = z.infer<typeof CustomersAskedSchema>;

/** The months of a range that pay nothing, for one reason or for all. */
const UnpaidAskedSchema = z.object({
  ...READER,
  page: z.literal("unpaid"),
  from: CalendarDateSchema,
  to: CalendarDateSchema,
  reason: z.nullable(UnpaidReasonSchema),
});
export type UnpaidAsked = z.infer<typeof UnpaidAskedSchema>;

export type LinkAsked = ReportAsked | ListAsked | CustomersAsked | UnpaidAsked;

/** Milliseconds since the epoch; from then on it opens nothing. */
const until = { until: z.int() };
const TicketSchema = z.union([
  z.extend(ReportAskedSchema, until),
  z.extend(ListAskedSchema, until),
  z.extend(CustomersAskedSchema, until),
  z.extend(UnpaidAskedSchema, until),
]);

/** Long enough to press a button and look, too short to be passed on. */
const LIFE_MS = 5 * 60_000;

/** Where reports are opened: a browser goes there, and no signature of HubSpot's comes with it. */
export const REPORTS_PATH = "/reports";

/** Of a key of its own: what HubSpot signs with the same secret can never be taken for a ticket. */
const keyOf = (secret: string) => Buffer.from(hkdfSync("sha256", secret, "", "partner-standing/report-link/v1", 32));

const macOf = (body: string, key: Buffer) => createHmac("sha256", key).update(body).digest();

function isSealed(body: string, seal: string, key: Buffer): boolean {
  const [given, expected] = [Buffer.from(seal, "base64url"), macOf(body, key)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

type Opened = { asked: LinkAsked } | { refused: "expired"; asked: LinkAsked } | { refused: "wrong" };

/**
 * Links that carry everything themselves and are kept nowhere: nothing can be listed, and none is guessed without the secret.
 * @param secrets the app's client secrets, the newest first: while one is replaced, links of the one before still open
 * @param baseUrls the addresses of the service; browsers are sent to the first
 */
export function createReportLinks(secrets: readonly string[], [baseUrl = ""]: readonly string[]) {
  const keys = secrets.map(keyOf);
  return {
    /** @param now milliseconds since the epoch */
    make(asked: LinkAsked, now: number): ReportLink {
      const until = now + LIFE_MS;
      const body = Buffer.from(JSON.stringify({ ...asked, until })).toString("base64url");
      const seal = macOf(body, keys[0] as Buffer).toString("base64url");
      return { url: `${baseUrl}${REPORTS_PATH}/${body}.${seal}`, expiresAt: new Date(until).toISOString() };
    },

    /** What a ticket opens. Nothing of it is read before its seal is verified. */
    open(ticket: string, now: number): Opened {
      const [body = "", seal = "", ...rest] = ticket.split(".");
      if (rest.length > 0 || !keys.some((key) => isSealed(body, seal, key))) return { refused: "wrong" };
      const { until, ...asked } = TicketSchema.parse(JSON.parse(Buffer.from(body, "base64url").toString()));
      return now < until ? { asked } : { refused: "expired", asked };
    },
  };
}
export type ReportLinks = ReturnType<typeof createReportLinks>;
