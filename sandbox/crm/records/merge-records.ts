import type { CrmChange } from "../crm-objects.ts";
import { HubSpotError } from "../hubspot-error.ts";
import { STORED_TYPES, type StoredType } from "./object-kinds.ts";
import type { Portal } from "../portal.ts";
import type { StoredRecord } from "./record-store.ts";

interface Merge {
  primary: StoredRecord;
  merged: StoredRecord;
}

/**
 * The primary record keeps its values and gets those it lacks; associations move over; the other record is no more. HubSpot
 * may make a new record of both instead (`newObjectId` of its merge events), and does so here where the portal mints ids.
 * Either way it tells of the merge and of what is deleted, not of the values that the merge has changed.
 * @returns the record that stays
 */
export function mergeRecords(
  portal: Portal,
  type: StoredType,
  { primary, merged }: Merge,
  source: CrmChange["source"],
): StoredRecord {
  if (primary.id === merged.id) throw new HubSpotError(400, { message: "A record cannot be merged into itself." });
  const survivor = portal.mintsIds ? portal.records.mint(type, primary) : primary;
  const gone = [primary, merged].filter((record) => record !== survivor);
  const domains = type === "companies" ? domainsOfBoth(primary, merged) : {};
  for (const { id } of gone) {
    moveAssociations(portal, type, id, survivor.id);
    portal.records.become(type, id, survivor.id);
  }
  portal.records.writeSilently(survivor, { ...valuesLackedBy(primary, merged), ...domains }, source);
  const about = { objectType: type, source };
  for (const { id } of gone) portal.changes.emit({ ...about, objectId: id, kind: "deletion" });
  const ids = { objectId: survivor.id, primaryId: primary.id, mergedIds: [merged.id] };
  portal.changes.emit({ ...about, ...ids, kind: "merge" });
  return survivor;
}

function valuesLackedBy(primary: StoredRecord, merged: StoredRecord): Record<string, string> {
  const lacked = Object.entries(merged.properties).flatMap(([name, value]) =>
    value && !primary.properties[name] ? [[name, value] as const] : [],
  );
  return Object.fromEntries(lacked);
}

/** HubSpot keeps the domain of a company that was merged among the further domains of the one that stays. */
function domainsOfBoth(primary: StoredRecord, merged: StoredRecord): Record<string, string> {
  const own = primary.properties["domain"];
  const further = [primary, merged].flatMap(({ properties }) => [
    ...(properties["hs_additional_domains"] ?? "").split(";"),
    properties["domain"] ?? "",
  ]);
  const others = [...new Set(further)].filter((domain) => domain !== "" && domain !== own);
  return own && others.length > 0 ? { hs_additional_domains: others.join(";") } : {};
}

/** Whether HubSpot tells of these moves is not documented, so nobody hears of them: who listens must do without. */
function moveAssociations({ associations }: Portal, type: StoredType, fromId: string, toId: string): void {
  for (const otherType of STORED_TYPES) {
    for (const { toId: otherId, types } of associations.associations({ type, id: fromId }, otherType)) {
      const other = { type: otherType, id: otherId };
      const primary = types.some((associationType) => associationType.primary);
      associations.dissociate({ type, id: fromId }, other);
      associations.associate({ type, id: toId }, other, { primary });
    }
  }
}
