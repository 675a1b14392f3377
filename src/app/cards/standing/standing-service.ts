import { answerSchema } from "@partner-standing/contract/answers/problem";
import type { Metric } from "@partner-standing/contract/programs/scorecard";
import { BenefitsSchema } from "@partner-standing/contract/standing/benefits";
import { ExplanationSchema, StandingSchema } from "@partner-standing/contract/standing/standing";
import { TimelineSchema } from "@partner-standing/contract/standing/timeline";
import { createWriter } from "@partner-standing/extension-kit/create-writer";
import type { ServiceClient } from "@partner-standing/extension-kit/service-client";
import type { Reader } from "@partner-standing/texts/standing/reader";
import { createContext, useContext } from "react";

const StandingAnswerSchema = answerSchema(StandingSchema);
const ExplanationAnswerSchema = answerSchema(ExplanationSchema);
const TimelineAnswerSchema = answerSchema(TimelineSchema);
const BenefitsAnswerSchema = answerSchema(BenefitsSchema);

const COMPANIES = "0-2";

/** What these cards ask: the standing when they open, the rest when somebody opens a panel. `prefix` begins the keys of writes. */
export function createStandingService(client: ServiceClient, prefix: string) {
  const write = createWriter(client, prefix);
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
    timeline: () => client.get("/api/timeline", TimelineAnswerSchema),
    benefits: () => client.get("/api/benefits", BenefitsAnswerSchema),
    /** The benefits with the discount on a sponsorship package of this price in US dollars. */
    benefitsAtPrice: (packageUsd: number) => client.get(`/api/benefits?packageUsd=${packageUsd}`, BenefitsAnswerSchema),
    nominate: (companyId: string) =>
      write("/api/benefits/nominations", { objectTypeId: COMPANIES, objectId: companyId }, BenefitsAnswerSchema),
  };
}
export type StandingService = ReturnType<typeof createStandingService>;

/** What the parts of the standing's cards share besides what every card has. */
export interface StandingContextValue {
  reader: Reader;
  service: StandingService;
}

export const StandingContext = createContext<StandingContextValue | null>(null);

export function useStanding(): StandingContextValue {
  const standing = useContext(StandingContext);
  if (!standing) throw new Error("useStanding is for what StandingCard renders");
  return standing;
}
