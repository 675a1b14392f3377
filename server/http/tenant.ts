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

/** Who asks, and for which portal: both come from the signed query and from nowhere else. @throws ProblemError */
export async function requireViewer(findTenant: FindTenant, query: unknown): Promise<Viewer> {
  const { portalId, userId = null } = readInput(CallerSchema, query);
  const tenant = await findTenant(Number(portalId));
  if (tenant) return { tenant, userId };
  throw new ProblemError("not-connected", "This HubSpot account is not connected to Partner Standing yet.");
}

/** The same for what a person does. @throws ProblemError */
export async function requireCaller(findTenant: FindTenant, query: unknown): Promise<Caller> {
  const { tenant, userId } = await requireViewer(findTenant, query);
  if (userId !== null) return { tenant, userId };
  throw new ProblemError("invalid-request", "userId: is missing", { field: "userId" });
}
