import { FailureSchema } from "@partner-standing/contract/answers/problem";
import * as z from "zod/mini";
import { IdentitySchema } from "../authentication/signature.ts";
import type { Operation } from "./define-operation.ts";
import { OPERATIONS } from "./operations.ts";

function parameters(...schemas: z.ZodMiniType[]) {
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

function describe(operation: Operation) {
  const { method, summary, input, output } = operation;
  const success = z.object({ ok: z.literal(true), data: output });
  const answer = { oneOf: [z.toJSONSchema(success), z.toJSONSchema(FailureSchema)] };
  return {
    [method]: {
      summary,
      parameters: parameters(IdentitySchema, ...(method === "get" ? [input] : [])),
      ...(method !== "get" && { requestBody: json("What to do", z.toJSONSchema(input, { io: "input" })) }),
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
  const paths: Record<string, object> = {};
  for (const operation of OPERATIONS) paths[operation.path] = { ...paths[operation.path], ...describe(operation) };
  const header = (name: string) => ({ type: "apiKey", in: "header", name });
  return {
    openapi: "3.1.0",
    info: { title: "Partner Standing", version: "0.1.0" },
    paths,
    components: {
      securitySchemes: {
        hubspotSignature: header("X-HubSpot-Signature-v3"),
        hubspotTimestamp: header("X-HubSpot-Request-Timestamp"),
      },
    },
  };
}
