import * as z from "zod/mini";
import { REGISTRATION_FILTERS } from "../leads/registrations.ts";
import { CUSTOMER_FILTERS } from "../standing/customers.ts";
import { IdempotencyKeySchema } from "../values/idempotency-key.ts";

/** The pages whose filtered records can be put into a static list of HubSpot's. */
export const LIST_PAGES = ["customers", "leads"] as const;
export type ListPage = (typeof LIST_PAGES)[number];

/** What a list can hold: HubSpot's lists have records of one kind. */
export const LISTED_KINDS = ["companies", "contacts"] as const;
export type ListedKind = (typeof LISTED_KINDS)[number];

/** Longer names are hard to tell apart in HubSpot. */
export const LIST_NAME_LENGTH = 150;

const ASKED = {
  name: z
    .string()
    .check(z.trim(), z.minLength(1, "is empty"), z.maxLength(LIST_NAME_LENGTH, `is longer than ${LIST_NAME_LENGTH}`)),
  search: z._default(z.string().check(z.maxLength(100, "is longer than 100 characters")), ""),
  idempotencyKey: IdempotencyKeySchema,
};

/** What the page lists goes into a new static list. */
export const UseInListSchema = z.discriminatedUnion("page", [
  z.object({ ...ASKED, page: z.literal("customers"), filter: z.enum(CUSTOMER_FILTERS) }),
  z.object({
    ...ASKED,
    page: z.literal("leads"),
    filter: z.enum(REGISTRATION_FILTERS),
    /** The contacts or the companies of the registrations. */
    kind: z.enum(LISTED_KINDS),
  }),
]);

export type UseInList = z.infer<typeof UseInListSchema>;

/**
 * Why there is no list, or not a whole one: the app may not write lists; another list has the name; the account may have no
 * more; somebody deleted it meanwhile; HubSpot refuses for a reason of its own.
 */
export const LIST_FAILURES = ["missing-scope", "name-taken", "no-room", "list-gone", "refused"] as const;
export type ListFailure = (typeof LIST_FAILURES)[number];

/** A list that somebody has had made, and how far it has come. */
export const CrmListSchema = z.object({
  listId: z.int(),
  name: z.string(),
  kind: z.enum(LISTED_KINDS),
  state: z.enum(["working", "done", "failed"]),
  /** How many the page listed when it was asked for, and how many of them are gone through. */
  total: z.int(),
  walked: z.int(),
  /** Those that have no record which the list could hold. */
  leftOut: z.int(),
  /** The list in HubSpot; null until it is made. */
  url: z.nullable(z.string()),
  /** Null unless it failed. */
  failure: z.nullable(z.enum(LIST_FAILURES)),
  /** What HubSpot said of it, in English: of a list at work, why it waits. Null where all goes well. */
  said: z.nullable(z.string()),
});
export type CrmList = z.infer<typeof CrmListSchema>;

/** The lists that whoever asks has had made of a page, the newest first, a few. */
export const CrmListsSchema = z.object({ lists: z.array(CrmListSchema) });
export type CrmLists = z.infer<typeof CrmListsSchema>;
