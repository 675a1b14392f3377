import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Copies from HubSpot's OpenAPI documents what the tests compare answers with: the operations that the stand-in CRM
 * serves and the schemas of their answers; and into `operations.json` what each kind of record can be asked at all. Run it again when HubSpot dates a new version, then `npm run format`:
 * node sandbox/crm/openapi/trim-openapi.ts FOLDER
 * The documents: github.com/HubSpot/HubSpot-public-api-spec-collection.
 */
const OBJECTS = "/crm/objects/2026-09/{objectType}";
const PROPERTIES = "/crm/properties/2026-09/{objectType}";
const ASSOCIATIONS = "/crm/associations/2026-09/{fromObjectType}/{toObjectType}/batch";
const USERS = "/settings/users/2026-03";
const LISTS = "/crm/lists/2026-09";
const SERVED: Record<string, Record<string, string[]>> = {
  accountInfo: { "/account-info/2026-09/details": ["get"] },
  companies: {
    [OBJECTS]: ["get", "post"],
    [`${OBJECTS}/{objectId}`]: ["get", "patch", "delete"],
    [`${OBJECTS}/merge`]: ["post"],
    [`${OBJECTS}/search`]: ["post"],
    [`${OBJECTS}/batch/read`]: ["post"],
    [`${OBJECTS}/batch/create`]: ["post"],
    [`${OBJECTS}/batch/update`]: ["post"],
    [`${OBJECTS}/batch/upsert`]: ["post"],
    [`${OBJECTS}/batch/archive`]: ["post"],
  },
  partnerClients: {
    [OBJECTS]: ["get"],
    [`${OBJECTS}/{objectId}`]: ["get", "patch"],
    [`${OBJECTS}/search`]: ["post"],
    [`${OBJECTS}/batch/update`]: ["post"],
  },
  properties: {
    [PROPERTIES]: ["get", "post"],
    [`${PROPERTIES}/{propertyName}`]: ["get"],
    [`${PROPERTIES}/groups`]: ["get", "post"],
    [`${PROPERTIES}/batch/create`]: ["post"],
    [`${PROPERTIES}/batch/read`]: ["post"],
  },
  associations: {
    [`${ASSOCIATIONS}/read`]: ["post"],
    [`${ASSOCIATIONS}/create`]: ["post"],
    [`${ASSOCIATIONS}/archive`]: ["post"],
    [`${ASSOCIATIONS}/associate/default`]: ["post"],
    "/crm/objects/2026-09/{fromObjectType}/{fromObjectId}/associations/default/{toObjectType}/{toObjectId}": ["put"],
  },
  oauth: {
    "/oauth/2026-09/token": ["post"],
    "/oauth/2026-09/token/introspect": ["post"],
    "/oauth/2026-09/token/revoke": ["post"],
  },
  actionsV4: { "/automation/actions/callbacks/2026-09/complete": ["post"] },
  appUninstalls: { "/appinstalls/2026-09/external-install": ["delete"] },
  crmOwners: { "/crm/owners/2026-09": ["get"] },
  lists: {
    [LISTS]: ["post"],
    [`${LISTS}/object-type-id/{objectTypeId}/name/{listName}`]: ["get"],
    [`${LISTS}/{listId}/memberships/add`]: ["put"],
  },
  pipelines: { "/crm/pipelines/2026-09/{objectType}": ["get"] },
  userProvisioning: {
    [USERS]: ["get"],
    [`${USERS}/{userId}`]: ["get"],
    [`${USERS}/teams`]: ["get"],
    [`${USERS}/roles`]: ["get"],
  },
};

/** The documents of the kinds of records that the stand-in holds. */
const RECORDS: Record<string, string> = {
  companies: "companies",
  contacts: "contacts",
  deals: "deals",
  tasks: "tasks",
  notes: "notes",
  partner_clients: "partnerClients",
};

interface Json {
  [key: string]: Json;
}

/** What describes the filters of a list, in thousands of lines: a static list has none. */
const OF_FILTERS = "filterBranch";

/** Examples and prose; a property that is named `description` is an object and stays. */
function withoutProse(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutProse);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, inner]) => key !== "example" && key !== OF_FILTERS && !(key === "description" && typeof inner === "string"),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutProse(inner)]));
}

/** The schema of each status; null for an answer without a body. */
function answerSchemas(operation: Json | undefined): object {
  const answers = Object.entries(operation?.["responses"] ?? {}).map(([status, response]) => {
    const [content] = Object.values(response["content"] ?? {});
    const error = { $ref: "#/components/schemas/Error" };
    return [status, response["$ref"] ? error : (content?.["schema"] ?? null)];
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
const read = (document: string) => JSON.parse(readFileSync(path.join(folder, `${document}.json`), "utf8")) as Json;
const write = (name: string, content: object) =>
  writeFileSync(path.join(import.meta.dirname, `${name}.json`), `${JSON.stringify(content, null, 2)}\n`);

/** Every operation of a kind of record, as `GET /{objectId}` below the kind's own path. */
function operationsOf(kind: string, document: string): string[] {
  const bases = [OBJECTS, OBJECTS.replace("{objectType}", kind)];
  return Object.entries(read(document)["paths"] ?? {}).flatMap(([route, operations]) => {
    const base = bases.find((one) => route === one || route.startsWith(`${one}/`));
    return base === undefined
      ? []
      : Object.keys(operations).map((method) => `${method.toUpperCase()} ${route.slice(base.length) || "/"}`);
  });
}

write(
  "operations",
  Object.fromEntries(Object.entries(RECORDS).map(([kind, document]) => [kind, operationsOf(kind, document).sort()])),
);
for (const [document, routes] of Object.entries(SERVED)) {
  const source = withoutProse(read(document)) as Json;
  const paths = Object.fromEntries(
    Object.entries(routes).map(([route, methods]) => {
      const operations = source["paths"]?.[route];
      return [route, Object.fromEntries(methods.map((method) => [method, answerSchemas(operations?.[method])]))];
    }),
  );
  const schemas = referencedSchemas(source["components"]?.["schemas"] ?? {}, paths);
  write(document, { openapi: source["openapi"], paths, components: { schemas } });
}
