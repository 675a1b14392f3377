import { LoadingButton } from "@hubspot/ui-extensions";
import { useCard } from "./card-context.ts";
import type { Refresh } from "./refresh.ts";

export function ReloadButton({ refresh }: { refresh: Refresh }) {
  const { freshness } = useCard().reader.messages;
  return (
    <LoadingButton size="xs" loading={refresh.isRunning} onClick={() => refresh.reload()}>
      {refresh.isRunning ? freshness.reloading : freshness.reload}
    </LoadingButton>
  );
}
