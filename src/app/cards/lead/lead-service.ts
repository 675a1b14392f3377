import { useExtensionActions } from "@hubspot/ui-extensions";
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
import type { Reader } from "@partner-standing/texts/standing/reader";
import type { NotDone } from "../frame/refusal-notice.ts";
import { createContext, useCallback, useContext, useEffect, useRef, useState } from "react";

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
  reader: Reader;
  /** Asks the service anything. */
  ask: ServiceClient["ask"];
  /** Whether something that was asked for is still under way. */
  isBusy: boolean;
  actions: {
    register: () => void;
    /** Registers an existing customer for a sale that pays all the same. */
    registerForSale: () => void;
    release: (domain: string) => void;
    /** Answers whether the claim was saved. */
    claim: (claim: ClaimInput) => Promise<boolean>;
    understood: () => void;
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
/** An edit reaches the service through HubSpot's webhooks, mostly within a second. */
const ASK_AFTER_EDIT_MS = [1_000, 3_000, 8_000];
/** While the CRM is told: at growing distances, and no more after some ten minutes. What HubSpot refuses, it refuses for long. */
const ASK_WHILE_SAVING_MS = [1_500, 1_500, 3_000, 5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 320_000];

/**
 * The lead behind the open record, kept up to date while something about it changes, and what can be done about it.
 * `refused` says why the last thing that was tried was not done.
 */
export function useLead(service: LeadService) {
  const ask = useCallback(() => service.lead(), [service]);
  const { state, reload, show } = useService<Lead>(ask);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<NotDone | null>(null);
  const { onCrmPropertiesUpdate, refreshObjectProperties } = useExtensionActions<"crm.record.sidebar">();

  const isSaving = state.status === "ready" && state.data.saving;
  const askedWhileSaving = useRef(0);
  useEffect(() => {
    if (!isSaving) return;
    const distance = ASK_WHILE_SAVING_MS[askedWhileSaving.current];
    if (distance === undefined) return;
    const timer = setTimeout(() => {
      askedWhileSaving.current++;
      reload();
    }, distance);
    return () => clearTimeout(timer);
  }, [isSaving, state, reload]);

  const wasSaving = useRef(false);
  useEffect(() => {
    if (state.status !== "ready") return;
    // The record's own panel beside the card has shown what was there before.
    if (wasSaving.current && !isSaving) refreshObjectProperties();
    wasSaving.current = isSaving;
    if (!isSaving) askedWhileSaving.current = 0;
  }, [isSaving, state, refreshObjectProperties]);

  useEffect(() => {
    let timers: ReturnType<typeof setTimeout>[] = [];
    onCrmPropertiesUpdate(DECISIVE, () => {
      timers.forEach(clearTimeout);
      timers = ASK_AFTER_EDIT_MS.map((milliseconds) => setTimeout(reload, milliseconds));
    });
    return () => timers.forEach(clearTimeout);
    // HubSpot knows no unsubscribing: once a card is enough.
  }, []);

  /** Whatever comes of it, what is shown in the end is what the ledger says. */
  async function act<Data>(tried: NotDone["tried"], action: () => Promise<Answer<Data>>): Promise<Answer<Data>> {
    setBusy(true);
    setRefused(null);
    askedWhileSaving.current = 0;
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

  return { state, lead: lastGood(state), reload, isBusy, refused, act, change };
}
