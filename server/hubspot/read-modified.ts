import * as z from "zod/mini";
import { EndlessListError } from "../errors/hubspot-errors.ts";
import { API_VERSION } from "./calls/api-version.ts";
import type { Transport } from "./calls/transport.ts";
import { CrmIdSchema } from "./crm-object.ts";
import type { ReadPlan } from "./read-records.ts";

/** As many as HubSpot answers to one search. */
const PAGE = 200;

/** Where a list of records in the order of their last change goes on. */
export interface ModifiedCursor {
  /** Instant (UTC) of the first change to be listed. */
  since: string;
  /** Of records changed in that very millisecond, those behind this id; null lists everything since. */
  behindId: string | null;
}

interface ModifiedPage {
  ids: string[];
  /** Asks for the next page; null at the end. */
  next: ModifiedCursor | null;
}

const MODIFIED = {
  companies: "hs_lastmodifieddate",
  contacts: "lastmodifieddate",
  deals: "hs_lastmodifieddate",
  partner_clients: "hs_lastmodifieddate",
} satisfies Record<ReadPlan["objectType"], string>;

const AnswerSchema = z.object({ results: z.array(z.unknown()) });
const ResultSchema = z.object({ id: CrmIdSchema, properties: z.record(z.string(), z.unknown()) });

function searchFor(modified: string, { since, behindId }: ModifiedCursor) {
  const value = String(Date.parse(since));
  const from = { propertyName: modified, operator: "GTE", value };
  const filters =
    behindId === null
      ? [from]
      : [
          from,
          { propertyName: modified, operator: "LTE", value },
          { propertyName: "hs_object_id", operator: "GT", value: behindId },
        ];
  const sorts = [{ propertyName: behindId === null ? modified : "hs_object_id", direction: "ASCENDING" }];
  return { filterGroups: [{ filters }], sorts, properties: [modified], limit: PAGE };
}

interface Modified {
  id: string;
  modifiedAt: string;
}

/** A record whose id is none cannot be asked for; one without a readable instant stands behind the one before it. */
function readResults(results: unknown[], modified: string, since: string): Modified[] {
  let modifiedAt = since;
  return results.flatMap((result) => {
    const { success, data } = ResultSchema.safeParse(result);
    if (!success) return [];
    const told = data.properties[modified];
    if (typeof told === "string" && !Number.isNaN(Date.parse(told))) modifiedAt = told;
    return [{ id: data.id, modifiedAt }];
  });
}

function nextOf(cursor: ModifiedCursor, page: Modified[], isFull: boolean): ModifiedCursor | null {
  const last = page.at(-1);
  if (cursor.behindId !== null) {
    if (isFull && last) return { since: cursor.since, behindId: last.id };
    return { since: new Date(Date.parse(cursor.since) + 1).toISOString(), behindId: null };
  }
  if (!isFull) return null;
  const { since } = cursor;
  const [from, until] = [page[0]?.modifiedAt ?? since, last?.modifiedAt ?? since];
  // An import may change more records in one millisecond than a page holds: these are listed by their ids.
  return { since: until, behindId: from === until ? "0" : null };
}

/** HubSpot's ids are whole numbers, too large for a number. */
const isBehind = (id: string, other: string) => id.length > other.length || (id.length === other.length && id > other);

/** Whether a page leads on: to later changes, or within a millisecond to records behind it. */
function leadsOn(cursor: ModifiedCursor, next: ModifiedCursor): boolean {
  const ahead = Date.parse(next.since) - Date.parse(cursor.since);
  if (ahead !== 0) return ahead > 0;
  return next.behindId !== null && (cursor.behindId === null || isBehind(next.behindId, cursor.behindId));
}

/**
 * The ids of records changed since an instant, in the order of their changes, a page at a time. Every page is the first
 * of a search of its own: no search comes near the 10,000 results that HubSpot answers at most, and a record that is
 * changed meanwhile moves to the end instead of pushing another one over a page's edge. Where a page ends, a record may
 * come twice. HubSpot's search runs up to a minute behind.
 * @throws EndlessListError when the list would go on where it was
 */
export async function readModified(
  transport: Transport,
  objectType: ReadPlan["objectType"],
  cursor: ModifiedCursor,
): Promise<ModifiedPage> {
  const modified = MODIFIED[objectType];
  const path = `/crm/objects/${API_VERSION}/${objectType}/search`;
  const body = searchFor(modified, cursor);
  const { results } = await transport({ method: "POST", path, body, answer: AnswerSchema });
  const page = readResults(results, modified, cursor.since);
  const next = nextOf(cursor, page, results.length === PAGE);
  if (next && !leadsOn(cursor, next))
    throw new EndlessListError(objectType, `asked for changes since ${cursor.since}, it answers the same again`);
  return { ids: page.map(({ id }) => id), next };
}
