import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import type { Transport } from "./create-transport.ts";
import { tolerantList } from "./tolerant-list.ts";

const PropertySchema = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  hidden: z.optional(z.boolean()),
});
export type Property = z.infer<typeof PropertySchema>;

/** All properties that the account has for a kind of record. */
export async function readProperties(
  transport: Transport,
  objectType: "companies" | "contacts" | "deals" | "partner_clients",
): Promise<Property[]> {
  const path = `/crm/properties/${API_VERSION}/${objectType}`;
  const answer = z.object({ results: tolerantList(PropertySchema) });
  return (await transport({ method: "GET", path, answer })).results;
}
