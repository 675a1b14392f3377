import { RECORD_FAULTS, type RecordsCheck, type RefusedRecords } from "@partner-standing/contract/leads/many-leads";
import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import type { ManyLeadsMessages } from "@partner-standing/texts/many-leads/en";
import { type Progress, readyLeads } from "./use-register-many.ts";

/** Records that share a reason, in the viewer's words. */
export interface RefusedViewModel {
  title: string;
  links: RecordLink[];
  more: string | null;
}

type Reason = Pick<RefusedRecords, "fault" | "unavailable" | "missing">;

function reasonOf({ fault, unavailable, missing = [] }: Reason, reader: CardReader, text: ManyLeadsMessages): string {
  if (fault === "unavailable") return text.unavailable(text.unavailableBecause[unavailable ?? "your-property"]);
  if (fault === "invalid-data") return text.invalidData(reader.list(missing.map((field) => text.missing[field])));
  return text.because[fault];
}

/** Why most are not registered comes first. */
export function refusedViewModels(
  { refused }: RecordsCheck,
  reader: CardReader,
  text: ManyLeadsMessages,
): RefusedViewModel[] {
  const most = [...refused].sort((a, b) => b.places.length - a.places.length);
  return most.map((one) => {
    const hidden = one.places.length - one.first.length;
    return {
      title: text.reason(reasonOf(one, reader, text), reader.count(one.places.length)),
      links: one.first,
      more: hidden > 0 && one.first.length > 0 ? reader.messages.andMore(reader.count(hidden), hidden) : null,
    };
  });
}

const isFault = (why: string): why is Exclude<Reason["fault"], "unavailable" | "invalid-data"> =>
  (RECORD_FAULTS as readonly string[]).includes(why) && why !== "unavailable" && why !== "invalid-data";

/** A spreadsheet takes what stands in quotation marks as one cell. */
const cell = (said: string) => `"${said.replaceAll('"', '""')}"`;

/** A line for each record: what became of it, or would. */
export function resultCsv(
  check: RecordsCheck,
  progress: Progress | null,
  { objectIds, reader, text }: { objectIds: string[]; reader: CardReader; text: ManyLeadsMessages },
): string {
  const registered = new Set(progress?.registered.map(({ objectId }) => objectId));
  const meanwhile = new Map(progress?.meanwhile.map(({ row, why }) => [row.objectId, why]));
  const resultOf = (objectId: string) => {
    const why = meanwhile.get(objectId);
    if (why !== undefined) return isFault(why) ? text.because[why] : text.because.other;
    return registered.has(objectId) ? text.csv.registered : text.csv.ready;
  };
  const lines = [
    ...readyLeads(check, objectIds).map(({ objectId, domain }) => [objectId, domain, resultOf(objectId)]),
    ...check.refused.flatMap((one) =>
      one.places.map((place) => [objectIds[place] ?? "", "", reasonOf(one, reader, text)]),
    ),
  ];
  const head = [text.csv.record, text.csv.domain, text.csv.result];
  return [head, ...lines].map((cells) => cells.map(cell).join(",")).join("\r\n");
}
