import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import { BatchErrorsSchema, requireOnlyMissing } from "./batch-errors.ts";
import { CrmObjectSchema, unreadable, type CrmObject } from "./crm-object.ts";
import type { Transport } from "./create-transport.ts";
import { readCompaniesOf, type Companies } from "./read-companies-of.ts";
import type { ReadPlan } from "./read-page.ts";

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
  if ((objectType !== "deals" && objectType !== "partner_clients") || found.length === 0) return results;
  const companies = await readCompaniesOf(transport, objectType, found);
  return results.map((record) => withCompanies(record, companies.get(record.id)));
}

/**
 * The records with these ids as they are now, read in batches as large as HubSpot allows. What is not answered is gone:
 * deleted, or merged into another record, which may be answered in its place.
 * @throws HubSpotError
 */
export async function readRecords(transport: Transport, plan: ReadPlan, ids: string[]): Promise<CrmObject[]> {
  const size = plan.history.length > 0 ? BATCH_WITH_HISTORY : BATCH;
  const batches = Array.from({ length: Math.ceil(ids.length / size) }, (_, index) =>
    ids.slice(index * size, (index + 1) * size),
  );
  return (await Promise.all(batches.map((batch) => readBatch(transport, plan, batch)))).flat();
}
