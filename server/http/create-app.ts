import type { OfficialMonth } from "@partner-standing/contract/settings/official-figures";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import express from "express";
import type { Express, RequestHandler } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import type { BenefitService } from "../benefits/benefits.ts";
import type { CommissionService } from "../commission/create-commission.ts";
import type { Metrics } from "../health/metrics.ts";
import type { Readiness } from "../health/readiness.ts";
import type { LeadService } from "../leads/create-leads.ts";
import type { ReviewService } from "../reviews/reviews.ts";
import type { SettingsService } from "../settings/create-settings.ts";
import type { Permissions } from "../settings/people.ts";
import type { SolutionsService } from "../solutions/create-solutions.ts";
import type { StandingService } from "../standing/create-standing.ts";
import { identifiedByHubSpot, signedAddressOf } from "./authentication/signature.ts";
import {
  type Caller,
  type FindTenant,
  type OnRefused,
  claimedByHubSpot,
  parseJsonBody,
  requireCaller,
  signedByHubSpot,
} from "./authentication/signed-requests.ts";
import { handleErrors, unknownPath } from "./handle-errors.ts";
import { type InstallOptions, installEndpoints } from "./install-endpoints.ts";
import { limitRequests } from "./limits/limit-requests.ts";
import { readBody } from "./limits/read-body.ts";
import { warnSeldom } from "./limits/warn-seldom.ts";
import { logRequests } from "./log-requests.ts";
import { operationsEndpoints } from "./operations-endpoints.ts";
import { accountEndpoints } from "./operations/account-endpoints.ts";
import { benefitEndpoints } from "./operations/benefit-endpoints.ts";
import { commissionEndpoints } from "./operations/commission-endpoints.ts";
import { leadEndpoints } from "./operations/lead-endpoints.ts";
import { type ReadProgramRules, programEndpoints } from "./operations/program-endpoints.ts";
import { reviewEndpoints } from "./operations/review-endpoints.ts";
import { settingsEndpoints } from "./operations/settings-endpoints.ts";
import { solutionsEndpoints } from "./operations/solutions-endpoints.ts";
import { standingEndpoints } from "./operations/standing-endpoints.ts";
import { type WebhookOptions, webhookEndpoint } from "./webhook-endpoint.ts";
import { WrittenJson } from "./written-json.ts";

/** What the service answers to; everything it needs is handed in. */
export interface AppOptions {
  findTenant: FindTenant;
  standing: StandingService;
  leads: LeadService;
  acceptEvents: WebhookOptions["accept"];
  /** Our own app at HubSpot; null where it is not known. */
  appId: string | null;
  settings: SettingsService;
  permissions: Permissions;
  /** Installing by OAuth; null where there is one account with static auth. */
  install: Pick<InstallOptions, "installer" | "installed" | "secure"> | null;
  /** Reads a pasted table of HubSpot's figures. */
  readCsv: (csv: string) => { months: OfficialMonth[]; faults: unknown[] };
  reviews: ReviewService;
  benefits: BenefitService;
  solutions: SolutionsService;
  commission: CommissionService;
  programRules: ReadProgramRules;
  /** Today's calendar date in a time zone. */
  today: (timeZone: string) => CalendarDate;
  /** Whether the service can take traffic. */
  readiness: () => Promise<Readiness>;
  metrics: Metrics;
  publicBaseUrls: string[];
  clientSecrets: string[];
  /** What one portal may ask in the long run. */
  requestsPerSecond?: number;
  log: Logger;
}

/** Answers one operation: `input` is what the card wrote, in the query of a question and in the body of a command. */
type Answer = (caller: Caller, input: unknown) => Promise<unknown>;

const ENVELOPE = Buffer.from('{"ok":true,"data":');
const ENVELOPE_END = Buffer.from("}");

/** Wraps data into the envelope of every answer under `/api`. */
function answering(findTenant: FindTenant, answer: Answer): RequestHandler {
  return async (request, response) => {
    const { identity, query } = signedAddressOf(request);
    const caller = await requireCaller(findTenant, identity);
    const data = await answer(caller, request.method === "GET" ? query : request.body);
    if (!(data instanceof WrittenJson)) return void response.json({ ok: true, data });
    response.type("json").send(Buffer.concat([ENVELOPE, data.bytes, ENVELOPE_END]));
  };
}

