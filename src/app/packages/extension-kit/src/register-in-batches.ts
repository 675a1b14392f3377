import type { LeadRefusal } from "@partner-standing/contract/leads/lead";
import { IMPORT_BATCH, type ImportedLeads } from "@partner-standing/contract/leads/lead-import";
import type { Answer } from "./service-client.ts";

/** A lead that could be registered when it was looked at, and could not any more. */
export interface Meanwhile<Row> {
  row: Row;
  why: LeadRefusal;
}

/** How far registering many leads has come. */
export interface BatchProgress<Row> {
  done: number;
  registered: Row[];
  meanwhile: Meanwhile<Row>[];
}

export const NOTHING_DONE = { done: 0, registered: [], meanwhile: [] };

function after<Row>(
  { done, registered, meanwhile }: BatchProgress<Row>,
  batch: Row[],
  { leads }: ImportedLeads,
): BatchProgress<Row> {
  const whyNot = (place: number) => leads[place]?.refusal ?? null;
  const refused = batch.flatMap((row, place): Meanwhile<Row>[] => {
    const why = whyNot(place);
    return why ? [{ row, why }] : [];
  });
  return {
    done: done + batch.length,
    registered: [...registered, ...batch.filter((_, place) => whyNot(place) === null)],
    meanwhile: [...meanwhile, ...refused],
  };
}

/**
 * Registers leads in batches, from where it was stopped: what is done stays done. `send` keeps the key of a batch that was not
 * answered, so that nothing is registered twice.
 * @returns how far it has come; less than all where a batch was not answered
 */
export async function registerInBatches<Row>(
  rows: Row[],
  from: BatchProgress<Row>,
  {
    send,
    tell,
  }: { send: (batch: Row[]) => Promise<Answer<ImportedLeads>>; tell: (reached: BatchProgress<Row>) => void },
): Promise<BatchProgress<Row>> {
  let reached = from;
  while (reached.done < rows.length) {
    tell(reached);
    const batch = rows.slice(reached.done, reached.done + IMPORT_BATCH);
    const answer = await send(batch);
    if (!answer.ok) return reached;
    reached = after(reached, batch, answer.data);
  }
  return reached;
}
