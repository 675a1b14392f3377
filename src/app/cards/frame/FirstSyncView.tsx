import { Flex, Heading, ProgressBar, Text } from "@hubspot/ui-extensions";
import { ReloadButton } from "./ReloadButton.tsx";
import type { Refresh } from "./refresh.ts";
import type { FirstSyncViewModel } from "./first-sync-view-model.ts";

/** Why there are no figures yet, and how far the first reading of the CRM has come. */
export function FirstSyncView({ view, refresh }: { view: FirstSyncViewModel; refresh: Refresh }) {
  const { title, text, progress, records } = view;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{title}</Heading>
      <Text>{text}</Text>
      {progress && (
        <ProgressBar
          aria-label={title}
          value={progress.value}
          maxValue={progress.max}
          valueDescription={progress.text}
          variant="success"
        />
      )}
      {records && <Text variant="microcopy">{records}</Text>}
      <Flex>
        <ReloadButton refresh={refresh} />
      </Flex>
    </Flex>
  );
}
