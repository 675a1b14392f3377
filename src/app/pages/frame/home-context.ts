import type { EnterPayment } from "@partner-standing/contract/commission/enter-payment";
import { listDataProblems } from "@partner-standing/contract/operations/account";
import type { UnpaidReason } from "@partner-standing/contract/commission/range";
import {
  enterPayment,
  exportQuarter,
  linkUnpaid,
  readRange,
  readStatement,
  readUnpaid,
} from "@partner-standing/contract/operations/commission";
import type { ListPage, ListedKind } from "@partner-standing/contract/lists/crm-list";
import { readLists, useInList } from "@partner-standing/contract/operations/lists";
import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { LeadRow } from "@partner-standing/contract/leads/lead-import";
import type { RegistrationFilter, RegistrationSort } from "@partner-standing/contract/leads/registrations";
import {
  checkImport,
  importLeads,
  linkRegistrations,
  listRegistrations,
  readDomainHistory,
  registerLead,
  releaseLead,
} from "@partner-standing/contract/operations/leads";
import { noteInfluence, readInfluence } from "@partner-standing/contract/operations/influence";
import { readNotes } from "@partner-standing/contract/operations/notes";
import { readOutlook, suppose } from "@partner-standing/contract/operations/outlook";
import { readRules } from "@partner-standing/contract/operations/programs";
import { linkReport, listReportQuarters, readOverview } from "@partner-standing/contract/operations/reports";
import { readSettings, saveSettings } from "@partner-standing/contract/operations/settings";
import {
  explainMetric,
  linkCustomers,
  listCustomers,
  listMetricChanges,
} from "@partner-standing/contract/operations/standing";
import { listColleagues, planAction, planDue, planRepair } from "@partner-standing/contract/operations/tasks";
import type { Metric } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { ReportFormat, Told } from "@partner-standing/contract/reports/report";
import type { UsdRates } from "@partner-standing/contract/settings/exchange-rates";
import type { ChangeSide } from "@partner-standing/contract/standing/changes";
import type { CustomerFilter, CustomerSort } from "@partner-standing/contract/standing/customers";
import type { ProblemFilter } from "@partner-standing/contract/standing/data-problem-list";
import type { Influence } from "@partner-standing/contract/standing/deal-standing";
import type { InfluenceState } from "@partner-standing/contract/standing/influence";
import type { Assumption, Way } from "@partner-standing/contract/standing/outlook";
import { createWriter } from "@partner-standing/extension-kit/create-writer";
import type { ServiceClient } from "@partner-standing/extension-kit/service-client";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import type { Language } from "@partner-standing/texts/formats/locale";
import { createContext, useContext } from "react";

/** What a page lists now. */
export type ListedNow = { search: string } & (
  | { page: "customers"; filter: CustomerFilter }
  | { page: "leads"; filter: RegistrationFilter }
);

/** What is noted of a deal: how it was influenced, or when that was submitted in HubSpot's form. */
export type NotedInfluence = { influence: Influence } | { submittedOn: string | null };

/** The first and the last calendar date of a period. */
interface Days {
  from: string;
  to: string;
}

/** Whose task something becomes, null for nobody, and the calendar date by which it is due. */
interface TaskWish {
  ownerId: string | null;
  dueOn: string;
}

/**
 * Everything that the home page asks of the service and tells it. `prefix` begins the keys of this page; `hear` is told what is
 * told of the programs.
 */
