import { RecordIdSchema } from "@partner-standing/contract/portal/record-link";
import * as z from "zod/mini";
import { ProblemError } from "../../errors/problem-error.ts";
import type { RecordId } from "../../facts/record-id.ts";

/** A NUL, which no database keeps, or half of a surrogate pair, which no encoding can write. */
const UNKEPT = /[\0\p{Cs}]/u;

/** Where in a query or a body the first character is that cannot be kept; null where there is none. */
function unkeptField(input: unknown): string | null {
  // Grows while it is walked: however deep the input is, the stack is not.
  const open = [{ field: "", value: input }];
  for (const { field, value } of open) {
    if (typeof value === "string" && UNKEPT.test(value)) return field;
    if (typeof value !== "object" || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (UNKEPT.test(name)) return field;
      if (typeof inner === "string" || typeof inner === "object")
        open.push({ field: field === "" ? name : `${field}.${name}`, value: inner });
    }
  }
  return null;
}

/** Parses a query or a body. @throws ProblemError `invalid-request` naming the first field at fault */
export function readInput<Schema extends z.ZodMiniType>(schema: Schema, input: unknown): z.output<Schema> {
  const unkept = unkeptField(input);
  if (unkept !== null)
    throw new ProblemError("invalid-request", `${unkept}: holds a character that is none (NUL, or half of one)`, {
      field: unkept,
    });
  const parsed = schema.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join(".") ?? "";
  throw new ProblemError("invalid-request", `${field}: ${issue?.message ?? "is not valid"}`, { field });
}

/** Nobody types more, and a register is looked through for each character. */
const LONGEST_SEARCH = 100;

/** What somebody looks for in a list; empty for all of it. */
export const SearchSchema = z._default(
  z.string().check(z.trim(), z.maxLength(LONGEST_SEARCH, `must be at most ${LONGEST_SEARCH} characters`)),
  "",
);

/** Where the next page of records begins; empty for the first. */
export const TotalKeySchema = z.optional(
  z
    .string()
    .check(
      z.regex(
        /^$|^-?\d{1,16}:(companies|deals|contacts|partner_clients):\d{1,20}$/,
        "must be the after of the page before",
      ),
    ),
);

/** The longest address of a card is a search in the directory: a hundred characters and an e-mail address, nine bytes of escapes each. */
const LONGEST_ADDRESS = 4_096;
/** A card sends three pairs at most, HubSpot appends four. */
const MOST_PAIRS = 16;

/** An address that two readers could understand in two ways. The message says why. */
export class AddressError extends Error {
  override readonly name = "AddressError";
}

/** A query in which each name stands for one value. */
export type Query = Readonly<Record<string, string>>;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new AddressError("it has a percent escape that stands for no character");
  }
}

function pairOf(text: string): [name: string, value: string] {
  const at = text.indexOf("=");
  return at < 0 ? [decoded(text), ""] : [decoded(text.slice(0, at)), decoded(text.slice(at + 1))];
}

/**
 * Every pair of the query, names and values decoded. None is passed over: HubSpot appends who asks behind what a card
 * wrote, so a parser that stops counting, or takes a `#` for the end, would leave it to the card to say who asks.
 * @param target the request target as it arrived, before any framework has read it
 * @throws AddressError
 */
export function readPairs(target: string): [name: string, value: string][] {
  if (target.length > LONGEST_ADDRESS) throw new AddressError(`it is longer than ${LONGEST_ADDRESS} characters`);
  if (!target.startsWith("/")) throw new AddressError("it does not start with a slash");
  if (!/^[!-~]*$/.test(target)) throw new AddressError("it has characters that must be percent-encoded");
  if (target.includes("#")) throw new AddressError("it has a fragment");
  const at = target.indexOf("?");
  const texts = at < 0 ? [] : target.slice(at + 1).split("&");
  if (texts.length > MOST_PAIRS) throw new AddressError(`its query has more than ${MOST_PAIRS} pairs`);
  return texts.filter((text) => text !== "").map(pairOf);
}

/** The first name that occurs a second time; undefined when none does. */
export function repeatedName(pairs: [name: string, value: string][]): string | undefined {
  const names = pairs.map(([name]) => name);
  return names.find((name, index) => names.indexOf(name) < index);
}

/** HubSpot's numbers of the kinds of records that carry the cards. */
const KINDS = { "0-1": "contacts", "0-2": "companies" } as const;

/** The record that a card is open on. */
export const RecordQuerySchema = z.object({
  objectTypeId: z.optional(z.enum(["0-1", "0-2"], "must be 0-1 (contact) or 0-2 (company)")),
  objectId: z.optional(RecordIdSchema),
});
type RecordQuery = z.infer<typeof RecordQuerySchema>;

export function recordOf(objectTypeId: keyof typeof KINDS, objectId: string): RecordId {
  return { kind: KINDS[objectTypeId], id: objectId };
}

/** @throws ProblemError naming the part that is missing */
export function requireRecord({ objectTypeId, objectId }: RecordQuery): RecordId {
  if (objectTypeId && objectId) return recordOf(objectTypeId, objectId);
  const field = objectTypeId ? "objectId" : "objectTypeId";
  throw new ProblemError("invalid-request", `${field}: is missing`, { field });
}

/** Null when no record is named at all. @throws ProblemError when only a part of one is */
export function optionalRecord(query: RecordQuery): RecordId | null {
  return query.objectTypeId || query.objectId ? requireRecord(query) : null;
}
