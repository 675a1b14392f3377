import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { Flex, Heading, LoadingButton, Text } from "@hubspot/ui-extensions";
import { CopyButton } from "@partner-standing/extension-kit/CopyButton.tsx";
import { useCollection } from "@partner-standing/extension-kit/use-collection";
import { FailedRequest } from "../frame/FailedRequest.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { joinSnapshots, recordsIn } from "./join-snapshots.ts";

/** Collects the portal's data. */
function useExport() {
  const { service } = useSettings();
  return useCollection(service.exportPage, (collected: PortalSnapshot | null, { snapshot }) =>
    collected ? joinSnapshots(collected, snapshot) : snapshot,
  );
}

/** The portal's data as a snapshot. An extension cannot write a file, so the text is copied. */
export function ExportData() {
  const { reader, text } = useSettings();
  const { state, start } = useExport();
  const { connection } = text;
  const count = "collected" in state && state.collected ? recordsIn(state.collected) : 0;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{connection.export}</Heading>
      <Text>{connection.exportHint}</Text>
      {state.status === "running" && <Text>{connection.exporting(reader.count(count), count)}</Text>}
      {state.status === "failed" && <FailedRequest reason={state.reason} retry={start} />}
      {state.status === "done" ? (
        <>
          <Text>{connection.exported(reader.count(count), count)}</Text>
          <CopyButton
            content={() => JSON.stringify(state.collected)}
            label={connection.copy}
            copied={connection.copied}
            failed={text.form.copyFailed}
          />
        </>
      ) : (
        <Flex>
          <LoadingButton loading={state.status === "running"} onClick={() => start()}>
            {connection.exportButton}
          </LoadingButton>
        </Flex>
      )}
    </Flex>
  );
}
