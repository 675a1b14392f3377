import { answerSchema } from "@partner-standing/contract/problem";
import { ProgramRulesSchema } from "@partner-standing/contract/programs";
import type { ServiceClient } from "@partner-standing/extension-kit/service-client";

const ProgramRulesAnswer = answerSchema(ProgramRulesSchema);

/** Everything that the home page asks of the service. */
export function createHomeService(client: ServiceClient) {
  return {
    /** @param on the calendar date to show the rules of; null for today in the account's time zone */
    rules: (on: string | null) => client.get(`/api/programs${on ? `?on=${on}` : ""}`, ProgramRulesAnswer),
  };
}
export type HomeService = ReturnType<typeof createHomeService>;
