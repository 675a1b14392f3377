import type { Freshness } from "@partner-standing/contract/standing";
import type { Reader } from "@partner-standing/extension-kit/reader";

export interface FirstSyncViewModel {
  kind: "first-sync";
  text: string;
  progress: { value: number; max: number; text: string } | null;
  records: string;
}

export function firstSyncViewModel({ sync }: Freshness, reader: Reader): FirstSyncViewModel {
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
