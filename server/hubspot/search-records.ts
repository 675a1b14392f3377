import * as z from "zod/mini";
import { API_VERSION } from "./calls/api-version.ts";
import type { Transport } from "./calls/transport.ts";
import { tolerantList } from "./calls/lists.ts";

const ContactSchema = z.object({ id: z.string(), properties: z.record(z.string(), z.nullish(z.string())) });
const ContactsSchema = z.object({ results: tolerantList(ContactSchema) });
const TotalSchema = z.object({ total: z.int() });

type ObjectType = "companies" | "contacts" | "deals" | "partner_clients";

const pathOf = (objectType: ObjectType) => `/crm/objects/${API_VERSION}/${objectType}/search`;

export interface ContactHit {
  id: string;
  name: string;
  email: string;
  title: string | null;
}

/** Contacts that HubSpot finds for a text, those with an e-mail address. */
export async function searchContacts(transport: Transport, text: string, limit: number): Promise<ContactHit[]> {
  const body = { query: text, limit, properties: ["firstname", "lastname", "email", "jobtitle"] };
  const { results } = await transport({ method: "POST", path: pathOf("contacts"), body, answer: ContactsSchema });
  return results.slice(0, limit).flatMap(({ id, properties }) => {
    const { email, firstname, lastname, jobtitle } = properties;
    const name = [firstname, lastname].filter(Boolean).join(" ");
    return email ? [{ id, name: name || email, email, title: jobtitle || null }] : [];
  });
}

/** How many records of a kind there are, or how many have a property filled. */
export async function countRecords(transport: Transport, objectType: ObjectType, filled?: string): Promise<number> {
  const filters = filled ? [{ propertyName: filled, operator: "HAS_PROPERTY" }] : [];
  const body = { limit: 1, properties: [], ...(filters.length > 0 && { filterGroups: [{ filters }] }) };
  const { total } = await transport({ method: "POST", path: pathOf(objectType), body, answer: TotalSchema });
  return total;
}
