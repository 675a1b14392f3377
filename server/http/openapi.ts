import { FailureSchema } from "@partner-standing/contract/problem";
import { ExplanationSchema, StandingSchema } from "@partner-standing/contract/standing";
import * as z from "zod/mini";
import { ExplainQuerySchema, StandingQuerySchema } from "./standing-endpoints.ts";
import { CallerSchema } from "./tenant.ts";

interface Operation {
  path: string;
  summary: string;
  query: z.ZodMiniObject;
  data: z.ZodMiniType;
}

const OPERATIONS: Operation[] = [
  {
    path: "/api/standing",
    summary: "Where the portal's company stands, and what one record adds",
    query: StandingQuerySchema,
    data: StandingSchema,
  },
  {
    path: "/api/standing/explain",
    summary: "The records and the rule behind one metric, a page at a time",
    query: ExplainQuerySchema,
    data: ExplanationSchema,
  },
];

function parameters(...schemas: z.ZodMiniObject[]) {
  return schemas.flatMap((schema) => {
    const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" });
    return Object.entries(properties).map(([name, property]) => ({
      name,
      in: "query",
      required: required.includes(name),
      schema: property,
    }));
  });
}

function json(description: string, schema: unknown) {
  return { description, content: { "application/json": { schema } } };
}

function operation({ summary, query, data }: Operation) {
  const success = z.object({ ok: z.literal(true), data });
  const answer = { oneOf: [z.toJSONSchema(success), z.toJSONSchema(FailureSchema)] };
  return {
    get: {
      summary,
      parameters: parameters(CallerSchema, query),
      security: [{ hubspotSignature: [], hubspotTimestamp: [] }],
      responses: {
        200: json("The data, or a refusal with its code", answer),
        default: json("What is wrong with the request", z.toJSONSchema(FailureSchema)),
      },
    },
  };
}

/** The service's OpenAPI document, made from the schemas that its answers are built on. */
export function openApiDocument() {
  const header = (name: string) => ({ type: "apiKey", in: "header", name });
  return {
    openapi: "3.1.0",
    info: { title: "Partner Standing", version: "0.1.0" },
    paths: Object.fromEntries(OPERATIONS.map((known) => [known.path, operation(known)])),
    components: {
      securitySchemes: {
        hubspotSignature: header("X-HubSpot-Signature-v3"),
        hubspotTimestamp: header("X-HubSpot-Request-Timestamp"),
      },
    },
  };
}
