import { Alert, Flex, LoadingSpinner, Text } from "@hubspot/ui-extensions";
import type { Standing } from "@partner-standing/contract/standing";
import { failureKind } from "@partner-standing/extension-kit/failure-kind";
import { lastGood, type ServiceState } from "@partner-standing/extension-kit/use-service";
import { CompactStandingView } from "./CompactStandingView.tsx";
import { FailureState } from "./FailureState.tsx";
import { FirstSyncView } from "./FirstSyncView.tsx";
import { StandingView } from "./StandingView.tsx";
import { UnmappedView } from "./UnmappedView.tsx";
import { useCard } from "./card-context.ts";
import { freshnessViewModel } from "./freshness-view-model.ts";
import type { Refresh } from "./refresh.ts";
import { standingViewModel } from "./standing-view-model.ts";

export type Layout = "full" | "compact";

interface StandingStatesProps {
  state: ServiceState<Standing>;
  reload: () => void;
  layout: Layout;
}

/** An answer once given stays in place while a newer one is awaited or fails. */
export function StandingStates({ state, reload, layout }: StandingStatesProps) {
  const { reader } = useCard();
  const standing = lastGood(state);
  const refresh: Refresh = { isRunning: state.status === "loading", reload };
  if (standing && state.status !== "failed")
    return <AnswerView standing={standing} layout={layout} refresh={refresh} />;
  if (state.status !== "failed")
    return <LoadingSpinner label={reader.messages.states.loading} showLabel layout="centered" />;
  if (!standing) return <FailureState kind={failureKind(state.reason)} retry={reload} />;
  const { title, text } = reader.messages.states.failures[failureKind(state.reason)];
  return (
    <Flex direction="column" gap="md">
      <Alert title={title} variant="warning">
        <Text>{text}</Text>
        <Text>{freshnessViewModel(standing.freshness, reader).stale}</Text>
      </Alert>
      <AnswerView standing={standing} layout={layout} refresh={refresh} />
    </Flex>
  );
}

function AnswerView({ standing, layout, refresh }: { standing: Standing; layout: Layout; refresh: Refresh }) {
  const { reader } = useCard();
  const view = standingViewModel(standing, reader);
  if (view.kind === "first-sync") return <FirstSyncView view={view} refresh={refresh} />;
  if (view.kind === "unmapped") return <UnmappedView view={view} refresh={refresh} />;
  return layout === "full" ? (
    <StandingView view={view} refresh={refresh} />
  ) : (
    <CompactStandingView view={view} refresh={refresh} />
  );
}
