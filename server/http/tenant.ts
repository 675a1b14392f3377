import * as z from "zod/mini";
import type { Queryable } from "../store/database.ts";
import { findPortal, type StoredPortal } from "../store/portals.ts";
import { ProblemError } from "./problem-error.ts";
import { readQuery } from "./read-query.ts";

/** What HubSpot adds to every address it calls for an extension. */
export const CallerSchema = z.object({
  portalId: z.string().check(z.regex(/^\d{1,15}$/, "must be a portal id")),
  userId: z.optional(z.string()),
  userEmail: z.optional(z.string()),
  appId: z.optional(z.string()),
});

/** The portal that a signed request is for; it comes from the signed query and nowhere else. @throws ProblemError */
export async function requireTenant(database: Queryable, query: unknown): Promise<StoredPortal> {
  const { portalId } = readQuery(CallerSchema, query);
  const portal = await findPortal(database, Number(portalId));
  if (portal) return portal;
  throw new ProblemError("not-connected", "This HubSpot account is not connected to Partner Standing yet.");
}
