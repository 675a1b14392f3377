import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { useCollection } from "@partner-standing/extension-kit/use-collection";
import { joinSnapshots } from "./join-snapshots.ts";
import { useSettings } from "../frame/settings-context.ts";

/** Collects the portal's data. */
export function useExport() {
  const { service } = useSettings();
  return useCollection(service.exportPage, (collected: PortalSnapshot | null, { snapshot }) =>
    collected ? joinSnapshots(collected, snapshot) : snapshot,
  );
}
