import type { FactKind } from "./backfills.ts";
import { companiesAfter } from "./companies.ts";
import { contactsAfter } from "./contacts.ts";
import { dealsAfter } from "./deals.ts";
import { clientsAfter } from "./partner-clients.ts";

/** Some records of one kind after an id, in order of the ids as text. */
export interface Slice {
  after: string;
  limit: number;
}

/** The mirrored records of each kind, slice by slice. */
export const EXPORT = {
  companies: companiesAfter,
  deals: dealsAfter,
  contacts: contactsAfter,
  partner_clients: clientsAfter,
} satisfies Record<FactKind, unknown>;
