import { nominateAccount, readBenefits } from "@partner-standing/contract/operations/benefits";
import { readOutlook } from "@partner-standing/contract/operations/outlook";
import { readTimeline } from "@partner-standing/contract/operations/reviews";
import { explainMetric, readStanding } from "@partner-standing/contract/operations/standing";
import { listColleagues, planStep } from "@partner-standing/contract/operations/tasks";
import type { Metric } from "@partner-standing/contract/programs/scorecard";
import type { NextStep } from "@partner-standing/contract/standing/standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { createWriter } from "@partner-standing/extension-kit/create-writer";
import type { ServiceClient } from "@partner-standing/extension-kit/service-client";
import type { Reader } from "@partner-standing/texts/standing/reader";
import { createContext, useContext } from "react";

const COMPANIES = "0-2";

/** What these cards ask: the standing when they open, the rest when somebody opens a panel. `prefix` begins the keys of writes. */
export function createStandingService(client: ServiceClient, prefix: string) {
  const write = createWriter(client, prefix);
  return {
    ask: client.ask,
    standing: (record: { objectTypeId: string; objectId: string }) => client.ask(readStanding, record),
    /** A page of the records behind a metric; `after` is empty for the first. */
    explain: (metric: Metric, after: string) => client.ask(explainMetric, { metric, after }),
    /** What lies ahead, and what of the record leaves. */
    outlook: (record: { objectTypeId: string; objectId: string }) => client.ask(readOutlook, record),
    timeline: () => client.ask(readTimeline, {}),
    benefits: () => client.ask(readBenefits, {}),
    /** The benefits with the discount on a sponsorship package of this price in US dollars. */
    benefitsAtPrice: (packageUsd: number) => client.ask(readBenefits, { packageUsd: String(packageUsd) }),
    colleagues: () => client.ask(listColleagues, {}),
    plan: (step: Pick<NextStep, "purpose" | "requirement">, task: { ownerId: string | null; dueOn: CalendarDate }) =>
      write(planStep, { purpose: step.purpose, requirement: step.requirement, ...task }),
    nominate: (companyId: string) => write(nominateAccount, { objectTypeId: COMPANIES, objectId: companyId }),
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
