import express from "express";
import type { Request, Response, Router } from "express";
import path from "node:path";
import { z } from "zod";
import { type CrmObjects, OBJECT_TYPES, type ObjectType } from "../crm/crm-objects.ts";
import type { Workflows } from "../workflows/execute-actions.ts";
import { executionEndpoints } from "../workflows/execution-endpoints.ts";
import { findActions } from "../workflows/find-actions.ts";
import { findExtensions } from "./find-extensions.ts";
import { FetchRequestSchema, createHubSpotFetch } from "./hubspot-fetch.ts";
import { createPageModel } from "./page-model.ts";
import { type Variables, readAppMeta } from "./permitted-urls.ts";
import { LANGUAGES, type Language, RECORD_TYPES } from "./preview-model.ts";
import { DIST_DIR, SRC_DIR } from "./project-folders.ts";
import { recordLine, recordPage } from "./record-line.ts";

export interface PreviewOptions {
  crm: CrmObjects;
  clock: { today(): string; moveTo(date: string | null): void };
  /** Where the app's service listens; stands in for every permitted URL. */
  serviceUrl: string;
  clientSecret: string;
  appId: number;
  variables: Variables;
  /** Executes workflow actions and agent tools; left out where nobody tries them. */
  workflows?: Workflows;
  srcDir?: string;
  distDir?: string;
}

const RecordTypeSchema = z.enum(RECORD_TYPES);
const PageQuerySchema = z.object({
  type: RecordTypeSchema.optional(),
  id: z.string().optional(),
  locale: z.enum(LANGUAGES).optional(),
  user: z.string().optional(),
  only: z.string().optional(),
  list: z.literal("true").optional(),
});
const RecordsQuerySchema = z.object({
  type: RecordTypeSchema,
  q: z.string().max(200).default(""),
  limit: z.coerce.number().int().min(1).max(100).default(12),
});
const AssociationsQuerySchema = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(10),
});
const PropertyNamesSchema = z.object({ names: z.string().max(3_000) });
const TodaySchema = z.object({ date: z.iso.date().nullable() });
const PropertiesSchema = z.object({ properties: z.record(z.string(), z.string()) });
const FetchSchema = FetchRequestSchema.extend({ user: z.string() });

/** Members of a list that the page shows. */
const MEMBERS_SHOWN = 100;

