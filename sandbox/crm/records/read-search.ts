import * as z from "zod";

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
