import type { Standing } from "@partner-standing/contract/standing/standing";
import type { ServiceState } from "@partner-standing/extension-kit/use-service";
import { AnswerStates } from "../frame/AnswerStates.tsx";
import { CompactStandingView } from "./CompactStandingView.tsx";
import { FirstSyncView } from "../frame/FirstSyncView.tsx";
import { OutsideView } from "./OutsideView.tsx";
import { StandingView } from "./StandingView.tsx";
import { ToFillView } from "./ToFillView.tsx";
import { useStanding } from "./standing-context.ts";
import type { Refresh } from "../frame/refresh.ts";
import { standingViewModel } from "./standing-view-model.ts";

export type Layout = "full" | "compact";

interface StandingStatesProps {
  state: ServiceState<Standing>;
  reload: () => void;
  layout: Layout;
}

export function StandingStates({ state, reload, layout }: StandingStatesProps) {
  return (
    <AnswerStates state={state} reload={reload}>
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
  return layout === "full" ? (
    <StandingView view={view} refresh={refresh} />
  ) : (
    <CompactStandingView view={view} refresh={refresh} />
  );
}
