import { CommissionExportSchema, CommissionStatementSchema } from "@partner-standing/contract/commission/commission";
import { answerSchema } from "@partner-standing/contract/answers/problem";
import { ProgramRulesSchema } from "@partner-standing/contract/programs/programs";
import type { ServiceClient } from "@partner-standing/extension-kit/service-client";

const ProgramRulesAnswer = answerSchema(ProgramRulesSchema);
const StatementAnswer = answerSchema(CommissionStatementSchema);
const ExportAnswer = answerSchema(CommissionExportSchema);

/** Everything that the home page asks of the service. */
export function createHomeService(client: ServiceClient) {
  return {
    /** @param on the calendar date to show the rules of; null for today in the account's time zone */
    rules: (on: string | null) => client.get(`/api/programs${on ? `?on=${on}` : ""}`, ProgramRulesAnswer),
    statement: () => client.get("/api/commission/statement", StatementAnswer),
    /** @param after the `after` of the page before; empty for the first */
    exportQuarter: (quarter: string, after: string) =>
      client.get(`/api/commission/export?quarter=${quarter}&after=${after}`, ExportAnswer),
  };
}
export type HomeService = ReturnType<typeof createHomeService>;
