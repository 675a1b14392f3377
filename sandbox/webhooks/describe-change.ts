import type { CrmChange, ObjectType } from "../crm/crm-objects.ts";
import type { Subscription } from "./read-subscriptions.ts";

/** HubSpot's names and numbers of the kinds that can be subscribed to here. */
const KINDS: Partial<Record<ObjectType, { objectType: Subscription["objectType"]; typeId: string }>> = {
  contacts: { objectType: "contact", typeId: "0-1" },
  companies: { objectType: "company", typeId: "0-2" },
  deals: { objectType: "deal", typeId: "0-3" },
  partner_clients: { objectType: "partner_client", typeId: "0-145" },
};

/** Where and for whom something changed. */
export interface Occasion {
  portalId: number;
  appId: number;
  eventId: number;
  occurredAt: number;
  /** The new value of a changed property. */
  propertyValue: string | null;
}

function about(change: CrmChange, typeId: string, propertyValue: string | null): object {
  const objectId = Number(change.objectId);
  const { other, removed, primaryId, mergedIds = [], propertyName } = change;
  if (change.kind === "associationChange")
    return {
      fromObjectId: objectId,
      fromObjectTypeId: typeId,
      toObjectId: Number(other?.objectId),
      toObjectTypeId: KINDS[other?.objectType ?? "notes"]?.typeId,
      associationRemoved: removed,
    };
  const record = { objectId, objectTypeId: typeId };
  if (change.kind === "merge")
    return {
      ...record,
      primaryObjectId: Number(primaryId),
      newObjectId: objectId,
      mergedObjectIds: mergedIds.map(Number),
    };
  return { ...record, ...(propertyName && { propertyName, propertyValue: propertyValue ?? "" }) };
}

/** The event that HubSpot would send; null when nobody subscribed to it. Source: HubSpot's guide to webhooks, event fields. */
export function describeChange(change: CrmChange, subscriptions: Subscription[], occasion: Occasion): object | null {
  const kind = KINDS[change.objectType];
  const index = subscriptions.findIndex(
    ({ subscriptionType, objectType, propertyName }) =>
      subscriptionType === `object.${change.kind}` &&
      objectType === kind?.objectType &&
      propertyName === change.propertyName,
  );
  if (!kind || index < 0) return null;
  const { propertyValue, ...where } = occasion;
  return {
    ...where,
    subscriptionId: index + 1,
    subscriptionType: `object.${change.kind}`,
    attemptNumber: 0,
    changeSource: change.source,
    sourceId: change.source === "INTEGRATION" ? String(occasion.appId) : "userId:501",
    ...about(change, kind.typeId, propertyValue),
  };
}
