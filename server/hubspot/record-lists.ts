import * as z from "zod/mini";
import { HubSpotError, unlessRefused } from "../errors/hubspot-errors.ts";
import { API_VERSION } from "./calls/api-version.ts";
import type { Transport } from "./calls/transport.ts";

const PATH = `/crm/lists/${API_VERSION}`;
const STATIC = "MANUAL";

/** A list of records of one kind. */
export interface NamedList {
  /** HubSpot's number of the kind, such as `0-2`. */
  objectTypeId: string;
  name: string;
}

const ListSchema = z.object({ list: z.object({ listId: z.string(), processingType: z.string() }) });
const MembersSchema = z.object({ recordIdsMissing: z.array(z.string()) });

/** HubSpot's id of a static list; null where there is none of this name and kind. @throws HubSpotError */
export async function findList(transport: Transport, { objectTypeId, name }: NamedList): Promise<string | null> {
  const path = `${PATH}/object-type-id/${objectTypeId}/name/${encodeURIComponent(name)}`;
  const found = await unlessRefused(transport({ method: "GET", path, answer: ListSchema }), [404], null);
  return found?.list.processingType === STATIC ? found.list.listId : null;
}

/** Names are taken in the whole account, for lists of whatever records. */
const isTaken = (error: unknown) => error instanceof HubSpotError && error.subCategory === "ILS.DUPLICATE_LIST_NAMES";

/** Makes a static list. @returns HubSpot's id of it; null where the name is taken @throws HubSpotError */
export async function createList(transport: Transport, list: NamedList): Promise<string | null> {
  const body = { ...list, processingType: STATIC };
  const made = transport({ method: "POST", path: PATH, body, answer: ListSchema });
  return made.then(
    ({ list: { listId } }) => listId,
    (error: unknown) => {
      if (isTaken(error)) return null;
      throw error;
    },
  );
}

/**
 * Puts records into a static list, as many as HubSpot takes in one call; those that are in it already stay.
 * @returns the ids of which the account has no record
 * @throws HubSpotError
 */
export async function addToList(transport: Transport, listId: string, ids: string[]): Promise<string[]> {
  const path = `${PATH}/${listId}/memberships/add`;
  const { recordIdsMissing } = await transport({ method: "PUT", path, body: ids, answer: MembersSchema });
  return recordIdsMissing;
}
