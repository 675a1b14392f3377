import type { Tenant } from "../../store/portals/portals.ts";
import { ProblemError } from "../../errors/problem-error.ts";
import type { Identity } from "./signed-address.ts";

export type FindTenant = (portalId: number) => Promise<Tenant | null>;

/** Who asks, by the signed address. */
export interface Caller {
  tenant: Tenant;
  /** HubSpot's id of the user. */
  userId: string;
}

/** Who asks, and for which portal: both come from the signed address and from nowhere else. @throws ProblemError */
export async function requireCaller(findTenant: FindTenant, { portalId, userId }: Identity): Promise<Caller> {
  const tenant = await findTenant(Number(portalId));
  if (tenant) return { tenant, userId };
  throw new ProblemError("not-connected", "This HubSpot account is not connected to Partner Standing yet.");
}
