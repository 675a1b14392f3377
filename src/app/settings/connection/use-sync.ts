import type { Connection } from "@partner-standing/contract/settings/portal-connection";
import type { Answer, FailureReason } from "@partner-standing/extension-kit/service-client";
import { useEffect, useState } from "react";
import { useSettings } from "../frame/settings-context.ts";

/** Often enough for a bar that moves, and far from HubSpot's limits. */
const POLL_MS = 1_500;

const isReading = ({ freshness }: Connection) => ["first", "running"].includes(freshness.sync.state);
const isBusy = (connection: Connection) => isReading(connection) || connection.freshness.deriving;

/** Reads the CRM again and follows how far that, and working out figures anew, has come; the page is asked again at the end. */
export function useSync() {
  const { page, service, reload } = useSettings();
  const [followed, setFollowed] = useState<Connection | null>(null);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const connection = followed ?? page.connection;
  const isFollowed = isBusy(connection);

  useEffect(() => {
    if (!isFollowed) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void service.sync().then((answer) => {
        if (!isCurrent) return;
        const isOver = answer.ok && !isBusy(answer.data);
        // A reading goes on when one question about it gets lost: it is asked again.
        setFollowed(isOver ? null : answer.ok ? answer.data : { ...connection });
        if (isOver) reload();
      });
    }, POLL_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [connection, isFollowed, service, reload]);

  const start = () => {
    setFailure(null);
    void service.syncNow().then((answer: Answer<Connection>) => {
      if (answer.ok) setFollowed(answer.data);
      else setFailure(answer.reason);
    });
  };
  const { sync, deriving } = connection.freshness;
  return { sync, isRunning: isReading(connection), isDeriving: deriving, failure, start };
}
