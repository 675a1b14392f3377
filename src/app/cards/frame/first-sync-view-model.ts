import type { Freshness } from "@partner-standing/contract/standing/standing";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";

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
