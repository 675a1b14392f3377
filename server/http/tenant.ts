import * as z from "zod/mini";
import type { Tenant } from "../store/portals.ts";
import { ProblemError } from "./problem-error.ts";
import { readInput } from "./read-input.ts";

/** What HubSpot adds to every address it calls for an extension. */
export const CallerSchema = z.object({
  portalId: z.string().check(z.regex(/^\d{1,15}$/, "must be a portal id")),
  userId: z.optional(z.string().check(z.regex(/^\d{1,15}$/, "must be a user id"))),
  userEmail: z.optional(z.string()),
  appId: z.optional(z.string()),
});

export type FindTenant = (portalId: number) => Promise<Tenant | null>;

/** The portal that a signed request is for; it comes from the signed query and nowhere else. @throws ProblemError */
export async function requireTenant(findTenant: FindTenant, query: unknown): Promise<Tenant> {
  const { portalId } = readInput(CallerSchema, query);
  const tenant = await findTenant(Number(portalId));
  if (tenant) return tenant;
  throw new ProblemError("not-connected", "This HubSpot account is not connected to Partner Standing yet.");
}

/** Who asks, by the signed query. */
export interface Viewer {
  tenant: Tenant;
  /** HubSpot's id of the user; null where HubSpot does not say. */
  userId: string | null;
}

/** Somebody who does something is always known. */
export interface Caller extends Viewer {
  userId: string;
}

/** HubSpot's id of the user who asks; null where it does not say. @throws ProblemError */
export function userOf(query: unknown): string | null {
  return readInput(CallerSchema, query).userId ?? null;
}

/** HubSpot's id of the user who asks. @throws ProblemError */
export function requireUser(query: unknown): string {
  const userId = userOf(query);
  if (userId !== null) return userId;
  throw new ProblemError("invalid-request", "userId: is missing", { field: "userId" });
}
