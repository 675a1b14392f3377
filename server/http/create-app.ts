import express, { type Express, type RequestHandler, type Router } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import type { Metrics } from "../health/metrics.ts";
import type { Readiness } from "../health/readiness.ts";
import type { AutomationService } from "../automation/create-automation.ts";
import { REPORTS_PATH } from "../reports/report-link.ts";
import { identifiedByHubSpot } from "./authentication/signature.ts";
import { type OnRefused, claimedByHubSpot, parseJsonBody, signedByHubSpot } from "./authentication/signed-requests.ts";
import { automationEndpoint } from "./automation-endpoint.ts";
import { handleErrors, unknownPath } from "./handle-errors.ts";
import { type InstallOptions, installEndpoints } from "./install-endpoints.ts";
import { limitRequests } from "./limits/limit-requests.ts";
import { readBody } from "./limits/read-body.ts";
import { warnSeldom } from "./limits/warn-seldom.ts";
import { logRequests } from "./log-requests.ts";
import { type Answering, type Operation, mountOperations } from "./operations/define-operation.ts";
import { openApiDocument } from "./operations/openapi.ts";
import { OPERATIONS } from "./operations/operations.ts";
import { reportEndpoint } from "./report-endpoint.ts";
import { type WebhookOptions, webhookEndpoint } from "./webhook-endpoint.ts";

/** What the service answers with; everything that remembers something or works on is handed in. */
export interface AppOptions extends Answering {
  automation: Pick<AutomationService, "answer">;
  acceptEvents: WebhookOptions["accept"];
  /** Our own app at HubSpot; null where it is not known. */
  appId: string | null;
  /** Installing by OAuth; null where there is one account with static auth. */
  install: Pick<InstallOptions, "installer" | "installed" | "secure"> | null;
  /** What can be asked; all there is where nothing else is said. */
  operations?: readonly Operation[];
  /** Whether the service can take traffic. */
  readiness: () => Promise<Readiness>;
  metrics: Metrics;
  publicBaseUrls: string[];
  clientSecrets: string[];
  /** What one portal may ask in the long run. */
  requestsPerSecond?: number;
  log: Logger;
}

/** A portal's figures belong in no cache between here and the card. */
const neverStored: RequestHandler = (_request, response, next) => {
  response.set("cache-control", "no-store");
  next();
};

/** What whoever runs the service asks, unsigned: nothing here is about one account. */
function operationsEndpoints({ readiness, metrics }: AppOptions): Router {
  const router = express.Router();
  // Made when it is first asked for: of those who start a service few ask.
  let document: ReturnType<typeof openApiDocument> | null = null;
  router.get("/healthz", (_request, response) => void response.json({ ok: true }));
  router.get("/readyz", async (_request, response) => {
    const { reason, stale } = await readiness();
    response.status(reason ? 503 : 200).json(reason ? { ok: false, reason, stale } : { ok: true, stale });
  });
  router.get("/metrics", async (_request, response) => {
    response.set("content-type", metrics.contentType).send(await metrics.text());
  });
  router.get("/openapi.json", (_request, response) => void response.json((document ??= openApiDocument())));
  return router;
}

/** The HTTP side of the service. Under `/api`, of workflow actions and of webhooks nothing is parsed, let alone answered, before HubSpot's signature is verified. */
export function createApp(options: AppOptions): Express {
  const { log, operations = OPERATIONS } = options;
  const app = express();
  app.disable("x-powered-by").set("etag", false).set("query parser", false);
  app.use(logRequests(log, options.metrics), helmet());
  app.use(operationsEndpoints(options));
  if (options.install) app.use("/oauth", installEndpoints({ ...options.install, log }));
  app.use(REPORTS_PATH, reportEndpoint(options));
  const warn = warnSeldom(log, "requests that HubSpot did not sign for one user of one account were refused");
  const refused: OnRefused = (reason) => {
    warn({ reason });
    options.metrics.countRefusal(reason);
  };
  const trusted = [claimedByHubSpot(refused), readBody(), signedByHubSpot(options, refused), parseJsonBody];
  app.use("/api", neverStored, trusted, identifiedByHubSpot(options.appId, refused));
  app.use("/api", limitRequests(options.requestsPerSecond));
  mountOperations(app, operations, options);
  // HubSpot's guide of workflow actions names version 2 of its signature; version 3 counts where it comes.
  const executed = [
    claimedByHubSpot(refused, "v3-else-v2"),
    readBody(),
    signedByHubSpot(options, refused, "v3-else-v2"),
    parseJsonBody,
  ];
  app.use("/workflow-actions", neverStored, executed, automationEndpoint(options));
  app.post("/webhooks", trusted, webhookEndpoint({ ...options, accept: options.acceptEvents }));
  app.use(unknownPath);
  app.use(handleErrors(log));
  return app;
}
