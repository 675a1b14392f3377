import { Divider, EmptyState, Flex, Heading, List, Text, hubspot } from "@hubspot/ui-extensions";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import type { Standing } from "@partner-standing/contract/standing/standing";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { type ServiceState, lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useRecord, useViewer } from "@partner-standing/extension-kit/use-viewer";
import { createReader } from "@partner-standing/texts/standing/reader";
import { type ReactNode, useCallback, useMemo } from "react";
import { AnswerStates } from "../frame/AnswerStates.tsx";
import { CardContext, type CardContextValue } from "../frame/card-context.ts";
import { useAfterEdits } from "../frame/follow-changes.ts";
import { FirstSyncView } from "../frame/first-sync.tsx";
import type { Refresh } from "../frame/freshness.tsx";
import { newKeyPrefix } from "@partner-standing/extension-kit/new-key-prefix";
import { createSources } from "../frame/sources.ts";
import { CompactStandingView } from "./CompactStandingView.tsx";
import { RecordContribution } from "./RecordContribution.tsx";
import { OutlookProvider, useAskedOutlook } from "./outlook/use-outlook.ts";
import { StandingView } from "./StandingView.tsx";
import { TierHeader } from "./TierHeader.tsx";
import { StandingContext, type StandingContextValue, createStandingService, useStanding } from "./standing-service.ts";
import { type ToFillViewModel, standingViewModel } from "./standing-view-model.ts";

/** A company without this program has no standing in it: any figure would be a wrong one. */
function OutsideView() {
  const { title, text } = useStanding().reader.messages.outside;
  return (
    <EmptyState title={title} layout="vertical">
      <Text>{text}</Text>
    </EmptyState>
  );
}

interface ToFillViewProps {
  view: ToFillViewModel;
  refresh: Refresh;
  layout: "full" | "compact";
}

/**
 * What is to be entered or filled before there can be a verdict: without data every figure would be a misleading zero, and a
 * company that has told nothing has lost nothing.
 */
function ToFillView({ view, refresh, layout }: ToFillViewProps) {
  const { heading, text, lines, where, record } = view;
  return (
    <Flex direction="column" gap="sm">
      <TierHeader held={view} refresh={refresh} />
      <Heading>{heading}</Heading>
      <Text>{text}</Text>
      <List variant="unordered-styled">
        <Lines lines={lines} />
      </List>
      {where && <Text variant="microcopy">{where}</Text>}
      {record && layout === "compact" && <Text>{record.brief}</Text>}
      {record && layout === "full" && <Divider />}
      {record && layout === "full" && <RecordContribution record={record} />}
    </Flex>
  );
}

export type Layout = "full" | "compact";

interface StandingStatesProps {
  state: ServiceState<Standing>;
  reload: () => void;
  layout: Layout;
}

/** How high they mostly are. */
const LINES: Record<Layout, number> = { full: 60, compact: 18 };

function StandingStates({ state, reload, layout }: StandingStatesProps) {
  return (
    <AnswerStates state={state} reload={reload} lines={LINES[layout]}>
      {(standing, refresh) => <AnswerView standing={standing} layout={layout} refresh={refresh} />}
    </AnswerStates>
  );
}

function AnswerView({ standing, layout, refresh }: { standing: Standing; layout: Layout; refresh: Refresh }) {
  const { reader } = useStanding();
  const view = standingViewModel(standing, reader);
  if (view.kind === "outside") return <OutsideView />;
  if (view.kind === "first-sync") return <FirstSyncView view={view} refresh={refresh} />;
  if (view.kind !== "standing") return <ToFillView view={view} refresh={refresh} layout={layout} />;
  const View = layout === "full" ? StandingView : CompactStandingView;
  return (
    <WithOutlook standing={standing}>
      <View view={view} refresh={refresh} />
    </WithOutlook>
  );
}

/** What lies ahead is asked for once the standing stands: it is no more than a line of it, and takes longer. */
function WithOutlook({ standing, children }: { standing: Standing; children: ReactNode }) {
  return <OutlookProvider value={useAskedOutlook(standing)}>{children}</OutlookProvider>;
}

interface StandingCardProps {
  layout: Layout;
  /** For tests; HubSpot's own otherwise. */
  fetch?: ServiceFetch;
}

/** Asks once where the company stands and what the open record adds to it, and shows the answer. */
export function StandingCard({ layout, fetch = hubspot.fetch }: StandingCardProps) {
  const { viewer, timeZone, client } = useViewer(fetch);
  const record = useRecord();
  const card = useMemo<CardContextValue & StandingContextValue>(() => {
    const service = createStandingService(client, newKeyPrefix());
    const sources = createSources(client, viewer.language);
    return { reader: createReader(viewer, timeZone), service, sources, overlay: "panel" };
  }, [viewer, timeZone, client]);
  const ask = useCallback(() => card.service.standing(record), [card, record]);
  const { state, reload } = useService(ask);
  useAfterEdits(lastGood(state)?.record?.toFill ?? [], reload);

  return (
    <CardContext.Provider value={card}>
      <StandingContext.Provider value={card}>
        <StandingStates state={state} reload={reload} layout={layout} />
      </StandingContext.Provider>
    </CardContext.Provider>
  );
}
