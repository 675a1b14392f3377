import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import type { Transport } from "./create-transport.ts";

const PAGE = 500;

const OwnersSchema = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      email: z.nullish(z.string()),
      firstName: z.nullish(z.string()),
      lastName: z.nullish(z.string()),
      userId: z.nullish(z.int()),
      userIdIncludingInactive: z.nullish(z.int()),
      archived: z.boolean(),
    }),
  ),
  paging: z.optional(z.object({ next: z.optional(z.object({ after: z.string() })) })),
});

/** A person of the account; `userId` is HubSpot's id of the same person as a user. */
export interface Owner {
  ownerId: string;
  userId: string | null;
  name: string;
  email: string | null;
  active: boolean;
}

async function readPages(transport: Transport, archived: boolean): Promise<Owner[]> {
  const owners: Owner[] = [];
  for (let after: string | undefined; ;) {
    const query = { limit: String(PAGE), archived: String(archived), ...(after !== undefined && { after }) };
    const page = await transport({ method: "GET", path: `/crm/owners/${API_VERSION}`, query, answer: OwnersSchema });
    for (const { id, email, firstName, lastName, userId, userIdIncludingInactive } of page.results) {
      const user = userId ?? userIdIncludingInactive;
      const name = [firstName, lastName].filter(Boolean).join(" ") || email || id;
      owners.push({ ownerId: id, userId: user ? String(user) : null, name, email: email ?? null, active: !archived });
    }
    after = page.paging?.next?.after;
    if (after === undefined) return owners;
  }
}

/** Everybody who owns or has owned records: also those who left, because history names them. */
export async function readOwners(transport: Transport): Promise<Owner[]> {
  return [...(await readPages(transport, false)), ...(await readPages(transport, true))];
}
