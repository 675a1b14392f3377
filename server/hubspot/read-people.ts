import * as z from "zod/mini";
import { HubSpotError } from "../errors/hubspot-error.ts";
import { API_VERSION, USERS_API_VERSION } from "./api-version.ts";
import type { Transport } from "./create-transport.ts";
import { CrmIdSchema, CrmTextSchema } from "./crm-text.ts";
import { AccountUserSchema, type AccountUser } from "./read-user.ts";
import { tolerantList } from "./tolerant-list.ts";

/** Of a hundred people each. Accounts have hundreds, seldom thousands: a longer list is taken for one without an end. */
const MOST_PAGES = 300;

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

const PagingSchema = z.nullish(z.object({ next: z.nullish(z.object({ after: z.string() })) }));

/** Every page of a list that names the next one. @throws HubSpotError also when the list comes to no end */
async function readAll<Item extends z.ZodMiniType>(
  transport: Transport,
  path: string,
  query: Record<string, string>,
  item: Item,
): Promise<z.output<Item>[]> {
  const answer = z.object({ results: tolerantList(item), paging: PagingSchema });
  const found: z.output<Item>[] = [];
  const seen = new Set<string | undefined>();
  for (let after: string | undefined; !seen.has(after) && seen.size < MOST_PAGES;) {
    seen.add(after);
    const asked = { ...query, limit: "100", ...(after !== undefined && { after }) };
    const { results, paging } = await transport({ method: "GET", path, query: asked, answer });
    found.push(...results);
    after = paging?.next?.after;
    if (after === undefined) return found;
  }
  throw new HubSpotError({ status: 0, category: "UNUSABLE", message: `people without an end, ${seen.size} pages` });
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
  const answer = z.object({ results: tolerantList(NamedIdSchema) });
  const asked = transport({ method: "GET", path, answer }).catch((error: unknown) => {
    if (error instanceof HubSpotError && (error.status === 403 || error.status === 404)) return { results: [] };
    throw error;
  });
  return (await asked).results;
}