/** A portal's figures belong in no cache between here and the card. */
const neverStored: RequestHandler = (_request, response, next) => {
  response.set("cache-control", "no-store");
  next();
};

function settingsRoutes(options: AppOptions): express.Router {
  const router = express.Router();
  const settings = settingsEndpoints(options);
  const account = accountEndpoints(options);
  const calls = (answer: Answer) => answering(options.findTenant, answer);
  router.get("/settings", calls(settings.page));
  router.put("/settings", calls(settings.save));
  router.post("/settings", calls(settings.save));
  router.post("/poc-form", calls(settings.filePocForm));
  router.post("/official-figures", calls(settings.enterFigures));
  router.get("/directory", calls(account.directory));
  router.get("/properties", calls(account.properties));
  router.get("/properties/count", calls(account.countProperty));
  router.get("/data-problems", calls(account.dataProblems));
  router.get("/sync", calls(account.connection));
  router.post("/sync", calls(account.syncNow));
  router.get("/portal-data/export", calls(account.exportPage));
  router.post("/portal-data/erase", calls(account.erase));
  return router;
}

/** The Solutions program and what it pays. */
function solutionsRoutes(options: AppOptions): express.Router {
  const { findTenant, permissions, today } = options;
  const router = express.Router();
  const solutions = solutionsEndpoints(options.solutions, { ...options, knownDays: options.standing.knownDays });
  const commission = commissionEndpoints(options.commission, permissions, today);
  router.get("/solutions", answering(findTenant, solutions.standing));
  router.get("/solutions/explain", answering(findTenant, solutions.explain));
  router.get("/commission", answering(findTenant, commission.ledger));
  router.get("/commission/statement", answering(findTenant, commission.statement));
  router.get("/commission/export", answering(findTenant, commission.exportQuarter));
  router.post("/commission/reversals", answering(findTenant, commission.reverse));
  return router;
}

/** The HTTP side of the service. Under `/api` and of webhooks nothing is parsed, let alone answered, before HubSpot's signature is verified. */
export function createApp(options: AppOptions): Express {
  const { findTenant, standing, today, log } = options;
  const endpoints = standingEndpoints(standing, options.permissions, today);
  const leads = leadEndpoints(options.leads, today);
  const reviews = reviewEndpoints(options.reviews, { ...options, knownDays: standing.knownDays });
  const benefits = benefitEndpoints(options.benefits, today);
  const programs = programEndpoints(options.programRules, today);
  const app = express();
  app.disable("x-powered-by").set("etag", false).set("query parser", false);
  app.use(logRequests(log, options.metrics), helmet());
  app.use(operationsEndpoints(options));
  if (options.install) app.use("/oauth", installEndpoints({ ...options.install, log }));
  const warn = warnSeldom(log, "requests that HubSpot did not sign for one user of one account were refused");
  const refused: OnRefused = (reason) => {
    warn({ reason });
    options.metrics.countRefusal(reason);
  };
  const trusted = [claimedByHubSpot(refused), readBody(), signedByHubSpot(options, refused), parseJsonBody];
  app.use("/api", neverStored, trusted, identifiedByHubSpot(options.appId, refused));
  app.use("/api", limitRequests(options.requestsPerSecond));
  app.get("/api/standing", answering(findTenant, endpoints.standing));
  app.get("/api/standing/explain", answering(findTenant, endpoints.explain));
  app.get("/api/timeline", answering(findTenant, reviews.timeline));
  app.get("/api/reviews/rehearsal", answering(findTenant, reviews.rehearsal));
  app.get("/api/benefits", answering(findTenant, benefits.benefits));
  app.post("/api/benefits/nominations", answering(findTenant, benefits.nominate));
  app.get("/api/programs", answering(findTenant, programs.programs));
  app.get("/api/leads", answering(findTenant, leads.lead));
  app.post("/api/leads/register", answering(findTenant, leads.register));
  app.post("/api/leads/release", answering(findTenant, leads.release));
  app.post("/api/leads/claim", answering(findTenant, leads.claim));
  app.post("/api/leads/rules-seen", answering(findTenant, leads.rulesSeen));
  app.post("/webhooks", trusted, webhookEndpoint({ ...options, accept: options.acceptEvents }));
  app.use("/api", settingsRoutes(options), solutionsRoutes(options));
  app.use(unknownPath);
  app.use(handleErrors(log));
  return app;
}
