import type { DataProblemList } from "@partner-standing/contract/standing/data-problem-list";
import type { DataProblem } from "@partner-standing/contract/standing/standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { recordLink } from "../facts/record-id.ts";
import type { Queryable } from "../store/engine/database.ts";
import { readProblemKey, writeProblemKey } from "../store/engine/page-keys.ts";
import { FACT_KINDS } from "../store/mirror/backfills.ts";
import type { StoredPortal } from "../store/portals/portals.ts";
import { type NamedProblem, countProblems, listProblems } from "../store/steps/data-problems.ts";

/** A stored problem with the record in which to repair it. */
export function dataProblem(portal: StoredPortal, problem: NamedProblem): DataProblem {
  const { kind, objectId, name, code, property, value } = problem;
  return {
    code: code as DataProblem["code"],
    record: recordLink(portal, kind, { id: objectId, name }),
    property,
    value,
  };
}

/** Data problems on one page. */
const PAGE = 50;

/**
 * Everything in the CRM that could not be counted on a date, a page at a time, each behind the `after` of the one before;
 * null for an `after` of no page.
 */
export async function dataProblemPage(
  database: Queryable,
  portal: StoredPortal,
  on: CalendarDate,
  after: string,
): Promise<DataProblemList | null> {
  const { portalId } = portal;
  const key = readProblemKey(after);
  if (after !== "" && key === null) return null;
  const found = await listProblems(database, portalId, { kinds: [...FACT_KINDS], on, limit: PAGE + 1, after: key });
  const problems = found.slice(0, PAGE);
  const last = found.length > PAGE ? problems.at(-1) : undefined;
  return {
    problems: problems.map((problem) => dataProblem(portal, problem)),
    total: await countProblems(database, portalId, on),
    after: last ? writeProblemKey(last) : null,
  };
}
