import * as z from "zod/mini";
import { CommissionPaymentSchema } from "../commission/commission.ts";
import { PortalSnapshotSchema } from "./portal-snapshot.ts";

/** Asks for the page after `after`. */
export const ExportQuerySchema = z.object({
  after: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^$|^(companies|deals|contacts|partner_clients|commission_payments):\d{1,20}$/,
          "must be the after of the page before",
        ),
      ),
  ),
});

/**
 * A page of the portal as a snapshot, in the app's own property names. Appending the objects and associations of all
 * pages gives the file that `npm start -- --portal` reads.
 */
export const ExportPageSchema = z.object({
  snapshot: PortalSnapshotSchema,
  /** What people entered that HubSpot paid, everything that ever stood, oldest first. */
  commissionPayments: z.optional(z.array(CommissionPaymentSchema)),
  /** Asks for the next page; null at the end. */
  after: z.nullable(z.string()),
});
export type ExportPage = z.infer<typeof ExportPageSchema>;
