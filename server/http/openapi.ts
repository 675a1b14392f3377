import { BenefitsSchema, NominateSchema } from "@partner-standing/contract/benefits";
import { LeadSchema, RegisterLeadSchema, ReleaseLeadSchema } from "@partner-standing/contract/lead";
import { FailureSchema } from "@partner-standing/contract/problem";
import { ExplanationSchema, StandingSchema } from "@partner-standing/contract/standing";
import { RehearsalSchema, TimelineSchema } from "@partner-standing/contract/timeline";
import * as z from "zod/mini";
import { BenefitsQuerySchema } from "./benefit-endpoints.ts";
import { RecordQuerySchema } from "./record-query.ts";
import { RehearsalQuerySchema, TimelineQuerySchema } from "./review-endpoints.ts";
import { ExplainQuerySchema, StandingQuerySchema } from "./standing-endpoints.ts";
import { CallerSchema } from "./tenant.ts";

interface Operation {
  method: "get" | "post";
  path: string;
  summary: string;
  /** The query of a GET, the body of a POST. */
  input: z.ZodMiniObject;
  data: z.ZodMiniType;
}

const OPERATIONS: Operation[] = [
  {
    method: "get",
    path: "/api/standing",
    summary: "Where the portal's company stands, and what one record adds",
    input: StandingQuerySchema,
    data: StandingSchema,
  },
  {
    method: "get",
    path: "/api/standing/explain",
    summary: "The records and the rule behind one metric, a page at a time",
    input: ExplainQuerySchema,
    data: ExplanationSchema,
  },
  {
    method: "get",
    path: "/api/timeline",
    summary: "The tier as it stands, the reviews and changes so far, and what is ahead and due",
    input: TimelineQuerySchema,
    data: TimelineSchema,
  },
  {
    method: "get",
    path: "/api/reviews/rehearsal",
    summary: "The first review on or after a date, held in thought: nothing is written",
    input: RehearsalQuerySchema,
    data: RehearsalSchema,
  },
  {
    method: "get",
    path: "/api/benefits",
    summary: "What the credited tier gives and the next one would, and what a sponsorship package saves",
    input: BenefitsQuerySchema,
    data: BenefitsSchema,
  },
  {
    method: "post",
    path: "/api/benefits/nominations",
    summary: "Notes a joint account that was nominated for co-sell help",
    input: NominateSchema,
    data: BenefitsSchema,
  },
  {
    method: "get",
    path: "/api/leads",
    summary: "Where the lead behind a record stands",
    input: RecordQuerySchema,
    data: LeadSchema,
  },
  {
    method: "post",
    path: "/api/leads/register",
    summary: "Registers the lead behind a record",
    input: RegisterLeadSchema,
    data: LeadSchema,
  },
  {
    method: "post",
    path: "/api/leads/release",
    summary: "Gives up the registration of a domain",
    input: ReleaseLeadSchema,
    data: LeadSchema,
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

function operation({ method, summary, input, data }: Operation) {
  const success = z.object({ ok: z.literal(true), data });
  const answer = { oneOf: [z.toJSONSchema(success), z.toJSONSchema(FailureSchema)] };
  return {
    [method]: {
      summary,
      parameters: method === "get" ? parameters(CallerSchema, input) : parameters(CallerSchema),
      ...(method === "post" && { requestBody: json("What to do", z.toJSONSchema(input, { io: "input" })) }),
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
