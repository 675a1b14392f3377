import {
  CommissionExportSchema,
  CommissionLedgerSchema,
  CommissionStatementSchema,
  ReverseCommissionSchema,
} from "@partner-standing/contract/commission/commission";
import { ClaimLeadSchema, ClaimSchema } from "@partner-standing/contract/leads/claim";
import {
  DoneSchema,
  LeadSchema,
  RegisterLeadSchema,
  ReleaseLeadSchema,
  RulesSeenSchema,
} from "@partner-standing/contract/leads/lead";
import { ExportPageSchema, ExportQuerySchema } from "@partner-standing/contract/portal/portal-export";
import { ProgramRulesSchema } from "@partner-standing/contract/programs/programs";
import {
  AccountPropertiesSchema,
  PropertiesQuerySchema,
  PropertyCountQuerySchema,
  PropertyCountSchema,
} from "@partner-standing/contract/settings/account-property";
import { DirectoryQuerySchema, DirectorySchema } from "@partner-standing/contract/settings/directory";
import { EnterFiguresSchema } from "@partner-standing/contract/settings/official-figures";
import { FilePocFormSchema } from "@partner-standing/contract/settings/point-of-contact";
import {
  ConnectionSchema,
  ErasePortalSchema,
  ErasedSchema,
  SyncNowSchema,
} from "@partner-standing/contract/settings/portal-connection";
import { SaveSettingsSchema } from "@partner-standing/contract/settings/settings-change";
import { SettingsPageSchema } from "@partner-standing/contract/settings/settings-page";
import { BenefitsSchema, NominateSchema } from "@partner-standing/contract/standing/benefits";
import { DataProblemListSchema, DataProblemsQuerySchema } from "@partner-standing/contract/standing/data-problem-list";
import { RehearsalSchema } from "@partner-standing/contract/standing/rehearsal";
import {
  SolutionsStandingSchema,
  TrackExplanationSchema,
} from "@partner-standing/contract/standing/solutions-standing";
import { ExplanationSchema, StandingSchema } from "@partner-standing/contract/standing/standing";
import { TimelineSchema } from "@partner-standing/contract/standing/timeline";
import * as z from "zod/mini";
import { BenefitsQuerySchema } from "./benefit-endpoints.ts";
import { ExportQuerySchema as CommissionQuerySchema } from "./commission-endpoints.ts";
import { ProgramsQuerySchema } from "./program-endpoints.ts";
import { RecordQuerySchema } from "./read-input.ts";
import { RehearsalQuerySchema, TimelineQuerySchema } from "./review-endpoints.ts";
import { SolutionsQuerySchema, TrackQuerySchema } from "./solutions-endpoints.ts";
import { ExplainQuerySchema, StandingQuerySchema } from "./standing-endpoints.ts";

interface Question {
  method: "get";
  path: string;
  summary: string;
  /** What it takes from the query. */
  query: z.ZodMiniObject;
  data: z.ZodMiniType;
}

interface Command {
  method: "post" | "put";
  path: string;
  summary: string;
  body: z.ZodMiniType;
  data: z.ZodMiniType;
}

/** One thing that can be asked of the service. */
export type Operation = Question | Command;

