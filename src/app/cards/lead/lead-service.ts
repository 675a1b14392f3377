import type { ClaimInput } from "@partner-standing/contract/leads/claim";
import type { Lead } from "@partner-standing/contract/leads/lead";
import { readLedger } from "@partner-standing/contract/operations/commission";
import {
  claimLead,
  markRulesSeen,
  readLead,
  registerLead,
  releaseLead,
} from "@partner-standing/contract/operations/leads";
import { createWriter } from "@partner-standing/extension-kit/create-writer";
import type { Answer, ServiceClient } from "@partner-standing/extension-kit/service-client";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import type { LeadMessages } from "@partner-standing/texts/leads/en";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import type { NotDone } from "../frame/refusal-notice.ts";
import { createContext, useCallback, useContext, useState } from "react";
import { useAfterEdits, useWhileSaving } from "../frame/follow-changes.ts";

/** What this card asks and does for the record it is open on. `prefix` begins the keys of what it does. */
export function createLeadService(
  client: ServiceClient,
  record: { objectTypeId: string; objectId: string },
  prefix: string,
) {
  const write = createWriter(client, prefix);
  return {
    ask: client.ask,
    lead: () => client.ask(readLead, record),
    commission: () => client.ask(readLedger, record),
    register: (despite: "existing-customer" | null) => write(registerLead, { ...record, ...(despite && { despite }) }),
    release: (domain: string) => write(releaseLead, { domain }),
    claim: (claim: ClaimInput) => write(claimLead, claim),
    rulesSeen: () => write(markRulesSeen, {}),
  };
}
type LeadService = ReturnType<typeof createLeadService>;

/** What the parts of the lead registration card share. */
interface LeadContextValue {
  text: LeadMessages;
  reader: CardReader;
  /** Asks the service anything. */
  ask: ServiceClient["ask"];
  /** Whether something that was asked for is still under way. */
  isBusy: boolean;
  /** Other domains whose registration was given up here, the last one first. */
  released: string[];
  actions: {
    register: () => void;
    /** Registers an existing customer for a sale that pays all the same. */
    registerForSale: () => void;
    release: (domain: string) => void;
    /** Says again that it was. */
    announceReleased: (domain: string) => void;
    /** Answers whether the claim was saved. */
    claim: (claim: ClaimInput) => Promise<boolean>;
    /** Notes that this person has read what costs commission, and registers. */
    registerKnowingRules: () => void;
  };
}

export const LeadContext = createContext<LeadContextValue | null>(null);

export function useLeadCard(): LeadContextValue {
  const card = useContext(LeadContext);
  if (!card) throw new Error("useLeadCard is for what LeadCard renders");
  return card;
}

/** Properties that decide what can be done about a lead; when a person edits one, the lead is asked for again. */
const DECISIVE = [
  ...["firstname", "lastname", "email", "company", "website", "country", "pp_unavailable_reason"],
  ...["name", "domain", "pp_hubspot_relationship", "pp_purchase_domain"],
];

/**
 * The lead behind the open record, kept up to date while something about it changes, and what can be done about it.
 * `refused` says why the last thing that was tried was not done.
 */
export function useLead(service: LeadService) {
  const ask = useCallback(() => service.lead(), [service]);
  const { state, reload, show } = useService<Lead>(ask);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<NotDone | null>(null);
  const isSaving = state.status === "ready" ? state.data.saving : null;
  const beginAnew = useWhileSaving(isSaving, state, reload);
  const lead = lastGood(state);
  useAfterEdits([...DECISIVE, ...(lead?.toFill ?? [])], reload);

  /** Whatever comes of it, what is shown in the end is what the ledger says. */
  async function act<Data>(tried: NotDone["tried"], action: () => Promise<Answer<Data>>): Promise<Answer<Data>> {
    setBusy(true);
    setRefused(null);
    beginAnew();
    const answer = await action();
    setBusy(false);
    if (!answer.ok) setRefused({ reason: answer.reason, tried });
    return answer;
  }

  /** Answers the lead as it is now; null where it was not done. */
  async function change(
    tried: "register" | "release",
    action: () => Promise<Answer<Lead>>,
    isOfThisRecord: boolean,
  ): Promise<Lead | null> {
    const answer = await act(tried, action);
    if (answer.ok && isOfThisRecord) show(answer.data);
    else reload();
    return answer.ok ? answer.data : null;
  }

  return { state, lead, reload, isBusy, refused, act, change };
}
