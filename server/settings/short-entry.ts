import type { AuditEntry, FieldChange } from "@partner-standing/contract/settings/settings-change";

// HubSpot hands on no answer above 1 MB. The settings have bounds of their own; what has happened to them has none.

/** Bytes of JSON that one side of a change may take before it is told in short. */
const VALUE_BYTES = 1_000;
/** Fields of one entry that are told. */
const FIELDS = 40;

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value) ?? "");

/** The beginning of what is in a list or an object, and how much more there is: `…` needs no translation. */
function shortValue(value: unknown): unknown {
  if (bytesOf(value) <= VALUE_BYTES) return value;
  if (typeof value === "string") return `${[...value].slice(0, VALUE_BYTES / 10).join("")} …`;
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value);
  let left = VALUE_BYTES;
  const beyond = parts.findIndex(([name, part]) => (left -= bytesOf(name) + bytesOf(part) + 2) < 0);
  const kept = parts.slice(0, beyond);
  const more = `+ ${parts.length - kept.length}`;
  return Array.isArray(value)
    ? [...kept.map(([, part]) => part), `… ${more}`]
    : { ...Object.fromEntries(kept), "…": more };
}

const shortChange = ({ field, before, after }: FieldChange): FieldChange => ({
  field,
  before: shortValue(before),
  after: shortValue(after),
});

/** An entry of the audit list with long values and long lists of fields in short. */
export function shortEntry(entry: AuditEntry): AuditEntry {
  const { changes } = entry;
  const more = changes.length - FIELDS;
  const left = more > 0 ? [{ field: "…", before: null, after: `+ ${more}` }] : [];
  return { ...entry, changes: [...changes.slice(0, FIELDS).map(shortChange), ...left] };
}

/** Of what is listed newest first as much as fits into so many bytes of JSON, and the newest in any case. */
export function newestWithin<Entry>(bytes: number, entries: Entry[]): Entry[] {
  let left = bytes;
  return entries.filter((entry, place) => {
    left -= bytesOf(entry) + 1;
    return place === 0 || left >= 0;
  });
}
