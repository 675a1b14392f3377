import { findContact } from "./contacts.ts";
import type { Queryable } from "../engine/database.ts";

/** The company that a record stands for: itself, or a contact's primary one; null where a contact has none or is unknown. */
export async function companyOfRecord(
  database: Queryable,
  portalId: number,
  { kind, id }: { kind: "companies" | "contacts"; id: string },
): Promise<string | null> {
  if (kind === "companies") return id;
  return (await findContact(database, portalId, id))?.companyId ?? null;
}
