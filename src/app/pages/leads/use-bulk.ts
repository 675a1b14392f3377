import { LEAD_REFUSALS, type LeadRefusal } from "@partner-standing/contract/leads/lead";
import type { Registration } from "@partner-standing/contract/leads/registrations";
import type { FailureReason } from "@partner-standing/texts/cards/failure-kind";
import { useState } from "react";
import { useHome } from "../frame/home-context.ts";
import type { RegistrationText } from "./registration-row.ts";

export type BulkAction = "release" | "again";

/** What became of many: how many were done, and why not the others. */
export interface BulkOutcome {
  action: BulkAction;
  done: number;
  refused: { domain: string; why: FailureReason | "no-record" }[];
}

type BulkState =
  | { status: "idle" }
  | { status: "working"; done: number; all: number }
  | { status: "done"; outcome: BulkOutcome };

const isRefusal = (why: string): why is LeadRefusal => (LEAD_REFUSALS as readonly string[]).includes(why);

/** Why one of many was not done, in the viewer's words. */
export function refusalText(why: BulkOutcome["refused"][number]["why"], { text }: RegistrationText): string {
  const { refusals, noRecord, failed } = text.outcome;
  if (why === "no-record") return noRecord;
  return isRefusal(why) ? refusals[why] : failed;
}

/**
 * Releases many registrations, or registers many again: one after the other, each as its card would, so that what is done
 * stays done whatever happens to the next. Sent again after a failure, it does nothing twice.
 */
export function useBulk(whenDone: () => void) {
  const { service } = useHome();
  const [state, setState] = useState<BulkState>({ status: "idle" });

  const one = async (action: BulkAction, { domain, company, contact }: Registration) => {
    if (action === "release") return service.releaseLead(domain);
    const record = company ?? contact;
    return record && service.registerLead(record);
  };
  const run = async (action: BulkAction, chosen: Registration[]) => {
    const outcome: BulkOutcome = { action, done: 0, refused: [] };
    for (const [place, registration] of chosen.entries()) {
      setState({ status: "working", done: place, all: chosen.length });
      const answer = await one(action, registration);
      if (answer?.ok) outcome.done += 1;
      else outcome.refused.push({ domain: registration.domain, why: answer?.reason ?? "no-record" });
    }
    setState({ status: "done", outcome });
    whenDone();
  };
  return { state, run: (action: BulkAction, chosen: Registration[]) => void run(action, chosen) };
}
export type Bulk = ReturnType<typeof useBulk>;
