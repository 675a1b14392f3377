import { FIRST_DAY, LAST_DAY } from "@partner-standing/contract/values/calendar-date";
import * as z from "zod/mini";
import { shortText, soundText } from "../process/sound-text.ts";

/** A text of HubSpot's, which people and programs have written. */
export const CrmTextSchema = z.pipe(z.string(), z.transform(soundText));

/** HubSpot's ids are numbers, written as text in most places and as numbers in some. */
export const CrmIdSchema = z.pipe(
  z.union([z.string().check(z.regex(/^\d{1,20}$/)), z.int().check(z.nonnegative())]),
  z.transform(String),
);

const InstantSchema = z.iso.datetime({ offset: true }).check(
  z.refine((instant) => {
    const day = instant.slice(0, LAST_DAY.length);
    return day >= FIRST_DAY && day <= LAST_DAY;
  }),
);

const HistoryEntrySchema = z.object({ value: z.nullish(CrmTextSchema), timestamp: InstantSchema });

const AssociatedSchema = z.object({
  results: z.array(z.object({ id: CrmIdSchema, type: z.string() })),
  paging: z.optional(z.unknown()),
});

const SoundObjectSchema = z.object({
  id: CrmIdSchema,
  createdAt: InstantSchema,
  properties: z.record(z.string(), z.nullable(CrmTextSchema)),
  propertiesWithHistory: z.optional(z.record(z.string(), z.array(HistoryEntrySchema))),
  associations: z.optional(z.record(z.string(), AssociatedSchema)),
});

/** What of a record is not as HubSpot sends it: a property or another part, and as much of its value as can be shown. */
export interface RecordFault {
  property: string;
  value: string | null;
}

/** A CRM record as HubSpot sends it: every value a text or null. */
export interface CrmObject extends z.infer<typeof SoundObjectSchema> {
  /** Set for a record of another shape: nothing else is known of it, and its id may only tell it apart from others. */
  fault?: RecordFault;
}

const LONGEST_NAME = 100;
const LONGEST_VALUE = 100;
/** Stands for an id that is missing. */
const NO_ID = "?";

function shown(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "object") return Array.isArray(value) ? "[…]" : "{…}";
  return shortText(soundText(String(value)), LONGEST_VALUE);
}

function partOf(input: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | null | undefined)?.[key], input);
}

function faultAt(input: unknown, path: PropertyKey[]): RecordFault {
  const [part = "", name = part] = path;
  const isProperty = part === "properties" || part === "propertiesWithHistory";
  const property = shortText(soundText(String(isProperty ? name : part)), LONGEST_NAME);
  return { property, value: shown(partOf(input, path)) };
}

/** Reads each record by itself, so that one of an odd shape leaves the others of its page alone. */
function readRecord(input: unknown): CrmObject {
  const parsed = SoundObjectSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const id = partOf(input, ["id"]);
  const known = CrmIdSchema.safeParse(id);
  return unreadable(
    known.success ? known.data : (shown(id) ?? NO_ID),
    faultAt(input, parsed.error.issues[0]?.path ?? []),
  );
}

export function unreadable(id: string, fault: RecordFault): CrmObject {
  return { id, createdAt: "", properties: {}, fault };
}

export const CrmObjectSchema = z.pipe(z.unknown(), z.transform(readRecord));
