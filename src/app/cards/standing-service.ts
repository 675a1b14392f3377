import { answerSchema } from "@partner-standing/contract/problem";
import type { Metric } from "@partner-standing/contract/scorecard";
import { ExplanationSchema, StandingSchema } from "@partner-standing/contract/standing";
import type { ServiceClient } from "@partner-standing/extension-kit/service-client";

const StandingAnswerSchema = answerSchema(StandingSchema);
const ExplanationAnswerSchema = answerSchema(ExplanationSchema);

/** The two questions of these cards. */
export function createStandingService(client: ServiceClient) {
  return {
    standing(objectTypeId: string, objectId: string) {
      const query = `objectTypeId=${encodeURIComponent(objectTypeId)}&objectId=${encodeURIComponent(objectId)}`;
      return client.get(`/api/standing?${query}`, StandingAnswerSchema);
    },
    /** A page of the records behind a metric; `after` is empty for the first. */
    explain(metric: Metric, after: string) {
      const query = `metric=${encodeURIComponent(metric)}&after=${encodeURIComponent(after)}`;
      return client.get(`/api/standing/explain?${query}`, ExplanationAnswerSchema);
    },
  };
}
export type StandingService = ReturnType<typeof createStandingService>;
