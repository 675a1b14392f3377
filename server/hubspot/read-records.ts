import * as z from "zod/mini";
import { HubSpotError } from "../errors/hubspot-error.ts";
import { API_VERSION } from "./api-version.ts";
import { BatchErrorsSchema, requireOnlyMissing } from "./batch-errors.ts";
import { CrmObjectSchema, unreadable, type CrmObject } from "./crm-object.ts";
import type { Transport } from "./create-transport.ts";
import { readCompaniesOf, type Companies } from "./read-companies-of.ts";
import { readPage, viewOf, type ReadPlan } from "./read-page.ts";

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
  requireOnlyMissing(errors);
  const found = results.flatMap(({ id, fault }) => (fault ? [] : [id]));
  if (objectType !== "deals" || found.length === 0) return results;
  const companies = await readCompaniesOf(transport, found);
  return results.map((record) => withCompanies(record, companies.get(record.id)));
}

/** @returns null for a record that is not there */
async function readOne(transport: Transport, plan: ReadPlan, id: string): Promise<CrmObject | null> {
  const path = `/crm/objects/${API_VERSION}/${plan.objectType}/${encodeURIComponent(id)}`;
  const asked = transport({ method: "GET", path, query: viewOf(plan), answer: CrmObjectSchema });
  return asked.catch((error: unknown) => {
    if (error instanceof HubSpotError && error.status === 404) return null;
    throw error;
  });
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
