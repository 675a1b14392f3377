import * as z from "zod/mini";
import { EndlessListError, unlessRefused } from "../errors/hubspot-errors.ts";
import { API_VERSION, USERS_API_VERSION } from "./calls/api-version.ts";
import { CrmIdSchema, CrmTextSchema } from "./crm-object.ts";
import { followList } from "../process/follow-list.ts";
import { tolerantList } from "./calls/lists.ts";
import type { Transport } from "./calls/transport.ts";

const orElse = <Value>(schema: z.ZodMiniType<Value>, otherwise: Value) =>
  z.pipe(
    z.nullish(schema),
    z.transform((value) => value ?? otherwise),
  );

/** What HubSpot does not say of a user, the user has not: no address, no right. */
const AccountUserSchema = z.object({
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
  return unlessRefused(asked, [404], null);
}

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

/** Accounts have hundreds of users, not millions: all of a list is kept in memory. */
const MOST_PEOPLE = 50_000;

/** A list of people that names its next page. */
interface PeopleList<Item extends z.ZodMiniType<{ id: string }>> {
  /** What is listed, for people. */
  what: string;
  path: string;
  query?: Record<string, string>;
  item: Item;
}

/** Every page of a list. @throws EndlessListError */
async function readAll<Item extends z.ZodMiniType<{ id: string }>>(
  transport: Transport,
  { what, path, query = {}, item }: PeopleList<Item>,
): Promise<z.output<Item>[]> {
  const answer = z.object({ results: tolerantList(item), paging: PagingSchema });
  const found: z.output<Item>[] = [];
  const follow = followList(null);
  let after: string | null = null;
  do {
    const asked: Record<string, string> = { ...query, limit: "100", ...(after !== null && { after }) };
    const page = await transport({ method: "GET", path, query: asked, answer });
    const records = page.results as z.output<Item>[];
    found.push(...records);
    after = page.paging?.next?.after ?? null;
    const because = follow({ records, after });
    if (because) throw new EndlessListError(what, because);
    if (found.length > MOST_PEOPLE) throw new EndlessListError(what, `${found.length} have come`);
  } while (after !== null);
  return found;
}

export function readUsers(transport: Transport): Promise<AccountUser[]> {
  const path = `/settings/users/${USERS_API_VERSION}`;
  return readAll(transport, { what: "users", path, item: AccountUserSchema });
}

/** Owners of records; the archived ones are users that the account has deactivated or removed. */
export function readOwners(transport: Transport, archived: boolean): Promise<Owner[]> {
  const query = { archived: String(archived) };
  return readAll(transport, { what: "owners", path: `/crm/owners/${API_VERSION}`, query, item: OwnerSchema });
}

/** Teams or roles of the account; none where it does not let the app see them. */
export async function readGroups(transport: Transport, kind: "teams" | "roles"): Promise<NamedId[]> {
  const path = `/settings/users/${USERS_API_VERSION}/${kind}`;
  const answer = z.object({ results: tolerantList(NamedIdSchema) });
  return (await unlessRefused(transport({ method: "GET", path, answer }), [403, 404], { results: [] })).results;
}
