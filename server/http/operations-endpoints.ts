import express, { type Router } from "express";
import type { Metrics } from "../health/metrics.ts";
import type { Readiness } from "../health/readiness.ts";
import { openApiDocument } from "./operations/openapi.ts";

/** What whoever runs the service asks, unsigned: nothing here is about one account. */
export function operationsEndpoints(options: {
  readiness: () => Promise<Readiness>;
  metrics: Pick<Metrics, "text" | "contentType">;
}): Router {
  const { readiness, metrics } = options;
  const router = express.Router();
  const document = openApiDocument();
  router.get("/healthz", (_request, response) => void response.json({ ok: true }));
  router.get("/readyz", async (_request, response) => {
    const { reason, stale } = await readiness();
    response.status(reason ? 503 : 200).json(reason ? { ok: false, reason, stale } : { ok: true, stale });
  });
  router.get("/metrics", async (_request, response) => {
    response.set("content-type", metrics.contentType).send(await metrics.text());
  });
  router.get("/openapi.json", (_request, response) => void response.json(document));
  return router;
}