/** The CRM record page around the app's extensions. Binds nothing: mount it on a server of your own. */
export function createPreview(options: PreviewOptions): Router {
  const { crm, clock, variables, appId, workflows, srcDir = SRC_DIR, distDir = DIST_DIR } = options;
  const meta = readAppMeta(srcDir, variables);
  const extensions = findExtensions(srcDir);
  const actions = workflows ? findActions(srcDir) : [];
  const pageSource = { crm, clock, extensions, variables, actions, app: { id: appId, name: meta.name } };
  const hubspotFetch = createHubSpotFetch({
    appId,
    clientSecret: options.clientSecret,
    serviceUrl: options.serviceUrl,
    portalId: crm.portal.portalId,
    permittedUrls: meta.permittedUrls.fetch,
  });

  const router = express.Router();
  const json = express.json({ limit: "3mb" });
  servePage(router, { distDir, images: meta.permittedUrls.img });

  router.get("/preview/page.json", (req, res) => {
    const query = parsed(PageQuerySchema, req.query, res);
    if (query) res.json(createPageModel(pageSource, { ...query, spoken: spokenLanguage(req) }));
  });

  router.get("/preview/records", (req, res) => {
    const query = parsed(RecordsQuerySchema, req.query, res);
    if (!query) return;
    const found = crm.find(query.type, query.q, query.limit);
    res.json(found.map((record) => ({ ...recordLine(query.type, record), properties: record.properties })));
  });

  router.get("/preview/lists/:id", (req, res) => {
    const list = crm.list(req.params.id);
    if (!list) return void res.status(404).json({ message: "No such list" });
    const { name, type, ids } = list;
    const records = ids.slice(0, MEMBERS_SHOWN).flatMap((id) => crm.get(type, id) ?? []);
    res.json({ name, type, records: records.map((record) => recordLine(type, record)) });
  });

  router.get("/preview/record/:type/:id", (req, res) => {
    const found = findRecord(crm, req, res);
    if (found) res.json(recordPage(crm, found.type, found.record));
  });

  router.patch("/preview/record/:type/:id", json, (req, res) => {
    const found = findRecord(crm, req, res);
    const body = found && parsed(PropertiesSchema, req.body, res);
    if (!body) return;
    crm.update(found.type, found.record.id, body.properties, "CRM_UI");
    const updated = crm.get(found.type, found.record.id) ?? found.record;
    res.json(recordPage(crm, found.type, updated));
  });

  router.get("/preview/properties/:type", (req, res) => {
    const type = parsed(RecordTypeSchema, req.params.type, res);
    const query = type && parsed(PropertyNamesSchema, req.query, res);
    if (query) res.json(query.names.split(",").flatMap((name) => crm.property(type, name) ?? []));
  });

  router.get("/preview/record/:type/:id/:toType", (req, res) => {
    const found = findRecord(crm, req, res);
    const query = found && parsed(AssociationsQuerySchema, req.query, res);
    if (!query) return;
    const ids = crm.associated(found.type, found.record.id, req.params.toType as ObjectType);
    const results = ids.slice(query.offset, query.offset + query.limit).flatMap((id) => {
      const record = crm.get(req.params.toType as ObjectType, id);
      return record ? [{ id, properties: record.properties }] : [];
    });
    res.json({ total: ids.length, results });
  });
  router.param("toType", (_req, res, next, toType) => {
    if ((OBJECT_TYPES as readonly string[]).includes(toType)) next();
    else res.status(404).json({ message: "No such object type" });
  });

  if (workflows) router.use(executionEndpoints({ crm, actions, workflows }));

  router.get("/preview/today", (_req, res) => void res.json({ today: clock.today() }));
  router.post("/preview/today", json, (req, res) => {
    const body = parsed(TodaySchema, req.body, res);
    if (!body) return;
    clock.moveTo(body.date);
    res.json({ today: clock.today() });
  });

  router.post("/preview/fetch", json, async (req, res) => {
    const request = parsed(FetchSchema, req.body, res);
    if (!request) return;
    const viewer = crm.users.find((user) => user.id === request.user);
    if (!viewer) return void res.status(400).json({ message: "No such user" });
    const { httpStatus, envelope } = await hubspotFetch(request, viewer);
    res.json({ status: httpStatus, envelope });
  });

  return router;
}

function servePage(router: Router, { distDir, images }: { distDir: string; images: readonly string[] }): void {
  const page = path.join(distDir, "preview");
  const imageSources = ["'self'", "data:", ...images.map((url) => new URL(url).origin)].join(" ");
  router.get("/", (_req, res) => {
    res.set("Content-Security-Policy", `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src ${imageSources}`);
    res.sendFile("index.html", { root: page });
  });
  router.use("/preview/assets", (req, res, next) => {
    // A worker lives under the policy of its own script: an extension has hubspot.fetch() and no other way out.
    if (req.path === "/worker.js") res.set("Content-Security-Policy", "default-src 'none'; script-src 'self'");
    next();
  });
  router.use("/preview/assets", express.static(page, { index: false }));
  router.use("/preview/extensions", express.static(path.join(distDir, "extensions"), { index: false }));
}

/** The language that the browser asks for, where it is one of ours. */
function spokenLanguage(req: Request): Language | undefined {
  const asked = req.headers["accept-language"];
  if (!asked || asked === "*") return undefined;
  return LANGUAGES.find((language) => language === req.acceptsLanguages([...LANGUAGES]));
}

function findRecord(crm: CrmObjects, req: Request<{ type: string; id: string }>, res: Response) {
  const type = RecordTypeSchema.safeParse(req.params.type);
  const record = type.success ? crm.get(type.data, req.params.id) : undefined;
  if (type.success && record && !record.archived) return { type: type.data, record };
  res.status(404).json({ message: "No such record" });
  return undefined;
}

function parsed<T>(schema: z.ZodType<T>, value: unknown, res: Response): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  res.status(400).json({ message: z.prettifyError(result.error) });
  return undefined;
}
