import type { CrmChange } from "./crm-objects.ts";
import { HubSpotError } from "./hubspot-error.ts";
import { STORED_TYPES } from "./object-kinds.ts";
import type { StoredType } from "./object-kinds.ts";
import type { Portal } from "./portal.ts";
import type { StoredRecord } from "./record-store.ts";

/** The primary record keeps its values and gets those it lacks; associations move over; the other record is no more. */
export function mergeRecords(
  portal: Portal,
  type: StoredType,
  { primary, merged }: { primary: StoredRecord; merged: StoredRecord },
  source: CrmChange["source"],
): void {
  if (primary.id === merged.id) throw new HubSpotError(400, { message: "A record cannot be merged into itself." });
  moveAssociations(portal, type, merged.id, primary.id);
  portal.records.remove(type, merged.id);
  const domains = type === "companies" ? domainsOfBoth(primary, merged) : {};
  portal.records.write(type, primary, { ...valuesLackedBy(primary, merged), ...domains }, source);
  portal.changes.emit({ objectType: type, objectId: primary.id, kind: "merge", mergedIds: [merged.id], source });
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
