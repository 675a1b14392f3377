import { Flex, LoadingButton, ProgressBar, Text } from "@hubspot/ui-extensions";
import { FailedRequest } from "../frame/FailedRequest.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { useSync } from "./use-sync.ts";

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
