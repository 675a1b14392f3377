import * as z from "zod/mini";
import { unlessRefused } from "../errors/hubspot-errors.ts";
import { API_VERSION } from "./calls/api-version.ts";
import { BatchErrorsSchema, requireOnly } from "./calls/batches.ts";
import { CrmIdSchema, type CrmObject, CrmObjectSchema, type RecordFault, unreadable } from "./crm-object.ts";
import type { Transport } from "./calls/transport.ts";

/** HubSpot's own type of the one primary company of a deal. Source: association type id values, Associations v4. */
const PRIMARY = 5;

const CompaniesSchema = z.object({ results: z.array(z.unknown()), errors: BatchErrorsSchema });
const FromSchema = z.object({ from: z.object({ id: CrmIdSchema }) });
const ToSchema = z.object({
  to: z.array(z.object({ toObjectId: CrmIdSchema, associationTypes: z.array(z.object({ typeId: z.int() })) })),
});

/** A deal's companies in the form in which a page of records lists them, or that the answer says nothing readable. */
export type Companies = NonNullable<CrmObject["associations"]>[string] | { fault: RecordFault };

function companiesOf(result: unknown): Companies {
  const parsed = ToSchema.safeParse(result);
  if (!parsed.success) return { fault: { property: "associations", value: null } };
  const results = parsed.data.to.flatMap(({ toObjectId: id, associationTypes }) =>
    associationTypes.map(({ typeId }) => ({
      id,
      type: `deal_to_company${typeId === PRIMARY ? "" : "_unlabeled"}`,
    })),
  );
  return { results };
}

/**
 * The companies of at most 1,000 deals: a batch read leaves associations out. A deal without any is left out.
 * @throws HubSpotError
 */
async function readCompaniesOf(transport: Transport, ids: string[]): Promise<Map<string, Companies>> {
  const path = `/crm/associations/${API_VERSION}/deals/companies/batch/read`;
  const body = { inputs: ids.map((id) => ({ id })) };
  const { results, errors } = await transport({ method: "POST", path, body, answer: CompaniesSchema });
  requireOnly("OBJECT_NOT_FOUND", errors);
  const known = results.flatMap((result) => {
    const parsed = FromSchema.safeParse(result);
    return parsed.success ? [[parsed.data.from.id, companiesOf(result)] as const] : [];
  });
  return new Map(known);
}

const PAGE = 100;
/** With property history HubSpot answers half as many. */
const PAGE_WITH_HISTORY = 50;

/** What to read of one kind of record. */
export interface ReadPlan {
  objectType: "companies" | "contacts" | "deals" | "partner_clients";
  properties: string[];
  history: string[];
  associations: string[];
}

export interface Page {
  records: CrmObject[];
  /** Asks for the next page; null at the end. */
  after: string | null;
}

const PageSchema = z.object({
  results: z.array(CrmObjectSchema),
  paging: z.optional(z.object({ next: z.optional(z.object({ after: z.string() })) })),
});

/** What of a record is to be answered. */
const viewOf = (plan: ReadPlan): Record<string, string> => ({
  properties: plan.properties.join(","),
  ...(plan.history.length > 0 && { propertiesWithHistory: plan.history.join(",") }),
  ...(plan.associations.length > 0 && { associations: plan.associations.join(",") }),
});

/** One page of all records of a kind, in the order of their ids, as large as HubSpot allows. */
export async function readPage(transport: Transport, plan: ReadPlan, after: string | null): Promise<Page> {
  const query = {
    limit: String(plan.history.length > 0 ? PAGE_WITH_HISTORY : PAGE),
    ...viewOf(plan),
    ...(after !== null && { after }),
  };
  const path = `/crm/objects/${API_VERSION}/${plan.objectType}`;
  const { results, paging } = await transport({ method: "GET", path, query, answer: PageSchema });
  return { records: results, after: paging?.next?.after ?? null };
}

const BATCH = 100;
/** With property history HubSpot takes half as many. */
const BATCH_WITH_HISTORY = 50;

const AnswerSchema = z.object({ results: z.array(CrmObjectSchema), errors: BatchErrorsSchema });

function withCompanies(record: CrmObject, companies: Companies | undefined): CrmObject {
  if (!companies) return record;
  return "fault" in companies ? unreadable(record.id, companies.fault) : { ...record, associations: { companies } };
}

async function readBatch(transport: Transport, plan: ReadPlan, ids: string[]): Promise<CrmObject[]> {
  const { objectType, properties, history } = plan;
  const path = `/crm/objects/${API_VERSION}/${objectType}/batch/read`;
  const inputs = ids.map((id) => ({ id }));
  const body = { inputs, properties, ...(history.length > 0 && { propertiesWithHistory: history }) };
  const { results, errors } = await transport({ method: "POST", path, body, answer: AnswerSchema });
  requireOnly("OBJECT_NOT_FOUND", errors);
  const found = results.flatMap(({ id, fault }) => (fault ? [] : [id]));
  if (objectType !== "deals" || found.length === 0) return results;
  const companies = await readCompaniesOf(transport, found);
  return results.map((record) => withCompanies(record, companies.get(record.id)));
}

/** @returns null for a record that is not there */
async function readOne(transport: Transport, plan: ReadPlan, id: string): Promise<CrmObject | null> {
  const path = `/crm/objects/${API_VERSION}/${plan.objectType}/${encodeURIComponent(id)}`;
  const asked = transport({ method: "GET", path, query: viewOf(plan), answer: CrmObjectSchema });
  return unlessRefused(asked, [404], null);
}

/** HubSpot has no batch of partner clients (its OpenAPI document of 2026-09), but tells one with all that a page tells. */
async function readSingly(transport: Transport, plan: ReadPlan, ids: string[]): Promise<CrmObject[]> {
  const records = await Promise.all(ids.map((id) => readOne(transport, plan, id)));
  const found = records.filter((record) => record !== null);
  // A path that is not there is answered like a record that is not: then no page of them is there either.
  if (found.length < ids.length) await readPage(transport, plan, null);
  return found;
}

const batchesOf = (ids: string[], size: number) =>
  Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ids.slice(index * size, (index + 1) * size));

/**
 * The records with these ids as they are now, read in batches as large as HubSpot allows. What is not answered is gone:
 * deleted, or merged into another record, which may be answered in its place.
 * @throws HubSpotError
 */
export async function readRecords(transport: Transport, plan: ReadPlan, ids: string[]): Promise<CrmObject[]> {
  if (plan.objectType === "partner_clients") return readSingly(transport, plan, ids);
  const batches = batchesOf(ids, plan.history.length > 0 ? BATCH_WITH_HISTORY : BATCH);
  return (await Promise.all(batches.map((batch) => readBatch(transport, plan, batch)))).flat();
}
