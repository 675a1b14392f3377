import * as z from "zod/mini";
import { PERSON_SOURCES } from "./point-of-contact.ts";

/** People whose name or address holds the text, and the account's teams and roles. */
export const DirectoryQuerySchema = z.object({
  query: z.optional(z.string().check(z.maxLength(100, "is longer than 100 characters"))),
});

export const DirectoryPersonSchema = z.object({
  kind: z.enum(PERSON_SOURCES),
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** A contact's job title. */
  title: z.optional(z.string()),
});
export type DirectoryPerson = z.infer<typeof DirectoryPersonSchema>;

const NamedIdSchema = z.object({ id: z.string(), name: z.string() });

export const DirectorySchema = z.object({
  /** Users first, then owners who are none, then contacts; at most 50. One entry an address. */
  people: z.array(DirectoryPersonSchema),
  teams: z.array(NamedIdSchema),
  roles: z.array(NamedIdSchema),
});
export type Directory = z.infer<typeof DirectorySchema>;
