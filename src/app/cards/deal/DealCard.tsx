import { EmptyState, Text, hubspot, useExtensionActions } from "@hubspot/ui-extensions";
import type { Influence } from "@partner-standing/contract/standing/deal-standing";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { useRecord, useViewer } from "@partner-standing/extension-kit/use-viewer";
import { createCardReader, type CardReader } from "@partner-standing/texts/cards/card-reader";
import { type FailureReason, failureKind } from "@partner-standing/texts/cards/failure-kind";
import { dealMessagesFor } from "@partner-standing/texts/deals/deal-messages-for";
import type { DealMessages } from "@partner-standing/texts/deals/en";
import { useMemo } from "react";
import { CardSkeleton } from "../frame/CardSkeleton.tsx";
import { FailureState } from "../frame/FailureState.tsx";
import { newKeyPrefix } from "@partner-standing/extension-kit/new-key-prefix";
import { DealView } from "./DealView.tsx";
import { createDealService, useDeal } from "./deal-service.ts";
import { dealViewModel } from "./deal-view-model.ts";

interface NothingProps {
  reason: FailureReason;
  reload: () => void;
  text: DealMessages;
  reader: CardReader;
}

/** Nothing to show, why, and the way out. */
function NothingView({ reason, reload, text, reader }: NothingProps) {
  if (reason === "outside-program")
    return (
      <EmptyState title={text.outside.title} layout="vertical">
        <Text>{text.outside.text}</Text>
      </EmptyState>
    );
  return <FailureState reason={reason} retry={reload} reader={reader} />;
}

/** The account's property has no such option any more; anything else is a service that cannot be reached. */
function refusalText(reason: FailureReason, text: DealMessages, reader: CardReader): string {
  return reason === "invalid-data" ? text.noOption : reader.messages.states.failures[failureKind(reason)].text;
}

/** How high it mostly is, in either place. */
const LINES = 10;

interface DealCardProps {
  layout: "full" | "compact";
  /** For tests; HubSpot's own otherwise. */
  fetch?: ServiceFetch;
}

/** What the open deal adds to influenced-deal MRR, and how the partner influenced it. */
export function DealCard({ layout, fetch = hubspot.fetch }: DealCardProps) {
  const { viewer, timeZone, client } = useViewer(fetch);
  const record = useRecord();
  const reader = useMemo(() => createCardReader(viewer, timeZone), [viewer, timeZone]);
  const text = dealMessagesFor(viewer.language);
  const service = useMemo(() => createDealService(client, record, newKeyPrefix()), [client, record]);
  const { addAlert } = useExtensionActions<"crm.record.tab">();
  const { state, deal, reload, isBusy, refused, mark } = useDeal(service);

  if (!deal && state.status === "failed")
    return <NothingView reason={state.reason} reload={reload} text={text} reader={reader} />;
  if (!deal) return <CardSkeleton label={text.loading} lines={LINES} />;
  const view = dealViewModel(deal, text, reader);
  const save = async (influence: Influence) => {
    const name = view.choice?.options.find(({ value }) => value === influence)?.label ?? "";
    if (influence === view.choice?.chosen) addAlert({ type: "info", message: text.unchanged(name) });
    else if (await mark(influence)) addAlert({ type: "success", message: text.announced(name) });
  };
  return (
    <DealView
      deal={view}
      refused={refused && refusalText(refused, text, reader)}
      {...{ text, layout, isBusy }}
      repairTitle={reader.messages.toRepair}
      fillInTitle={reader.messages.fillIn}
      save={(influence) => void save(influence)}
    />
  );
}
