import type { Express } from "express";
import * as z from "zod";
import { HubSpotError } from "../hubspot-error.ts";
import type { Portal } from "../portal.ts";
import { readBody } from "../read-input.ts";
import type { StoredList } from "../records/list-store.ts";
import { objectKind, requireObjectType } from "../records/object-kinds.ts";

const PATH = "/crm/lists/2026-09";

/** As many as HubSpot last documented for one call (Lists v1, "Up to 500 records"); of its dated versions it says nothing. */
const MOST_MEMBERS = 500;

const CreationSchema = z.object({
  name: z.string().min(1),
  objectTypeId: z.string(),
  processingType: z.enum(["MANUAL", "SNAPSHOT"]),
});
const MembersSchema = z
  .array(z.string())
  .max(MOST_MEMBERS, { error: `No more than ${MOST_MEMBERS} records can be added in one request` });

const represent = ({ listId, name, type, createdAt, members }: StoredList) => ({
  ...{ listId, name, createdAt, updatedAt: createdAt, listVersion: 1, size: members.size },
  ...{ objectTypeId: objectKind(type).typeId, processingType: "MANUAL", processingStatus: "COMPLETE" },
});

function listNotFound(what: string): HubSpotError {
  return new HubSpotError(404, {
    message: `List does not exist with ${what}.`,
    category: "OBJECT_NOT_FOUND",
  });
}

/** Static lists: made, found by their name, and filled. */
export function listEndpoints(app: Express, { lists, records }: Portal): void {
  app.post(PATH, (req, res) => {
    const { name, objectTypeId } = readBody(CreationSchema, req.body);
    const type = requireObjectType(objectTypeId);
    if (lists.named(name))
      throw new HubSpotError(400, {
        message: `A list with the name '${name}' already exists in this account.`,
        more: { subCategory: "ILS.DUPLICATE_LIST_NAMES" },
      });
    // HubSpot documents that there is a limit, and not how it says so.
    if (lists.isFull()) throw new HubSpotError(400, { message: "The account has reached its limit of lists." });
    res.json({ list: represent(lists.add(name, type)) });
  });

  app.get(`${PATH}/object-type-id/:objectTypeId/name/:listName`, (req, res) => {
    const { objectTypeId, listName } = req.params;
    const list = lists.named(listName);
    if (!list || list.type !== requireObjectType(objectTypeId)) throw listNotFound(`name ${listName}`);
    res.json({ list: represent(list) });
  });

  // Records that do not exist, or are members already, are no error.
  app.put(`${PATH}/:listId/memberships/add`, (req, res) => {
    const list = lists.find(req.params.listId);
    if (!list) throw listNotFound(`ID ${req.params.listId}`);
    const ids = [...new Set(readBody(MembersSchema, req.body))];
    const isThere = (id: string) => records.find(list.type, id)?.archivedAt === null;
    const recordsIdsAdded = ids.filter((id) => isThere(id) && !list.members.has(id));
    for (const id of recordsIdsAdded) list.members.add(id);
    res.json({ recordsIdsAdded, recordIdsRemoved: [], recordIdsMissing: ids.filter((id) => !isThere(id)) });
  });
}
