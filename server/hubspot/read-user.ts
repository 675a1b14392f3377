import * as z from "zod/mini";
import { USERS_API_VERSION } from "./api-version.ts";
import type { Transport } from "./create-transport.ts";
import { HubSpotError } from "../errors/hubspot-error.ts";

const orElse = <Value>(schema: z.ZodMiniType<Value>, otherwise: Value) =>
  z.pipe(
    z.nullish(schema),
    z.transform((value) => value ?? otherwise),
  );

/** What HubSpot does not say of a user, the user has not: no address, no right. */
export const AccountUserSchema = z.object({
  id: z.string(),
  email: z.nullish(z.string()),
  firstName: z.nullish(z.string()),
  lastName: z.nullish(z.string()),
  superAdmin: orElse(z.boolean(), false),
  roleIds: orElse(z.array(z.string()), []),
  primaryTeamId: z.nullish(z.string()),
  secondaryTeamIds: z.nullish(z.array(z.string())),
});
export type AccountUser = z.infer<typeof AccountUserSchema>;

/** A user of the account by its id; null when it has none such, or has deactivated it. */
export async function readUser(transport: Transport, userId: string): Promise<AccountUser | null> {
  const path = `/settings/users/${USERS_API_VERSION}/${userId}`;
  const asked = transport({ method: "GET", path, query: { idProperty: "USER_ID" }, answer: AccountUserSchema });
  return asked.catch((error: unknown) => {
    if (error instanceof HubSpotError && error.status === 404) return null;
    throw error;
  });
}
