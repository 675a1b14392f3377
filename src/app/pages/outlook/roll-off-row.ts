import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { RollOffEntry } from "@partner-standing/contract/standing/outlook";
import type { OutlookText } from "./use-outlook-text.ts";

/** Something that leaves its window, in the viewer's words. */
export interface RollOffRow {
  key: string;
  date: string;
  record: RecordLink | null;
  metric: string;
  amount: string | null;
  left: string | null;
  /** What of the tier breaks by it; null where nothing does. */
  breaks: string | null;
}

export function rollOffRow(entry: RollOffEntry, place: number, { reader, text }: OutlookText): RollOffRow {
  const { on, metric, record, amount, after, unit, breaks } = entry;
  const { metrics, requirements } = reader.messages;
  const names = breaks.map((id) => requirements[id]);
  return {
    key: `${place} ${on} ${record?.objectId}`,
    date: reader.shortDate(on),
    record,
    metric: reader.label(metrics[metric]),
    amount: amount === null ? null : reader.measure(amount, unit, "down"),
    left: after === null ? null : reader.measure(after, unit, "down"),
    breaks: names.length > 0 ? text.rollOff.breaks(reader.list(names)) : null,
  };
}
