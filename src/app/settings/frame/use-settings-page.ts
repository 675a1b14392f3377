import type { SettingsPage } from "@partner-standing/contract/settings/settings-page";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useCallback, useState } from "react";
import { ownSince, withOwnVersion } from "./own-versions.ts";
import type { SettingsService } from "./settings-service.ts";

/** The page as the service last said it, and which of its versions were made here. */
export function useSettingsPage(service: SettingsService) {
  const ask = useCallback(() => service.page(), [service]);
  const { state, reload, show } = useService(ask);
  const [own, setOwn] = useState<ReadonlySet<number>>(new Set());
  const page = lastGood(state);
  const before = page?.version ?? 0;
  const accept = useCallback(
    (next: SettingsPage) => {
      setOwn((versions) => withOwnVersion(versions, before, next.version));
      show(next);
    },
    [before, show],
  );
  return { state, page, reload, accept, ownSince: (version: number) => ownSince(own, version) };
}