/** Everything under `/api`, in the schemas that the answers are built on. */
export const OPERATIONS: Operation[] = [
  {
    method: "get",
    path: "/api/solutions",
    summary: "Where the company stands in the Solutions Partner Program, and what one client adds",
    query: SolutionsQuerySchema,
    data: SolutionsStandingSchema,
  },
  {
    method: "get",
    path: "/api/solutions/explain",
    summary: "The clients behind sold or managed MRR, a page at a time",
    query: TrackQuerySchema,
    data: TrackExplanationSchema,
  },
  {
    method: "get",
    path: "/api/commission",
    summary: "What a customer pays in commission month by month, or what a lead would",
    query: RecordQuerySchema,
    data: CommissionLedgerSchema,
  },
  {
    method: "get",
    path: "/api/commission/statement",
    summary: "The commission of all customers by quarter",
    query: z.object({}),
    data: CommissionStatementSchema,
  },
  {
    method: "get",
    path: "/api/commission/export",
    summary: "The lines of one quarter as CSV, a page at a time",
    query: CommissionQuerySchema,
    data: CommissionExportSchema,
  },
  {
    method: "post",
    path: "/api/commission/reversals",
    summary: "Notes commission that HubSpot took back because the customer did not pay",
    body: ReverseCommissionSchema,
    data: CommissionLedgerSchema,
  },
  {
    method: "get",
    path: "/api/standing",
    summary: "Where the portal's company stands, and what one record adds",
    query: StandingQuerySchema,
    data: StandingSchema,
  },
  {
    method: "get",
    path: "/api/standing/explain",
    summary: "The records and the rule behind one metric, a page at a time",
    query: ExplainQuerySchema,
    data: ExplanationSchema,
  },
  {
    method: "get",
    path: "/api/timeline",
    summary: "The tier as it stands, the reviews and changes so far, and what is ahead and due",
    query: TimelineQuerySchema,
    data: TimelineSchema,
  },
  {
    method: "get",
    path: "/api/reviews/rehearsal",
    summary: "The first review on or after a date, held in thought: nothing is written",
    query: RehearsalQuerySchema,
    data: RehearsalSchema,
  },
  {
    method: "get",
    path: "/api/benefits",
    summary: "What the credited tier gives and the next one would, and what a sponsorship package saves",
    query: BenefitsQuerySchema,
    data: BenefitsSchema,
  },
  {
    method: "post",
    path: "/api/benefits/nominations",
    summary: "Notes a joint account that was nominated for co-sell help",
    body: NominateSchema,
    data: BenefitsSchema,
  },
  {
    method: "get",
    path: "/api/programs",
    summary: "Every rule of the programs in force on a date, with its source, its readings and its next change",
    query: ProgramsQuerySchema,
    data: ProgramRulesSchema,
  },
  {
    method: "get",
    path: "/api/leads",
    summary: "Where the lead behind a record stands",
    query: RecordQuerySchema,
    data: LeadSchema,
  },
  {
    method: "post",
    path: "/api/leads/register",
    summary: "Registers the lead behind a record",
    body: RegisterLeadSchema,
    data: LeadSchema,
  },
  {
    method: "post",
    path: "/api/leads/release",
    summary: "Gives up the registration of a domain",
    body: ReleaseLeadSchema,
    data: LeadSchema,
  },
  {
    method: "post",
    path: "/api/leads/claim",
    summary: "Keeps the evidence of a Best Partner Wins claim on a lead that another partner registered",
    body: ClaimLeadSchema,
    data: ClaimSchema,
  },
  {
    method: "post",
    path: "/api/leads/rules-seen",
    summary: "Shows this user the rules of registering no more",
    body: RulesSeenSchema,
    data: DoneSchema,
  },
  {
    method: "get",
    path: "/api/settings",
    summary: "The settings, what is wrong with them, and who may change them",
    query: z.object({}),
    data: SettingsPageSchema,
  },
  {
    method: "put",
    path: "/api/settings",
    summary: "Saves one section, built on a version; a stale one is refused with conflict",
    body: SaveSettingsSchema,
    data: SettingsPageSchema,
  },
  {
    method: "post",
    path: "/api/settings",
    summary: "The same as PUT",
    body: SaveSettingsSchema,
    data: SettingsPageSchema,
  },
  {
    method: "post",
    path: "/api/poc-form",
    summary: "Files the point-of-contact form from the settings' contacts",
    body: FilePocFormSchema,
    data: SettingsPageSchema,
  },
  {
    method: "post",
    path: "/api/official-figures",
    summary: "Enters HubSpot's own figures of one month or of a pasted table",
    body: EnterFiguresSchema,
    data: SettingsPageSchema,
  },
  {
    method: "get",
    path: "/api/directory",
    summary: "People of the account to pick from, its teams and roles",
    query: DirectoryQuerySchema,
    data: DirectorySchema,
  },
  {
    method: "get",
    path: "/api/properties",
    summary: "The account's properties that may stand for one of the app's",
    query: PropertiesQuerySchema,
    data: AccountPropertiesSchema,
  },
  {
    method: "get",
    path: "/api/properties/count",
    summary: "How many records have a property filled",
    query: PropertyCountQuerySchema,
    data: PropertyCountSchema,
  },
  {
    method: "get",
    path: "/api/data-problems",
    summary: "What could not be counted today, a page at a time",
    query: DataProblemsQuerySchema,
    data: DataProblemListSchema,
  },
  {
    method: "get",
    path: "/api/sync",
    summary: "How reading and writing the CRM goes",
    query: z.object({}),
    data: ConnectionSchema,
  },
  {
    method: "post",
    path: "/api/sync",
    summary: "Reads the whole CRM again",
    body: SyncNowSchema,
    data: ConnectionSchema,
  },
  {
    method: "get",
    path: "/api/portal-data/export",
    summary: "The portal's data as a snapshot, a page at a time",
    query: ExportQuerySchema,
    data: ExportPageSchema,
  },
  {
    method: "post",
    path: "/api/portal-data/erase",
    summary: "Removes everything that is kept of the portal",
    body: ErasePortalSchema,
    data: ErasedSchema,
  },
];
