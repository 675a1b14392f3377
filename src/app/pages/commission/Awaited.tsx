import { EmptyState } from "@hubspot/ui-extensions";
import type { ServiceState } from "@partner-standing/extension-kit/use-service";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import { PageNotice } from "../frame/PageNotice.tsx";
import { useStatementText } from "./use-statement-text.ts";

/** Outside of both packages nothing can be earned: where to join. */
export function OutsidePackages() {
  const { outside } = useStatementText();
  return (
    <EmptyState title={outside.title}>
      <Lines lines={[outside.text, outside.where]} />
    </EmptyState>
  );
}

interface AwaitedProps {
  state: ServiceState<unknown>;
  reload: () => void;
  loading: string;
}

/** What is to be said of an answer about commission that is awaited, or did not come. */
export function Awaited({ state, reload, loading }: AwaitedProps) {
  const { firstSync } = useStatementText();
  if (state.status === "failed" && state.reason === "outside-program") return <OutsidePackages />;
  return <PageNotice state={state} reload={reload} words={{ loading, stale: null, firstSync }} />;
}
