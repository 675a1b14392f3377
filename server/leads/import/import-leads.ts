import type { ImportedLeads } from "@partner-standing/contract/leads/lead-import";
import type { RecordId } from "../../facts/record-id.ts";
import type { Database } from "../../store/engine/database.ts";
import { type Asked, answerOnce } from "../../store/jobs/answer-once.ts";
import type { LeadContext } from "../lead-context.ts";
import { keyOfRecord } from "../lead-record.ts";
import { registerLead } from "../register-lead.ts";

/**
 * Registers the leads of a batch, one after the other and each as its card would, so that what is done stays done whatever
 * happens to the next. The same key goes on where it was broken off, and registers nothing twice.
 */
export async function importLeads(
  database: Database,
  context: LeadContext,
  { records, idempotencyKey, actor }: Asked & { records: RecordId[] },
): Promise<ImportedLeads> {
  const request = { write: "import-leads", actor, idempotencyKey, body: { records } } as const;
  await answerOnce(database, context.portal.portalId, request, () => Promise.resolve(null));
  const leads: ImportedLeads["leads"] = [];
  for (const record of records) {
    const own = { actor, idempotencyKey: `${idempotencyKey} ${keyOfRecord(record)}` };
    const { lead, refusal } = await registerLead(database, context, { record, ...own });
    leads.push({ domain: lead?.domain ?? null, refusal });
  }
  return { leads };
}
