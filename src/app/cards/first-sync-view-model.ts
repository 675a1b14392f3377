import type { Freshness } from "@partner-standing/contract/standing";
import type { CardReader } from "@partner-standing/extension-kit/card-reader";

export interface FirstSyncViewModel {
  kind: "first-sync";
  text: string;
  progress: { value: number; max: number; text: string } | null;
  records: string;
}

export function firstSyncViewModel({ sync }: Freshness, reader: CardReader): FirstSyncViewModel {
  const { firstSync: text } = reader.messages.states;
  const { state, records, kindsDone, kinds } = sync;
  const progressText = text.progress(reader.count(kindsDone), reader.count(kinds));
  return {
    kind: "first-sync",
    text: state === "failed" ? text.failed : text.text,
    progress: kinds > 0 ? { value: kindsDone, max: kinds, text: progressText } : null,
    records: text.records(reader.count(records), records),
  };
}
