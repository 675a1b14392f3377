import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { reportMessagesFor } from "@partner-standing/texts/report/report-messages-for";
import express, { type ErrorRequestHandler, type RequestHandler, type Response } from "express";
import type { Logger } from "pino";
import { isLedgerRead } from "../commission/read-ledger.ts";
import { leadContext } from "../leads/lead-context.ts";
import { customersCsv } from "../reports/customers-csv.ts";
import { createPrinter, PrinterBusyError } from "../reports/print-report.ts";
import { reportDay } from "../reports/quarters.ts";
import { reportCsv } from "../reports/report-csv.ts";
import { registrationsCsv } from "../reports/registrations-csv.ts";
import type { CustomersAsked, LinkAsked, ListAsked, ReportAsked, UnpaidAsked } from "../reports/report-link.ts";
import { deriveCustomers } from "../standing/customer-figures.ts";
import { type Tenant, hasFigures } from "../store/portals/portals.ts";
import type { FindTenant } from "./authentication/signed-requests.ts";
import { createTokenBuckets } from "./limits/limit-requests.ts";
import { warnSeldom } from "./limits/warn-seldom.ts";
import type { Answering } from "./operations/define-operation.ts";

/** Printing takes a good part of a second of the processor: of one account so many at once, and so many in the long run. */
const [BURST, PER_SECOND] = [10, 0.5];
const FAILURES_A_MINUTE = 10;

const STATUS = { expired: 410, wrong: 403, unready: 503, busy: 429, failed: 500 } as const;
type Refusal = keyof typeof STATUS;

/** Only sentences of the catalogue are ever put into the page, so nothing in it needs escaping. */
function refuse(response: Response, refusal: Refusal, language: Language): void {
  const { refused } = reportMessagesFor(language);
  const { title, text } = refused[refusal === "busy" ? "unready" : refusal];
  response
    .status(STATUS[refusal])
    .type("html")
    .send(
      `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${text}</p>`,
    );
}

export interface ReportOptions extends Pick<Answering, "services" | "today"> {
  findTenant: FindTenant;
  log: Logger;
}

/** What a browser says that it would like to read, for whoever is refused before a ticket says it. */
const spokenBy = (accepted: string | undefined): Language =>
  localeOf({ language: (accepted ?? "").split(/[,;]/)[0] ?? "" }).language;

/**
 * `GET /reports/<ticket>`: a browser opens a report or a list. HubSpot signs nothing here; the ticket says which report, for whom and
 * until when, and what that user may see is asked again.
 */
export function reportEndpoint({ services, findTenant, today, log }: ReportOptions): express.Router {
  const { database, commission, reports, reportLinks, permissions } = services;
  const buckets = createTokenBuckets({ perSecond: PER_SECOND, burst: BURST });
  const printPdf = createPrinter();
  const router = express.Router();

  const save = (response: Response, file: string, disposition: "inline" | "attachment") =>
    response.set("content-disposition", `${disposition}; filename="${file}"`);

  async function print(tenant: Tenant, asked: ReportAsked, response: Response): Promise<Refusal | null> {
    const { portalId, userId, quarter, format, language } = asked;
    const day = today(tenant.portal.timeZone);
    const on = reportDay(quarter, day);
    if (on === null) return "wrong";
    const amounts = await permissions.seeAmounts(tenant, userId);
    const report = await reports.report(tenant, quarter, { on, today: day, language, amounts });
    if (!report) return "unready";
    save(response, `partner-standing-${quarter}.${format}`, format === "pdf" ? "inline" : "attachment");
    const { told, heading } = report;
    if (format === "csv") response.type("text/csv").send(reportCsv(told, heading));
    else response.type("pdf").send(await printPdf({ portalId, told, heading, language }));
    return null;
  }

  async function list({ portal, settings }: Tenant, asked: ListAsked, response: Response): Promise<null> {
    const on = today(portal.timeZone);
    const parts = await registrationsCsv(database, leadContext(portal, settings.settings, on), asked);
    save(response, `leads-${asked.filter}-${on}.csv`, "attachment").type("text/csv");
    // Whoever breaks off needs no answer.
    await pipeline(Readable.from(parts), response).catch(() => undefined);
    return null;
  }

  async function customers(tenant: Tenant, asked: CustomersAsked, response: Response): Promise<Refusal | null> {
    const { portalId } = tenant.portal;
    const on = today(tenant.portal.timeZone);
    if (!hasFigures(tenant.portal) || !(await deriveCustomers({ database, portalId, on }))) return "unready";
    const amounts = await permissions.seeAmounts(tenant, asked.userId);
    const parts = await customersCsv({ database, tenant, on }, { ...asked, amounts });
    save(response, `customers-${asked.filter}-${on}.csv`, "attachment").type("text/csv");
    await pipeline(Readable.from(parts), response).catch(() => undefined);
    return null;
  }

  async function unpaid(tenant: Tenant, asked: UnpaidAsked, response: Response): Promise<Refusal | null> {
    const { from, to } = asked;
    if (!(await permissions.seeAmounts(tenant, asked.userId))) return "wrong";
    if (!(await isLedgerRead(database, tenant))) return "unready";
    const on = today(tenant.portal.timeZone);
    const parts = await commission.unpaidCsv(tenant, on, { ...asked, range: { from, to } });
    save(response, `without-commission-${from}-${to}.csv`, "attachment").type("text/csv");
    await pipeline(Readable.from(parts), response).catch(() => undefined);
    return null;
  }

  async function answer(asked: LinkAsked, response: Response): Promise<Refusal | null> {
    const { portalId } = asked;
    if (buckets.take(String(portalId), performance.now()) > 0) return "busy";
    const tenant = await findTenant(portalId);
    if (!tenant) return "wrong";
    if ("page" in asked)
      return asked.page === "customers" ? customers(tenant, asked, response) : unpaid(tenant, asked, response);
    return "quarter" in asked ? print(tenant, asked, response) : list(tenant, asked, response);
  }

  const open: RequestHandler<{ ticket: string }> = async (request, response) => {
    response.set("cache-control", "no-store");
    const opened = reportLinks.open(request.params.ticket, Date.now());
    if ("refused" in opened) {
      const language = opened.refused === "expired" ? opened.asked.language : spokenBy(request.get("accept-language"));
      return refuse(response, opened.refused, language);
    }
    const refusal = await answer(opened.asked, response);
    if (refusal) refuse(response, refusal, opened.asked.language);
  };

  const warn = warnSeldom(log, "a report could not be made", FAILURES_A_MINUTE);
  const failed: ErrorRequestHandler = (error: unknown, request, response, _next) => {
    warn({ err: error });
    refuse(response, error instanceof PrinterBusyError ? "busy" : "failed", spokenBy(request.get("accept-language")));
  };
  router.get("/:ticket", open);
  router.use(failed);
  return router;
}
