import * as z from "zod";
import { HubSpotError } from "./hubspot-error.ts";

/** @throws HubSpotError 400 that names every field that is wrong */
export function readBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  return read(schema, body, "Invalid input JSON");
}

export function readQuery<Schema extends z.ZodType>(schema: Schema, query: unknown): z.output<Schema> {
  return read(schema, query, "Invalid query parameters");
}

function read<Schema extends z.ZodType>(schema: Schema, input: unknown, what: string): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const errors = result.error.issues.map(({ message, path }) => ({ message, in: path.join(".") || "body" }));
  const message = errors.map((error) => `${error.in}: ${error.message}`).join("; ");
  throw new HubSpotError(400, { message: `${what}: ${message}`, errors });
}

/** A list in a query: `a,b` or the parameter twice. */
export const NameListSchema = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((names) =>
    [names]
      .flat()
      .flatMap((name) => name.split(","))
      .map((name) => name.trim())
      .filter(Boolean),
  );

export const FlagSchema = z
  .enum(["true", "false"])
  .default("false")
  .transform((text) => text === "true");

export function pageSizeSchema(max: number, otherwise: number) {
  return z.coerce.number().int().min(1).max(max).default(otherwise);
}

export const IdSchema = z.object({ id: z.coerce.string() });

/** `inputs` of a batch call, as many as HubSpot takes. */
export function inputsSchema<Schema extends z.ZodType>(input: Schema, max: number) {
  const tooMany = `The maximum number of inputs supported in a batch request is ${max}`;
  return z.array(input).max(max, { error: tooMany });
}

export const PropertiesSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]).transform((value) => (value === null ? "" : String(value))),
);
