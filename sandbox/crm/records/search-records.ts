import * as z from "zod";
import { HubSpotError } from "../hubspot-error.ts";
import type { Portal } from "../portal.ts";
import type { PropertyDefinition } from "../properties/property-definition.ts";
import { type StoredType, objectKind } from "./object-kinds.ts";
import { readInstant } from "./read-instant.ts";
import { readProperty } from "./read-property.ts";
import type { StoredRecord } from "./record-store.ts";

const FilterSchema = z.object({
  propertyName: z.string(),
  operator: z.enum([
    "BETWEEN",
    "CONTAINS_TOKEN",
    "EQ",
    "GT",
    "GTE",
    "HAS_PROPERTY",
    "IN",
    "LT",
    "LTE",
    "NEQ",
    "NOT_CONTAINS_TOKEN",
    "NOT_HAS_PROPERTY",
    "NOT_IN",
  ]),
  value: z.coerce.string().optional(),
  highValue: z.coerce.string().optional(),
  values: z.array(z.coerce.string()).optional(),
});
export type Filter = z.infer<typeof FilterSchema>;

const SortSchema = z.union([
  z.string().transform((text) => ({ propertyName: text.replace(/^-/, ""), descending: text.startsWith("-") })),
  z
    .object({ propertyName: z.string(), direction: z.enum(["ASCENDING", "DESCENDING"]).default("ASCENDING") })
    .transform(({ propertyName, direction }) => ({ propertyName, descending: direction === "DESCENDING" })),
]);

const RESULTS_REACHED = 10_000;
export const MAX_SEARCH_LENGTH = 3000;

/** HubSpot's limits of one search. Source: developers.hubspot.com, Search the CRM. */
export const SearchSchema = z
  .object({
    filterGroups: z
      .array(z.object({ filters: z.array(FilterSchema).max(6) }))
      .max(5)
      .default([]),
    query: z.string().max(3000).optional(),
    sorts: z.array(SortSchema).max(1).default([]),
    properties: z.array(z.string()).default([]),
    limit: z.int().min(1).max(200).default(10),
    after: z.coerce.number().int().min(0).default(0),
  })
  .refine(({ filterGroups }) => filterGroups.flatMap(({ filters }) => filters).length <= 18, {
    error: "at most 18 filters in all",
    path: ["filterGroups"],
  })
  .refine(({ after, limit }) => after + limit <= RESULTS_REACHED, {
    error: `a search reaches no further than ${RESULTS_REACHED} results`,
    path: ["after"],
  });
export type Search = z.output<typeof SearchSchema>;

type Comparable = string | number;
type Test = (record: StoredRecord) => boolean;
type Operator = Filter["operator"];

const COMPARISONS = {
  EQ: (a, b) => a === b,
  NEQ: (a, b) => a !== b,
  GT: (a, b) => a > b,
  GTE: (a, b) => a >= b,
  LT: (a, b) => a < b,
  LTE: (a, b) => a <= b,
} satisfies Partial<Record<Operator, (a: Comparable, b: Comparable) => boolean>>;
type ValueOperator = Exclude<Operator, "HAS_PROPERTY" | "NOT_HAS_PROPERTY">;

/** Records that are not archived and meet all filters of one group and the query; oldest first when nothing is sorted. */
export function searchRecords(portal: Portal, type: StoredType, search: Search): StoredRecord[] {
  const groups = search.filterGroups.map(({ filters }) => filters.map((filter) => filterTest(portal, type, filter)));
  const asked = queryTest(portal, type, search.query ?? "");
  const found = portal.records
    .list(type)
    .filter((record) => record.archivedAt === null && asked(record))
    .filter((record) => groups.length === 0 || groups.some((tests) => tests.every((test) => test(record))));
  const [sort] = search.sorts;
  if (!sort) return found;
  const definition = requireDefinition(portal, type, sort.propertyName);
  const keyed = found.map((record) => ({ record, key: keyOf(portal, type, record, definition) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key, sort.descending));
  return keyed.map(({ record }) => record);
}

function requireDefinition(portal: Portal, type: StoredType, name: string): PropertyDefinition {
  const definition = portal.properties.find(type, name);
  if (definition) return definition;
  throw new HubSpotError(400, {
    message: "There was a problem with the request.",
    errors: [{ message: `Property "${name}" does not exist`, code: "PROPERTY_DOESNT_EXIST" }],
  });
}

/** Strings compare without regard to case; options of an enumeration with it. */
function comparable({ type }: PropertyDefinition, text: string): Comparable {
  if (type === "number") return Number(text);
  if (type === "date" || type === "datetime") return Date.parse(readInstant(text) ?? "");
  return type === "enumeration" || type === "bool" ? text : text.toLowerCase();
}

function keyOf(portal: Portal, type: StoredType, record: StoredRecord, definition: PropertyDefinition) {
  const text = readProperty(portal, type, record, definition.name);
  return text ? comparable(definition, text) : null;
}

/** Records without a value come last in both directions. */
function compareKeys(a: Comparable | null, b: Comparable | null, descending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = a < b ? -1 : a > b ? 1 : 0;
  return descending ? -order : order;
}

function filterTest(portal: Portal, type: StoredType, filter: Filter): Test {
  const definition = requireDefinition(portal, type, filter.propertyName);
  const read = (record: StoredRecord) => readProperty(portal, type, record, definition.name);
  const { operator } = filter;
  if (operator === "HAS_PROPERTY") return (record) => Boolean(read(record));
  if (operator === "NOT_HAS_PROPERTY") return (record) => !read(record);
  const test = valueTest(definition, filter, operator);
  return (record) => {
    const text = read(record);
    return Boolean(text) && test(String(text));
  };
}

function valueTest(definition: PropertyDefinition, filter: Filter, operator: ValueOperator): (text: string) => boolean {
  const of = (text: string) => comparable(definition, text);
  if (operator === "IN" || operator === "NOT_IN") {
    // As given: HubSpot wants lower case here, and does not lower it itself.
    const known = definition.type === "string" ? required(filter, "values") : required(filter, "values").map(of);
    return (text) => (known as Comparable[]).includes(of(text)) === (operator === "IN");
  }
  if (operator === "CONTAINS_TOKEN" || operator === "NOT_CONTAINS_TOKEN") {
    const pattern = tokenPattern(required(filter, "value"));
    return (text) => pattern.test(text) === (operator === "CONTAINS_TOKEN");
  }
  const low = of(required(filter, "value"));
  if (operator === "BETWEEN") {
    const high = of(required(filter, "highValue"));
    return (text) => of(text) >= low && of(text) <= high;
  }
  const compare = COMPARISONS[operator];
  return (text) => compare(of(text), low);
}

function required<Key extends "value" | "highValue" | "values">(filter: Filter, key: Key): NonNullable<Filter[Key]> {
  const given = filter[key];
  if (given !== undefined) return given;
  throw new HubSpotError(400, {
    message: "There was a problem with the request.",
    errors: [{ message: `operator ${filter.operator} requires "${key}"`, in: filter.propertyName }],
  });
}

/** A whole word, or with `*` a part of one: `*@muster.example`. */
function tokenPattern(token: string): RegExp {
  const escaped = token.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped.join(".*")}(?![\p{L}\p{N}])`, "iu");
}

function queryTest(portal: Portal, type: StoredType, query: string): Test {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const names = objectKind(type).searchedProperties;
  return (record) => {
    const text = names
      .map((name) => readProperty(portal, type, record, name) ?? "")
      .join("\n")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  };
}