export function createHomeService(client: ServiceClient, prefix: string, hear: (told: Told) => void) {
  const write = createWriter(client, prefix);
  return {
    /** Both programs and what is due, in words. */
    overview: async (language: Language) => {
      const answer = await client.ask(readOverview, { language });
      if (answer.ok) hear(answer.data);
      return answer;
    },
    quarters: () => client.ask(listReportQuarters, {}),
    /** An address that opens the report for the viewer, for five minutes. */
    linkReport: (quarter: string, format: ReportFormat, language: Language) =>
      client.ask(linkReport, { quarter, format, language }),
    /** @param on the calendar date to show the rules of; null for today in the account's time zone */
    rules: (on: string | null) => client.ask(readRules, { on: on ?? undefined }),
    /** Whatever else the programs say, on the same day. */
    notes: (on: string | null, language: Language) => client.ask(readNotes, { on: on ?? undefined, language }),
    statement: () => client.ask(readStatement, {}),
    /** Empty days are those that the service chooses. `after`: that of the page before, empty for the first; the same of what is unpaid. */
    range: ({ from, to }: Days, after: string) =>
      client.ask(readRange, { from: from || undefined, to: to || undefined, after }),
    /** @param reason null for all */
    unpaid: ({ from, to, reason }: Days & { reason: UnpaidReason | null }, after: string, language: Language) =>
      client.ask(readUnpaid, {
        ...{ from: from || undefined, to: to || undefined },
        ...{ reason: reason ?? undefined, after, language },
      }),
    /** An address that opens the same as CSV, for five minutes. */
    linkUnpaid: ({ from, to, reason }: Days & { reason: UnpaidReason | null }, language: Language) =>
      client.ask(linkUnpaid, { from, to, reason: reason ?? undefined, language }),
    /** @param after the `after` of the page before; empty for the first */
    exportQuarter: (quarter: string, after: string) => client.ask(exportQuarter, { quarter, after }),
    /** Answers what is entered then. */
    enterPayment: (payment: Omit<EnterPayment, "idempotencyKey">) => write(enterPayment, payment),
    /** @param tier the one that ways lead to; null for the one above that held */
    outlook: (tier: TechnologyTier | null) => client.ask(readOutlook, { tier: tier ?? undefined }),
    /** The same with what is assumed; nothing is written. */
    suppose: (tier: TechnologyTier | null, assume: Assumption[]) =>
      client.ask(suppose, { ...(tier && { tier }), assume }),
    /** @param after the `after` of the page before */
    rollOff: (tier: TechnologyTier, after: string) => client.ask(readOutlook, { tier, after }),
    /** @param asked.after the `after` of the page before; empty for the first */
    changes: (asked: { metric: Metric; from: string; side: ChangeSide; after: string }) =>
      client.ask(listMetricChanges, asked),
    /** Those that carry attributed MRR, the largest first. */
    customers: () => client.ask(explainMetric, { metric: "attributedMrr" }),
    /** @param after the `after` of the page before; empty for the first */
    influence: (state: InfluenceState, after: string) => client.ask(readInfluence, { state, after }),
    noteInfluence: (dealId: string, noted: NotedInfluence) => write(noteInfluence, { dealId, ...noted }),
    /** `after`: that of the page before, empty for the first; the same of customers. */
    registrations: (asked: { filter: RegistrationFilter; sort: RegistrationSort; search: string; after: string }) =>
      client.ask(listRegistrations, asked),
    listCustomers: (asked: { filter: CustomerFilter; sort: CustomerSort; search: string; after: string }) =>
      client.ask(listCustomers, asked),
    /** An address that opens the list as CSV, for five minutes. */
    linkCustomers: (asked: { filter: CustomerFilter; sort: CustomerSort; search: string }, language: Language) =>
      client.ask(linkCustomers, { ...asked, language }),
    /** The same of registrations. */
    linkRegistrations: (
      asked: { filter: RegistrationFilter; sort: RegistrationSort; search: string },
      language: Language,
    ) => client.ask(linkRegistrations, { ...asked, language }),
    /** The lists that the viewer has had made of a page. */
    lists: (page: ListPage) => client.ask(readLists, { page }),
    /** @param kind what of registrations goes into it; customers are companies */
    useInList: (listed: ListedNow, name: string, kind: ListedKind) => {
      const { search } = listed;
      return listed.page === "leads"
        ? write(useInList, { page: "leads", filter: listed.filter, search, kind, name })
        : write(useInList, { page: "customers", filter: listed.filter, search, name });
    },
    domainHistory: (domain: string) => client.ask(readDomainHistory, { domain }),
    releaseLead: (domain: string) => write(releaseLead, { domain }),
    registerLead: ({ objectTypeId, objectId }: RecordLink) => write(registerLead, { objectTypeId, objectId }),
    /** What each row of a pasted list would come to. */
    checkImport: (csv: string) => client.ask(checkImport, { csv }),
    /** At most `IMPORT_BATCH` of them; what was not answered goes on when it is sent again. */
    importLeads: (rows: LeadRow[]) =>
      write(importLeads, { records: rows.map(({ objectTypeId, objectId }) => ({ objectTypeId, objectId })) }),
    /** @param after the `after` of the page before; empty for the first */
    problems: (filter: ProblemFilter, after: string) => client.ask(listDataProblems, { ...filter, after }),
    /** One task for everything of a list. */
    planRepair: (filter: ProblemFilter, task: TaskWish) => write(planRepair, { ...filter, ...task }),
    /** @param entry the key of an entry of the register */
    planDue: (entry: string, task: TaskWish) => write(planDue, { entry, ...task }),
    settings: () => client.ask(readSettings, {}),
    /** @param version of the settings in which the rates were seen */
    saveRates: (version: number, usdRates: UsdRates) =>
      write(saveSettings, { section: "data", version, changes: { usdRates } }),
    colleagues: () => client.ask(listColleagues, {}),
    /** @param action what `actionKey` calls it */
    planAction: ({ target, review }: Pick<Way, "target" | "review">, action: string, task: TaskWish) =>
      write(planAction, { target, review, action, ...task }),
  };
}
type HomeService = ReturnType<typeof createHomeService>;

interface HomeContextValue {
  reader: CardReader;
  service: HomeService;
  /** Whether the company is known to take part in the Solutions program alone. */
  isSolutionsOnly: boolean;
}

export const HomeContext = createContext<HomeContextValue | null>(null);

export function useHome(): HomeContextValue {
  const home = useContext(HomeContext);
  if (!home) throw new Error("useHome is for what HomePage renders");
  return home;
}
