import type { PortalSnapshot } from "@partner-standing/contract/portal-snapshot";
import type { FailureReason } from "@partner-standing/extension-kit/service-client";
import { useState } from "react";
import { joinSnapshots } from "./join-snapshots.ts";
import { useSettings } from "./settings-context.ts";

type Export =
  | { status: "none" }
  | { status: "running"; collected: PortalSnapshot | null }
  | { status: "done"; collected: PortalSnapshot }
  | { status: "failed"; reason: FailureReason };

/** Collects the portal's data page by page: an answer through HubSpot holds a megabyte at most. */
export function useExport() {
  const { service } = useSettings();
  const [state, setState] = useState<Export>({ status: "none" });

  const collect = async () => {
    let collected: PortalSnapshot | null = null;
    let after: string | null = "";
    setState({ status: "running", collected });
    while (after !== null) {
      const answer: Awaited<ReturnType<typeof service.exportPage>> = await service.exportPage(after);
      if (!answer.ok) return setState({ status: "failed", reason: answer.reason });
      const { snapshot }: { snapshot: PortalSnapshot } = answer.data;
      collected = collected ? joinSnapshots(collected, snapshot) : snapshot;
      after = answer.data.after;
      setState(after === null ? { status: "done", collected } : { status: "running", collected });
    }
  };
  return { state, start: () => void collect() };
}
