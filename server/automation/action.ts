import type { ActionReason } from "@partner-standing/contract/automation/action-reason";
import type { Door } from "@partner-standing/contract/leads/door";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { ProblemError } from "../errors/problem-error.ts";
import type { RecordId } from "../facts/record-id.ts";
import type { OutlookService } from "../outlook/create-outlook.ts";
import type { ReportsService } from "../reports/create-reports.ts";
import type { InfluenceMarking } from "../settings/influence-marking.ts";
import type { SolutionsService } from "../solutions/create-solutions.ts";
import type { StandingService } from "../standing/create-standing.ts";
import type { Database } from "../store/engine/database.ts";
import type { StoredPortal, Tenant } from "../store/portals/portals.ts";

/** A record that a workflow has enrolled. */
export interface EnrolledRecord {
  kind: "contacts" | "companies" | "deals";
  id: string;
}

/** One execution of an action, as HubSpot asks for it. */
export interface ActionCall {
  /** HubSpot's id of the execution: asked again, it is the same. */
  callbackId: string;
  /** The workflow or agent that asks. HubSpot tells no user. */
  door: Door;
  /** Null where nothing is enrolled: an agent names what it means in its inputs. */
  record: EnrolledRecord | null;
  /** What was filled in, without what is empty. */
  inputs: Record<string, string>;
}

/** What actions answer with besides what was asked. */
export interface ActionParts {
  database: Database;
  standing: StandingService;
  solutions: SolutionsService;
  outlook: OutlookService;
  reports: ReportsService;
  influenceMarking: InfluenceMarking;
}

/** An action at work. */
export interface Acting extends ActionParts {
  tenant: Tenant;
  /** Today's date in the account's time zone. */
  today: CalendarDate;
  /** Whether HubSpot holds the execution until what is lacking is there: workflows can wait, people who ask an agent cannot. */
  mayWait: boolean;
}

/** How an execution ends: outputs for the workflow's next steps or the agent, and why nothing was done where nothing was. */
export interface Ended {
  outputs: Record<string, string>;
  reason: ActionReason | null;
}

/** `record` waits until its record was read, `figures` until there are complete figures. */
export type Waits = "record" | "figures";

/** @throws ProblemError for a refusal that is the account's */
export type Action = (acting: Acting, call: ActionCall) => Promise<Ended | Waits>;

/** The language that was asked for; English where none was. */
export function languageOf({ inputs }: Pick<ActionCall, "inputs">): Language {
  const { language } = inputs;
  return localeOf(language === undefined ? {} : { language }).language;
}

/**
 * The contact or company that is enrolled.
 * @throws ProblemError `unknown-record` for anything else, which the components do not let workflows enrol
 */
export function leadRecordOf({ record }: ActionCall): RecordId {
  if (record && record.kind !== "deals") return { kind: record.kind, id: record.id };
  throw new ProblemError("unknown-record", "Only contacts and companies are leads.");
}

/** Outputs are seen by whoever sees what a workflow or an agent makes of them: amounts only where everybody may see them. */
export function everybodySeesAmounts({ settings: { settings } }: Tenant): boolean {
  return settings.visibility.amounts === "everyone";
}

/** Why an account has no complete figures. */
export function noFigures({ syncedAt }: StoredPortal): ProblemError {
  return syncedAt === null
    ? new ProblemError("first-sync-running", "The first reading of the CRM is still running.")
    : new ProblemError("deriving", "The figures are being derived anew.");
}
