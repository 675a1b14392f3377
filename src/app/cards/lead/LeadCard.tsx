import { hubspot, useExtensionActions } from "@hubspot/ui-extensions";
import type { CommissionLedger } from "@partner-standing/contract/commission/commission";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useRecord, useViewer } from "@partner-standing/extension-kit/use-viewer";
import { leadMessagesFor } from "@partner-standing/texts/leads/lead-messages-for";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { useMemo, useState } from "react";
import { CardSkeleton } from "../frame/CardSkeleton.tsx";
import { FailureState } from "../frame/FailureState.tsx";
import { newKeyPrefix } from "@partner-standing/extension-kit/new-key-prefix";
import { refusalNotice } from "../frame/refusal-notice.ts";
import { LeadView } from "./LeadView.tsx";
import { LeadContext, createLeadService, useLead } from "./lead-service.ts";
import { leadViewModel } from "./lead-view-model.ts";

/** How high it mostly is. */
const LINES = 14;

/** Where the lead behind the open record stands, and the one thing to do about it. */
export function LeadCard({ fetch = hubspot.fetch }: { fetch?: ServiceFetch }) {
  const { viewer, timeZone, client } = useViewer(fetch);
  const record = useRecord();
  const reader = useMemo(() => createCardReader(viewer, timeZone), [viewer, timeZone]);
  const text = leadMessagesFor(viewer.language);
  const service = useMemo(() => createLeadService(client, record, newKeyPrefix()), [client, record]);
  const { addAlert } = useExtensionActions<"crm.record.sidebar">();
  const [released, setReleased] = useState<string[]>([]);
  const { state, lead, reload, isBusy, refused, act, change } = useLead(service);
  // Asked beside the lead, which never waits for it; without an answer nothing is said about it.
  const commission = lastGood(useService<CommissionLedger>(service.commission).state);

  if (!lead && state.status === "failed") return <FailureState reason={state.reason} retry={reload} reader={reader} />;
  if (!lead) return <CardSkeleton label={text.loading} lines={LINES} />;
  const announce = (message: string) => addAlert({ type: "success", message });
  const register = async (despite: "existing-customer" | null) => {
    const done = await change("register", () => service.register(despite), true);
    if (done?.domain && done.expiresOn) announce(text.announced.registered(done.domain, reader.date(done.expiresOn)));
  };
  const release = async (domain: string) => {
    const done = await change("release", () => service.release(domain), domain === lead.domain);
    if (!done) return;
    announce(text.announced.released(domain));
    if (domain !== lead.domain) setReleased((before) => [domain, ...before]);
  };
  const actions = {
    register: () => void register(null),
    registerForSale: () => void register("existing-customer"),
    release: (domain: string) => void release(domain),
    announceReleased: (domain: string) => announce(text.announced.released(domain)),
    claim: async (claim: Parameters<typeof service.claim>[0]) => {
      const { ok } = await act("claim", () => service.claim(claim));
      reload();
      return ok;
    },
    registerKnowingRules: () => void act("understood", service.rulesSeen).then(() => register(null)),
  };
  return (
    <LeadContext.Provider value={{ text, reader, ask: service.ask, isBusy, released, actions }}>
      <LeadView
        lead={leadViewModel(lead, commission, text, reader)}
        refused={refused && refusalNotice(refused, text, reader)}
      />
    </LeadContext.Provider>
  );
}
