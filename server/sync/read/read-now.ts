import type { CrmObject } from "../../hubspot/crm-object.ts";
import type { Gateway } from "../../hubspot/create-gateway.ts";
import type { FactKind } from "../../store/mirror/backfills.ts";
import { readPlan, type ReadSettings } from "./read-plans.ts";

/** What the CRM says now of some records of one kind. */
export interface Reading {
  kind: FactKind;
  found: CrmObject[];
  /** No longer in the CRM. */
  gone: string[];
  /** The settings that decided by which names it was read. */
  under: ReadSettings;
}

/**
 * Reads these records as they are now.
 * @throws HubSpotError
 */
export async function readNow(
  gateway: Pick<Gateway, "readRecords">,
  settings: ReadSettings,
  kind: FactKind,
  ids: string[],
): Promise<Reading> {
  const answered = ids.length > 0 ? await gateway.readRecords(readPlan(kind, settings), ids) : [];
  // Asked for a merged record, HubSpot may answer the one it went into, which may have been asked for as well.
  const found = new Map(answered.map((record) => [record.id, record]));
  return { kind, found: [...found.values()], gone: ids.filter((id) => !found.has(id)), under: settings };
}
