import type { Operation as Declared } from "@partner-standing/contract/operations/operation";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Express, RequestHandler } from "express";
import type * as z from "zod/mini";
import type { CommissionService } from "../../commission/create-commission.ts";
import type { Gateways } from "../../hubspot/gateway.ts";
import type { OutlookService } from "../../outlook/create-outlook.ts";
import type { ReportsService } from "../../reports/create-reports.ts";
import type { ReportLinks } from "../../reports/report-link.ts";
import type { InfluenceMarking } from "../../settings/influence-marking.ts";
import type { AccountUsers, Permissions } from "../../settings/people.ts";
import type { SolutionsService } from "../../solutions/create-solutions.ts";
import type { StandingService } from "../../standing/create-standing.ts";
import type { Database } from "../../store/engine/database.ts";
import type { Tenant } from "../../store/portals/portals.ts";
import type { SettingsChange } from "../../store/settings/settings-changes.ts";
import { requireAmounts, requireEditor } from "../authentication/permission.ts";
import { signedAddressOf } from "../authentication/signature.ts";
import { type Caller, type FindTenant, requireCaller } from "../authentication/signed-requests.ts";
import { readInput } from "./read-input.ts";
import type { Work } from "../../work/work-loop.ts";

/** What answers use besides what was asked: what remembers something, or is another one in a test. */
export interface Services {
  database: Database;
  gatewayOf: Gateways["of"];
  users: AccountUsers;
  influenceMarking: InfluenceMarking;
  permissions: Permissions;
  standing: StandingService;
  outlook: OutlookService;
  solutions: SolutionsService;
  commission: CommissionService;
  reports: ReportsService;
  reportLinks: ReportLinks;
  /** Has work that was asked for done now. Waking for nothing costs one look. */
  wake: Work["wake"];
}

/** One request, as the answer to it sees it. */
export interface Call<Input = unknown> extends Services {
  tenant: Tenant;
  /** Who asks. The name is for the audit list and known where only editors are answered. */
  by: SettingsChange["by"];
  /** Today's date in the account's time zone. */
  today: CalendarDate;
  /** The query of a question, the body of a command, checked. */
  input: Input;
}

interface Definition<Input, Output> {
  summary: string;
  /** Who is answered: anyone in the account, who may change the settings, who may see amounts. It is asked before the input is read. */
  permission: "anyone" | "editor" | "amounts" | "editor-with-amounts";
  /** @throws ProblemError for a refusal */
  answer(call: Call<Input>): Output | Promise<Output>;
}

/** One thing that can be asked of the service: the route, the document and the clients' paths follow from it. */
export interface Operation extends Declared<object, unknown>, Definition<unknown, unknown> {
  input: z.ZodMiniType;
}

/** Data of an answer that is JSON already, in UTF-8. */
export class WrittenJson {
  readonly bytes: Buffer;
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
}

/** What the contract declares, with what it takes and how it is answered. */
export function defineOperation<Input extends object, Output, Schema extends z.ZodMiniType<unknown, Input>>(
  declared: Declared<Input, Output>,
  definition: { input: Schema } & Definition<z.output<Schema>, NoInfer<Output> | WrittenJson>,
): Operation {
  return { ...declared, ...definition } as Operation;
}

async function permit({ permission }: Operation, permissions: Permissions, caller: Caller): Promise<Call["by"]> {
  const isForEditors = permission === "editor" || permission === "editor-with-amounts";
  const by = isForEditors ? await requireEditor(permissions, caller) : { userId: caller.userId, name: "" };
  if (permission === "amounts" || permission === "editor-with-amounts") await requireAmounts(permissions, caller);
  return by;
}

const ENVELOPE = Buffer.from('{"ok":true,"data":');
const ENVELOPE_END = Buffer.from("}");

/** What is needed to answer requests. */
export interface Answering {
  findTenant: FindTenant;
  /** Today's calendar date in a time zone. */
  today: (timeZone: string) => CalendarDate;
  services: Services;
}

function answering(operation: Operation, { findTenant, today, services }: Answering): RequestHandler {
  return async (request, response) => {
    const { identity, query } = signedAddressOf(request);
    const caller = await requireCaller(findTenant, identity);
    const { tenant } = caller;
    const by = await permit(operation, services.permissions, caller);
    const input = readInput(operation.input, operation.method === "get" ? query : request.body);
    const data = await operation.answer({ ...services, tenant, by, today: today(tenant.portal.timeZone), input });
    if (!(data instanceof WrittenJson)) return void response.json({ ok: true, data });
    response.type("json").send(Buffer.concat([ENVELOPE, data.bytes, ENVELOPE_END]));
  };
}

/** Answers these operations under their paths, each in the envelope of the contract. */
export function mountOperations(app: Express, operations: readonly Operation[], parts: Answering): void {
  for (const operation of operations) app[operation.method](operation.path, answering(operation, parts));
}
