import { Flex, Heading, ProgressBar, Text } from "@hubspot/ui-extensions";
import type { Freshness } from "@partner-standing/contract/standing/standing";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { type Refresh, ReloadButton } from "./freshness.tsx";

/** Why there are no figures yet: the CRM is being read for the first time, or they are being worked out anew. */
export interface FirstSyncViewModel {
  kind: "first-sync";
  title: string;
  text: string;
  progress: { value: number; max: number; text: string } | null;
  /** How many records were read; empty where that says nothing. */
  records: string;
}

export function firstSyncViewModel(
  { asOf, sync, deriving, unread }: Freshness,
  reader: CardReader,
): FirstSyncViewModel {
  const { firstSync, deriving: anew } = reader.messages.states;
  if (deriving && asOf !== null) return { kind: "first-sync", ...anew, progress: null, records: "" };
  const { state, records, kindsDone, kinds } = sync;
  const progressText = firstSync.progress(reader.count(kindsDone), reader.count(kinds));
  const failing = unread.map(({ kind }) => reader.messages.freshness.kinds[kind]).join(", ");
  const failed = failing ? firstSync.unread(failing) : firstSync.failed;
  return {
    kind: "first-sync",
    title: firstSync.title,
    text: state === "failed" ? failed : firstSync.text,
    progress: kinds > 0 ? { value: kindsDone, max: kinds, text: progressText } : null,
    records: firstSync.records(reader.count(records), records),
  };
}

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
