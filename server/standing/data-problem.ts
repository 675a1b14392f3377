import type { DataProblem } from "@partner-standing/contract/standing/standing";
import type { NamedProblem } from "../store/steps/data-problems.ts";
import type { StoredPortal } from "../store/portals/portals.ts";
import { recordLink } from "../facts/record-id.ts";

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
