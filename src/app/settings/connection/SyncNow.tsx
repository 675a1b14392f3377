import type { FailureReason } from "@partner-standing/texts/cards/failure-kind";
import { Flex, LoadingButton, ProgressBar, Text } from "@hubspot/ui-extensions";
import type { Connection } from "@partner-standing/contract/settings/portal-connection";
import type { Answer } from "@partner-standing/extension-kit/service-client";
import { useEffect, useState } from "react";
import { FailedRequest } from "../frame/FailedRequest.tsx";
import { useSettings } from "../frame/settings-context.ts";

/** Often enough for a bar that moves, and far from HubSpot's limits. */
const POLL_MS = 1_500;

const isReading = ({ freshness }: Connection) => ["first", "running"].includes(freshness.sync.state);
const isBusy = (connection: Connection) => isReading(connection) || connection.freshness.deriving;

/** Reads the CRM again and follows how far that, and working out figures anew, has come; the page is asked again at the end. */
function useSync() {
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

/** Reads the CRM again at once, with a bar that shows how far it has come. */
export function SyncNow() {
  const { reader, text, canEdit } = useSettings();
  const { sync, isRunning, isDeriving, failure, start } = useSync();
  const { connection } = text;
  return (
    <Flex direction="column" gap="sm">
      {isRunning && (
        <ProgressBar
          title={connection.syncing}
          aria-label={connection.syncing}
          value={sync.kindsDone}
          maxValue={sync.kinds}
          valueDescription={connection.progress(reader.count(sync.kindsDone), reader.count(sync.kinds))}
          variant="success"
        />
      )}
      {!isRunning && isDeriving && <Text>{reader.messages.states.deriving.title}</Text>}
      {!isRunning && sync.state === "failed" && <Text>{reader.messages.freshness.readingFailed}</Text>}
      {failure && <FailedRequest reason={failure} retry={start} />}
      {canEdit && (
        <Flex>
          <LoadingButton variant="primary" loading={isRunning} onClick={() => start()}>
            {connection.sync}
          </LoadingButton>
        </Flex>
      )}
    </Flex>
  );
}
