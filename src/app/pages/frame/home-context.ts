import type { EnterPayment } from "@partner-standing/contract/commission/enter-payment";
import { enterPayment, exportQuarter, readStatement } from "@partner-standing/contract/operations/commission";
import { readNotes } from "@partner-standing/contract/operations/notes";
import { readRules } from "@partner-standing/contract/operations/programs";
import { linkReport, listReportQuarters, readOverview } from "@partner-standing/contract/operations/reports";
import type { ReportFormat } from "@partner-standing/contract/reports/report";
import { createWriter } from "@partner-standing/extension-kit/create-writer";
import type { ServiceClient } from "@partner-standing/extension-kit/service-client";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import type { Language } from "@partner-standing/texts/formats/locale";
import { createContext, useContext } from "react";

/** Everything that the home page asks of the service and tells it. `prefix` begins the keys of this page. */
export function createHomeService(client: ServiceClient, prefix: string) {
  const write = createWriter(client, prefix);
  return {
    /** Both programs and what is due, in words. */
    overview: (language: Language) => client.ask(readOverview, { language }),
    quarters: () => client.ask(listReportQuarters, {}),
    /** An address that opens the report for the viewer, for five minutes. */
    linkReport: (quarter: string, format: ReportFormat, language: Language) =>
      client.ask(linkReport, { quarter, format, language }),
    /** @param on the calendar date to show the rules of; null for today in the account's time zone */
    rules: (on: string | null) => client.ask(readRules, { on: on ?? undefined }),
    /** Whatever else the programs say, on the same day. */
    notes: (on: string | null, language: Language) => client.ask(readNotes, { on: on ?? undefined, language }),
    statement: () => client.ask(readStatement, {}),
    /** @param after the `after` of the page before; empty for the first */
    exportQuarter: (quarter: string, after: string) => client.ask(exportQuarter, { quarter, after }),
    /** Answers what is entered then. */
    enterPayment: (payment: Omit<EnterPayment, "idempotencyKey">) => write(enterPayment, payment),
  };
}
type HomeService = ReturnType<typeof createHomeService>;

interface HomeContextValue {
  reader: CardReader;
  service: HomeService;
}

export const HomeContext = createContext<HomeContextValue | null>(null);

export function useHome(): HomeContextValue {
  const home = useContext(HomeContext);
  if (!home) throw new Error("useHome is for what HomePage renders");
  return home;
}
