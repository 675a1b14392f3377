import { Button, ErrorState, LoadingSpinner, Text, hubspot } from "@hubspot/ui-extensions";
import type { CommissionLedger } from "@partner-standing/contract/commission/commission";
import type { Lead } from "@partner-standing/contract/leads/lead";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useRecord, useViewer } from "@partner-standing/extension-kit/use-viewer";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import type { LeadMessages } from "@partner-standing/texts/leads/en";
import { leadMessagesFor } from "@partner-standing/texts/leads/lead-messages-for";
import { type Reader, createReader } from "@partner-standing/texts/standing/reader";
import { useMemo } from "react";
import { newKeyPrefix } from "../frame/new-key-prefix.ts";
import { refusalNotice } from "../frame/refusal-notice.ts";
import { LeadView } from "./LeadView.tsx";
import { LeadContext, createLeadService, useLead } from "./lead-service.ts";
import { leadViewModel } from "./lead-view-model.ts";

/** What a sale to this lead would pay, in one sentence; null where something is sold already, or the way there is another. */
export function leadOffer(
  lead: Lead,
  ledger: CommissionLedger | null,
  text: LeadMessages,
  reader: Reader,
): string | null {
  if (!ledger?.offer) return null;
  const { offer, existingCustomer } = ledger;
  const { months, ratePercent } = offer;
  const { pays, existing, sales, months: forMonths, whileCustomer } = text.offer;
  const duration = months === null ? whileCustomer : forMonths(reader.count(months), months);
  const percent = reader.measure(ratePercent, "percent");
  if (existingCustomer)
    return existing(percent, duration, existingCustomer.payingSales.map((kind) => sales[kind]).join("; "));
  return lead.state === "unavailable" ? null : pays(percent, duration);
}

/** Where the lead behind the open record stands, and the one thing to do about it. */
export function LeadCard({ fetch = hubspot.fetch }: { fetch?: ServiceFetch }) {
  const { viewer, timeZone, client } = useViewer(fetch);
  const record = useRecord();
  const reader = useMemo(() => createReader(viewer, timeZone), [viewer, timeZone]);
  const text = leadMessagesFor(viewer.language);
  const service = useMemo(() => createLeadService(client, record, newKeyPrefix()), [client, record]);
  const { state, lead, reload, isBusy, refused, act, change } = useLead(service);
  // Asked beside the lead, which never waits for it; without an answer nothing is said about it.
  const commission = lastGood(useService<CommissionLedger>(service.commission).state);

  if (!lead && state.status === "failed") {
    const { states } = reader.messages;
    const failure = states.failures[failureKind(state.reason)];
    return (
      <ErrorState title={failure.title}>
        <Text>{failure.text}</Text>
        <Button onClick={() => reload()}>{states.retry}</Button>
      </ErrorState>
    );
  }
  if (!lead) return <LoadingSpinner label={text.loading} showLabel />;
  const actions = {
    register: () => void change(() => service.register(null), true),
    registerForSale: () => void change(() => service.register("existing-customer"), true),
    release: (domain: string) => void change(() => service.release(domain), domain === lead.domain),
    claim: async (claim: Parameters<typeof service.claim>[0]) => {
      const { ok } = await act(() => service.claim(claim));
      reload();
      return ok;
    },
    understood: () => void act(service.rulesSeen).then(reload),
  };
  return (
    <LeadContext.Provider value={{ text, reader, ask: service.ask, isBusy, actions }}>
      <LeadView
        lead={leadViewModel(lead, text, reader)}
        offer={leadOffer(lead, commission, text, reader)}
        refused={refused && refusalNotice(refused, text, reader)}
      />
    </LeadContext.Provider>
  );
}
