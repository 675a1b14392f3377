import type { Outlook } from "@partner-standing/contract/standing/outlook";
import type { Standing } from "@partner-standing/contract/standing/standing";
import { type ServiceState, lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useRecord } from "@partner-standing/extension-kit/use-viewer";
import { createContext, useCallback, useContext, useEffect, useRef } from "react";
import { useStanding } from "../standing-service.ts";

/** What lies ahead, as far as it is known here. */
interface OutlookValue {
  state: ServiceState<Outlook>;
  /** Null while it is awaited, and where it did not come: older than the standing beside it, it would contradict that. */
  outlook: Outlook | null;
  reload: () => void;
}

const AWAITED: OutlookValue = { state: { status: "loading", earlier: null }, outlook: null, reload: () => {} };

const OutlookContext = createContext<OutlookValue>(AWAITED);
export const OutlookProvider = OutlookContext.Provider;

export const useOutlook = () => useContext(OutlookContext);

/** Asks what lies ahead once the standing is there, and again with every newer standing. */
export function useAskedOutlook(standing: Standing): OutlookValue {
  const { service } = useStanding();
  const record = useRecord();
  const { state, reload } = useService(useCallback(() => service.outlook(record), [service, record]));
  const shown = useRef(standing);
  useEffect(() => {
    if (shown.current !== standing) reload();
    shown.current = standing;
  }, [standing, reload]);
  return { state, reload, outlook: state.status === "failed" ? null : lastGood(state) };
}
