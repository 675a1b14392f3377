import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import { CrmObjectSchema, type CrmObject } from "./crm-object.ts";
import type { Transport } from "./create-transport.ts";

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
export const viewOf = (plan: ReadPlan): Record<string, string> => ({
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
