import type { RecordsCheck, RefusedRecords } from "@partner-standing/contract/leads/many-leads";
import { type RecordId, recordLink } from "../facts/record-id.ts";
import type { Queryable } from "../store/engine/database.ts";
import { type ManyVerdict, judgeMany } from "./judge-many.ts";
import type { LeadContext } from "./lead-context.ts";
import { type LeadRecord, keyOfRecord, readLeadRecords } from "./lead-record.ts";

/** As many records of a reason as are named. */
const NAMED = 5;

type Reason = Omit<RefusedRecords, "places" | "first">;

function reasonOf(verdict: ManyVerdict | undefined): Reason | null {
  if (verdict === undefined) return { fault: "unknown-record" };
  if (verdict.refusal === null) return null;
  const { fault, unavailable, missing } = verdict.refusal;
  // Only a written domain can be another one than the record's.
  if (fault === "other-domain") throw new Error("a record stands for its own domain");
  return { fault, ...(unavailable && { unavailable }), ...(missing && { missing }) };
}

const nameOf = ({ record, contact, company }: LeadRecord) =>
  (record.kind === "contacts" ? contact : company)?.name ?? "";

/**
 * Says of each selected record what registering its lead would come to, and writes nothing. The reads are as many for ten
 * thousand records as for one.
 */
export async function checkRecords(
  database: Queryable,
  context: LeadContext,
  { kind, ids }: { kind: RecordId["kind"]; ids: string[] },
): Promise<RecordsCheck> {
  const { portal } = context;
  const placeOf = new Map(ids.map((id, place) => [id, place] as const).toReversed());
  const records = [...new Set(ids)].map((id): RecordId => ({ kind, id }));
  const leads = await readLeadRecords(database, portal.portalId, records);
  const known = records.flatMap((record) => leads.get(keyOfRecord(record)) ?? []);
  const verdicts = await judgeMany(
    database,
    context,
    known.map((lead) => ({ lead, named: null })),
  );
  const verdictOf = new Map(known.map(({ record }, place) => [record.id, verdicts[place] as ManyVerdict]));
  const ready: RecordsCheck["ready"] = [];
  const refused = new Map<string, Reason & { places: number[] }>();
  for (const { id } of records) {
    const verdict = verdictOf.get(id);
    const reason = reasonOf(verdict);
    const place = placeOf.get(id) as number;
    if (reason === null && verdict?.refusal === null) ready.push({ place, domain: verdict.domain });
    if (reason === null) continue;
    const key = JSON.stringify(reason);
    const same = refused.get(key) ?? { ...reason, places: [] };
    same.places.push(place);
    refused.set(key, same);
  }
  const first = (places: number[]) =>
    places.slice(0, NAMED).flatMap((place) => {
      const id = ids[place] as string;
      const lead = leads.get(keyOfRecord({ kind, id }));
      return lead ? [recordLink(portal, kind, { id, name: nameOf(lead) })] : [];
    });
  return { ready, refused: [...refused.values()].map((one) => ({ ...one, first: first(one.places) })) };
}
