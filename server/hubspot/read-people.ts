import * as z from "zod/mini";
import { API_VERSION, USERS_API_VERSION } from "./api-version.ts";
import type { Transport } from "./create-transport.ts";
import { HubSpotError } from "../errors/hubspot-error.ts";
import { AccountUserSchema, type AccountUser } from "./read-user.ts";

const OwnerSchema = z.object({
  id: z.string(),
  email: z.nullish(z.string()),
  firstName: z.nullish(z.string()),
  lastName: z.nullish(z.string()),
  userId: z.nullish(z.int()),
  userIdIncludingInactive: z.nullish(z.int()),
});
export type Owner = z.infer<typeof OwnerSchema>;

const NamedIdSchema = z.object({ id: z.string(), name: z.string() });
export type NamedId = z.infer<typeof NamedIdSchema>;

const pageOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({
    results: z.array(item),
    paging: z.optional(z.object({ next: z.optional(z.object({ after: z.string() })) })),
  });

/** Every page of a list that names the next one; accounts have hundreds of users, not millions. */
async function readAll<Item extends z.ZodMiniType>(
  transport: Transport,
  path: string,
  query: Record<string, string>,
  item: Item,
): Promise<z.output<Item>[]> {
  const found: z.output<Item>[] = [];
  let after: string | undefined;
  do {
    const asked = { ...query, limit: "100", ...(after !== undefined && { after }) };
    const page = await transport({ method: "GET", path, query: asked, answer: pageOf(item) });
    found.push(...(page.results as z.output<Item>[]));
    after = page.paging?.next?.after;
  } while (after !== undefined);
  return found;
}

export function readUsers(transport: Transport): Promise<AccountUser[]> {
  return readAll(transport, `/settings/users/${USERS_API_VERSION}`, {}, AccountUserSchema);
}

/** Owners of records; the archived ones are users that the account has deactivated or removed. */
export function readOwners(transport: Transport, archived: boolean): Promise<Owner[]> {
  return readAll(transport, `/crm/owners/${API_VERSION}`, { archived: String(archived) }, OwnerSchema);
}

/** Teams or roles of the account; none where it does not let the app see them. */
export async function readGroups(transport: Transport, kind: "teams" | "roles"): Promise<NamedId[]> {
  const path = `/settings/users/${USERS_API_VERSION}/${kind}`;
  const answer = z.object({ results: z.array(NamedIdSchema) });
  const asked = transport({ method: "GET", path, answer }).catch((error: unknown) => {
    if (error instanceof HubSpotError && (error.status === 403 || error.status === 404)) return { results: [] };
    throw error;
  });
  return (await asked).results;
}
