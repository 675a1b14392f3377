import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Copies from HubSpot's OpenAPI documents what the tests compare answers with: the paths the stand-in CRM serves, their
 * status codes, and the schemas of their answers. Usage: node sandbox/crm/openapi/trim-openapi.ts FOLDER
 * The documents: github.com/HubSpot/HubSpot-public-api-spec-collection.
 */
const SERVED: Record<string, string[]> = {
  accountInfo: ["/details"],
  companies: ["/{objectType}", "/batch/", "/search", "/{objectId}"],
  properties: ["/{objectType}", "/batch/create", "/batch/read", "/groups", "/{propertyName}"],
  associations: ["/batch/read", "/batch/create", "/batch/archive", "/associations/default/"],
  crmOwners: ["/crm/owners/2026-09"],
  pipelines: ["/crm/pipelines/2026-09/{objectType}"],
  userProvisioning: ["/settings/users/2026-03", "/{userId}"],
};
const METHODS = ["get", "post", "put", "patch", "delete"];

interface Json {
  [key: string]: Json;
}

function isServed(document: string, route: string): boolean {
  return (SERVED[document] ?? []).some((part) => (part.endsWith("/") ? route.includes(part) : route.endsWith(part)));
}

function withoutProse(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutProse);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key, inner]) => !(key === "example" || isDescription(key, inner)));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutProse(inner)]));
}

/** A schema may also have a property of that name; that one is an object. */
function isDescription(key: string, value: unknown): boolean {
  return key === "description" && typeof value === "string";
}

function trimOperation({ responses = {} }: Json): object {
  const answers = Object.entries(responses).map(([status, response]) => {
    const [content] = Object.values(response["content"] ?? {});
    const reference = response["$ref"] ? { $ref: "#/components/schemas/Error" } : content?.["schema"];
    return [status, reference ?? null];
  });
  return Object.fromEntries(answers);
}

function referencedSchemas(schemas: Json, start: unknown): Json {
  const found: Json = {};
  const visit = (value: unknown): void => {
    for (const [, name] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (!name || found[name] || !schemas[name]) continue;
      found[name] = schemas[name];
      visit(schemas[name]);
    }
  };
  visit(start);
  return found;
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("Name the folder with HubSpot's OpenAPI documents.");
for (const document of Object.keys(SERVED)) {
  const source = withoutProse(JSON.parse(readFileSync(path.join(folder, `${document}.json`), "utf8"))) as Json;
  const routes = Object.entries(source["paths"] ?? {}).filter(([route]) => isServed(document, route));
  const paths = Object.fromEntries(
    routes.map(([route, operations]) => [
      route,
      Object.fromEntries(
        Object.entries(operations)
          .filter(([method]) => METHODS.includes(method))
          .map(([method, operation]) => [method, trimOperation(operation)]),
      ),
    ]),
  );
  const schemas = referencedSchemas(source["components"]?.["schemas"] ?? {}, paths);
  const trimmed = { openapi: source["openapi"], paths, components: { schemas } };
  writeFileSync(path.join(import.meta.dirname, `${document}.json`), `${JSON.stringify(trimmed, null, 2)}\n`);
}
