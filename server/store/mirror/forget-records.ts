import { type FactKind, MIRRORED } from "./backfills.ts";
import { forgetTaskRecords } from "../outbox/crm-tasks.ts";
import { markCustomersDue } from "../steps/customer-figures.ts";
import { replaceProblems } from "../steps/data-problems.ts";
import { keepProblemOwners } from "../steps/problem-owners.ts";
import { type Queryable, sql } from "../engine/database.ts";
import { keepTraits } from "./contacts.ts";
import { MRR_TABLES } from "./mrr-history.ts";
import { replaceSteps } from "../steps/steps.ts";

/** A contact that is not mirrored any more can still be found where people named it: a privacy deletion may follow. */
async function removeMirrored(transaction: Queryable, portalId: number, kind: FactKind, ids: string[]) {
  if (kind === "contacts") await keepTraits(transaction, portalId, ids);
  const { table, id } = MIRRORED[kind];
  await transaction.query(sql`delete from ${table} where portal_id = ${portalId} and ${id} = any(${ids}::text[])`);
  if (kind === "companies") await keepProblemOwners(transaction, portalId, kind, ids);
}

/** The problem that stands for a record left out of the mirror. */
const LEFT_OUT = "record-unreadable";

/** A record that the CRM has and that cannot be read or stored, with the property at fault; '' where that is not known. */
export interface LeftOut {
  objectId: string;
  property: string;
  value: string | null;
}

/**
 * Leaves records out of the mirror: what they said before counts no more, because it may be wrong by now, and a problem
 * stands for them until they can be read again. MRR values seen of them stay: HubSpot may not tell them a second time.
 * @param run the reading that came across them
 */
export async function leaveOutRecords(
  transaction: Queryable,
  portalId: number,
  { kind, run, records }: { kind: FactKind; run: number; records: LeftOut[] },
) {
  if (records.length === 0) return;
  const ids = records.map(({ objectId }) => objectId);
  const problems = records.map((record) => ({ ...record, code: LEFT_OUT, relevantUntil: null, leftOutRun: run }));
  await markCustomersDue(transaction, portalId, kind, ids);
  await replaceSteps(transaction, portalId, kind, ids, []);
  await replaceProblems(transaction, portalId, kind, ids, problems);
  await removeMirrored(transaction, portalId, kind, ids);
}

/**
 * Removes records that the CRM no longer has, with all they counted. MRR values seen of them go too. What people said of a
 * contact elsewhere stays, and by what it can be found there is kept for a while: see `forgetPeople`.
 */
export async function forgetRecords(transaction: Queryable, portalId: number, kind: FactKind, ids: string[]) {
  if (ids.length === 0) return;
  await markCustomersDue(transaction, portalId, kind, ids);
  await replaceSteps(transaction, portalId, kind, ids, []);
  await replaceProblems(transaction, portalId, kind, ids, []);
  await removeMirrored(transaction, portalId, kind, ids);
  // Nothing can be told to a record that is gone: it would be tried for ever.
  await transaction.query(sql`
    delete from crm_writes where portal_id = ${portalId} and object_type = ${kind} and object_id = any(${ids}::text[])`);
  await forgetTaskRecords(transaction, portalId, kind, ids);
  if (kind !== "companies" && kind !== "partner_clients") return;
  const [table, { id }] = [MRR_TABLES[kind], MIRRORED[kind]];
  await transaction.query(sql`delete from ${table} where portal_id = ${portalId} and ${id} = any(${ids}::text[])`);
}

/** The records of a kind, mirrored or left out, that a complete reading did not come across. */
export async function unseenRecords(
  database: Queryable,
  portalId: number,
  kind: FactKind,
  run: number,
): Promise<string[]> {
  const { table, id } = MIRRORED[kind];
  const mirrored = await database.query<{ id: string }>(sql`
    select ${id} as id from ${table} where portal_id = ${portalId} and run < ${run}`);
  const leftOut = await database.query<{ id: string }>(sql`
    select object_id as id from data_problems
    where portal_id = ${portalId} and object_type = ${kind} and left_out_run < ${run}`);
  return [...mirrored, ...leftOut].map((row) => row.id);
}
