import type { Express, Request } from "express";
import * as z from "zod";
import { HubSpotError } from "../hubspot-error.ts";
import type { Portal } from "../portal.ts";
import { FlagSchema, NameListSchema, PropertiesSchema, pageSizeSchema, readBody, readQuery } from "../read-input.ts";
import { mergeRecords } from "../records/merge-records.ts";
import { typeOf } from "../records/object-kinds.ts";
import { findRecord, representRecord, requireRecord } from "../records/represent-record.ts";
import { MAX_SEARCH_LENGTH, SearchSchema, searchRecords } from "../records/search-records.ts";
import { CreationSchema, createWithAssociations, updateRecord } from "../records/write-record.ts";

const PATH = "/crm/objects/2026-09/:objectType";
const MAX_PAGE = 100;
const MAX_PAGE_WITH_HISTORY = 50;

const ViewSchema = z.object({
  properties: NameListSchema,
  propertiesWithHistory: NameListSchema,
  associations: NameListSchema,
  archived: FlagSchema,
});
const ListSchema = ViewSchema.extend({ limit: pageSizeSchema(MAX_PAGE, 10), after: z.string().optional() }).refine(
  ({ limit, propertiesWithHistory }) => propertiesWithHistory.length === 0 || limit <= MAX_PAGE_WITH_HISTORY,
  { error: `at most ${MAX_PAGE_WITH_HISTORY} with propertiesWithHistory`, path: ["limit"] },
);
const IdPropertySchema = z.object({ idProperty: z.string().optional() });
const MergeSchema = z.object({ primaryObjectId: z.coerce.string(), objectIdToMerge: z.coerce.string() });
const UpdateSchema = z.object({ properties: PropertiesSchema });

/** One kind of object at a time: list, read, search, create, change, merge, archive. */
export function objectEndpoints(app: Express, portal: Portal): void {
  app.get(PATH, (req, res) => {
    const type = typeOf(req);
    const { limit, after, archived, ...view } = readQuery(ListSchema, req.query);
    const found = portal.records
      .behind(type, after)
      .filter((record) => (record.archivedAt !== null) === archived)
      .take(limit + 1)
      .toArray();
    const page = found.slice(0, limit);
    const results = page.map((record) => representRecord(portal, type, record, view));
    res.json({ results, ...(found.length > limit && paging(req, page.at(-1)?.id ?? "")) });
  });

  app.post(PATH, (req, res) => {
    const type = typeOf(req);
    const record = createWithAssociations(portal, type, readBody(CreationSchema, req.body));
    const view = { properties: Object.keys(record.properties) };
    res.status(201).json(representRecord(portal, type, record, view));
  });

  app.post(`${PATH}/search`, (req, res) => {
    const type = typeOf(req);
    if (JSON.stringify(req.body ?? {}).length > MAX_SEARCH_LENGTH)
      throw new HubSpotError(400, { message: `The request is longer than ${MAX_SEARCH_LENGTH} characters.` });
    const search = readBody(SearchSchema, req.body ?? {});
    const found = searchRecords(portal, type, search);
    const end = search.after + search.limit;
    const results = found
      .slice(search.after, end)
      .map((record) => representRecord(portal, type, record, { properties: search.properties }));
    res.json({ total: found.length, results, ...(found.length > end && { paging: { next: { after: String(end) } } }) });
  });

  app.post(`${PATH}/merge`, (req, res) => {
    const type = typeOf(req);
    const { primaryObjectId, objectIdToMerge } = readBody(MergeSchema, req.body);
    const primary = requireRecord(portal, type, primaryObjectId);
    const merged = requireRecord(portal, type, objectIdToMerge);
    const survivor = mergeRecords(portal, type, { primary, merged }, "INTEGRATION");
    res.json(representRecord(portal, type, survivor, {}));
  });

  app.get(`${PATH}/:objectId`, (req, res) => {
    const type = typeOf(req);
    const { archived, ...view } = readQuery(ViewSchema, req.query);
    const { idProperty } = readQuery(IdPropertySchema, req.query);
    const { objectId } = req.params;
    // What went into another record is still answered here, not in a batch.
    const id = idProperty ? objectId : (portal.records.resolve(type, objectId)?.id ?? objectId);
    const record = requireRecord(portal, type, id, { idProperty, archived });
    res.json(representRecord(portal, type, record, view));
  });

  app.patch(`${PATH}/:objectId`, (req, res) => {
    const type = typeOf(req);
    const { idProperty } = readQuery(IdPropertySchema, req.query);
    const { properties } = readBody(UpdateSchema, req.body);
    const record = requireRecord(portal, type, req.params.objectId, { idProperty });
    updateRecord(portal, type, record, properties, "INTEGRATION");
    res.json(representRecord(portal, type, record, { properties: Object.keys(properties) }));
  });

  app.delete(`${PATH}/:objectId`, (req, res) => {
    const type = typeOf(req);
    // What is archived already, or never was, is as gone as the caller wants it.
    const record = findRecord(portal, type, req.params.objectId);
    if (record) portal.records.archive(type, record, "INTEGRATION");
    res.status(204).end();
  });
}

function paging(req: Request, after: string) {
  const link = new URL(req.originalUrl, "https://api.hubapi.com");
  link.searchParams.set("after", after);
  return { paging: { next: { after, link: link.href } } };
}
