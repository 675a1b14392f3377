import * as z from "zod/mini";
import { API_VERSION, USERS_API_VERSION } from "./api-version.ts";
import type { Transport } from "./create-transport.ts";
import { HubSpotError } from "../errors/hubspot-error.ts";
import { CrmIdSchema, CrmTextSchema } from "./crm-text.ts";
import { AccountUserSchema, type AccountUser } from "./read-user.ts";

const text = () => z.catch(z.nullish(CrmTextSchema), null);
const userId = () => z.catch(z.nullish(z.int()), null);

const OwnerSchema = z.object({
  id: CrmIdSchema,
  email: text(),
  firstName: text(),
  lastName: text(),
  userId: userId(),
  userIdIncludingInactive: userId(),
});
export type Owner = z.infer<typeof OwnerSchema>;

const NamedIdSchema = z.object({ id: z.string(), name: z.string() });
export type NamedId = z.infer<typeof NamedIdSchema>;

const PageSchema = z.object({
  results: z.array(z.unknown()),
  paging: z.optional(z.object({ next: z.optional(z.object({ after: z.string() })) })),
});

/** What can be read of a list of people; who has no readable id can neither own a record nor sign in. */
function readItems<Item extends z.ZodMiniType>(item: Item, results: unknown[]): z.output<Item>[] {
  return results.flatMap((result) => {
    const { success, data } = item.safeParse(result);
    return success ? [data] : [];
  });
}

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
    const page = await transport({ method: "GET", path, query: asked, answer: PageSchema });
    found.push(...readItems(item, page.results));
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
  const answer = z.object({ results: z.array(z.unknown()) });
  const asked = transport({ method: "GET", path, answer }).catch((error: unknown) => {
    if (error instanceof HubSpotError && (error.status === 403 || error.status === 404)) return { results: [] };
    throw error;
  });
  return readItems(NamedIdSchema, (await asked).results);
}
