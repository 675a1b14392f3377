import type * as z from "zod/mini";

type Schema = z.ZodMiniType;

/** What a schema says of itself, as far as it matters here. */
interface Definition {
  type: string;
  shape?: Record<string, Schema>;
  innerType?: Schema;
  element?: Schema;
  options?: Schema[];
  valueType?: Schema;
  /** Of an enumeration, and of a literal. */
  entries?: Record<string, unknown>;
  values?: unknown[];
}

const definitionOf = (schema: Schema) => schema._zod.def as unknown as Definition;

/** Something of every kind that a field may ask for. */
const CANDIDATES: unknown[] = [
  ...[
    "2026-01-15",
    "2026-10",
    "2026-Q2",
    "7",
    "0-2",
    "acme.example",
    "jo@acme.example",
    "EUR",
    "lead_state",
    "crm",
    "x",
  ],
  ...[1, 100, true, null, [], {}, [1], ["x"]],
];

const WRAPPERS = ["optional", "nullable", "default", "prefault", "nonoptional", "readonly", "catch"];

/** What stands in the other fields: fields of these names have one value that is right at the moment. */
export type Given = Record<string, () => unknown>;

/** As little as the schema accepts. */
function least(schema: Schema, given: Given): unknown {
  const { type, shape, element, innerType, entries, values } = definitionOf(schema);
  if (schema.safeParse(undefined).success) return undefined;
  if (entries) return Object.values(entries)[0];
  if (values) return values[0];
  if (shape)
    return Object.fromEntries(
      Object.entries(shape).map(([name, part]) => [name, given[name]?.() ?? least(part, given)]),
    );
  const candidate = CANDIDATES.find((value) => schema.safeParse(value).success);
  if (candidate !== undefined) return candidate;
  if (type === "array" && element) return [least(element, given)];
  if (innerType) return least(innerType, given);
  const [first] = definitionOf(schema).options ?? [];
  return first && least(first, given);
}

/** A place of an input: given a value, the input that holds it there and is otherwise as it should be. */
export interface InputPlace {
  name: string;
  inputWith: (value: unknown) => unknown;
}

/** Every place of an input, in its fields, their fields, and so on, and the input itself. */
export function placesOf(schema: Schema, given: Given, name = ""): InputPlace[] {
  const { type, shape, element, innerType, options, valueType } = definitionOf(schema);
  if (innerType && WRAPPERS.includes(type)) return placesOf(innerType, given, name);
  if (options) return options.flatMap((option) => placesOf(option, given, name));
  const itself = { name, inputWith: (value: unknown) => value };
  if (shape)
    return [
      itself,
      ...Object.entries(shape).flatMap(([field, part]) => placesIn(schema, given, { name, field, part })),
    ];
  if (type === "array" && element)
    return [itself, ...wrapped(placesOf(element, given, `${name}.0`), (value) => [value])];
  if (type === "record" && valueType) {
    const key = { name: `${name}.key`, inputWith: (value: unknown) => ({ [String(value)]: least(valueType, given) }) };
    const keys = ["EUR", "technical", "attributedMrr", "pp_hubspot_mrr", "pp_deal_mrr", "pp_reviewed_on", "x"];
    const known = keys.find((one) => schema.safeParse({ [one]: least(valueType, given) }).success) ?? "x";
    return [itself, key, ...wrapped(placesOf(valueType, given, `${name}.${known}`), (value) => ({ [known]: value }))];
  }
  return [itself];
}

function wrapped(places: InputPlace[], wrap: (value: unknown) => unknown): InputPlace[] {
  return places.map(({ name, inputWith }) => ({ name, inputWith: (value) => wrap(inputWith(value)) }));
}

function placesIn(schema: Schema, given: Given, at: { name: string; field: string; part: Schema }): InputPlace[] {
  const inner = placesOf(at.part, given, at.name === "" ? at.field : `${at.name}.${at.field}`);
  return wrapped(inner, (value) => ({ ...(least(schema, given) as object), [at.field]: value }));
}
