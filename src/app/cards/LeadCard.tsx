import { Button, ErrorState, hubspot, LoadingSpinner, Text, useExtensionContext } from "@hubspot/ui-extensions";
import { failureKind } from "@partner-standing/extension-kit/failure-kind";
import { leadMessagesFor } from "@partner-standing/extension-kit/lead-messages-for";
import { localeOf } from "@partner-standing/extension-kit/locale";
import { createReader } from "@partner-standing/extension-kit/reader";
import { createServiceClient, type ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useCallback, useMemo, useRef, useState } from "react";
import { createLeadService } from "./lead-service.ts";
import { leadViewModel } from "./lead-view-model.ts";
import { LeadView } from "./LeadView.tsx";

/** Two presses are two wishes; one press that HubSpot sends twice is one. */
function newKey(record: string, press: number): string {
  return `${record}-${Date.now().toString(36)}-${press}`;
}

/** Where the lead behind the open record stands, and the one thing to do about it. */
export function LeadCard({ fetch = hubspot.fetch }: { fetch?: ServiceFetch }) {
  const { crm, user, portal, variables } = useExtensionContext<"crm.record.sidebar">();
  const { language, locale } = user;
  const baseUrl = variables?.["API_BASE_URL"];
  const objectId = String(crm.objectId);
  const { objectTypeId } = crm;
  const chosen = localeOf({ language, locale });
  const reader = useMemo(
    () => createReader(localeOf({ language, locale }), portal.timezone),
    [language, locale, portal],
  );
  const text = leadMessagesFor(chosen.language);
  const service = useMemo(
    () => createLeadService(createServiceClient({ baseUrl, fetch }), { objectTypeId, objectId }),
    [baseUrl, fetch, objectTypeId, objectId],
  );
  const ask = useCallback(() => service.lead(), [service]);
  const { state, reload } = useService(ask);
  const [isBusy, setBusy] = useState(false);
  const presses = useRef(0);

  /** Whatever comes of it, the state is read again: what is shown is what the ledger says. */
  const act = (action: (key: string) => Promise<unknown>) => {
    setBusy(true);
    void action(newKey(`${objectTypeId}-${objectId}`, ++presses.current)).then(() => {
      setBusy(false);
      reload();
    });
  };

  const lead = lastGood(state);
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
  return (
    <LeadView
      lead={leadViewModel(lead, text, reader)}
      text={text}
      isBusy={isBusy}
      register={() => act((key) => service.register(key))}
      release={() => act((key) => service.release(lead.domain ?? "", key))}
    />
  );
}
