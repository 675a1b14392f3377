import type { FactKind } from "../../store/mirror/backfills.ts";
import type { WebhookEvent } from "../../store/jobs/webhook-events.ts";

/** HubSpot's number of each kind, and the name that older subscriptions start with. */
const KINDS: Record<string, FactKind> = {
  "0-1": "contacts",
  contact: "contacts",
  "0-2": "companies",
  company: "companies",
  "0-3": "deals",
  deal: "deals",
  "0-145": "partner_clients",
  partner_client: "partner_clients",
};
/** `CONTACT_TO_COMPANY`: how an association is named where the numbers of its ends are not (webhooks guide, event fields). */
const ASSOCIATION = /^(CONTACT|COMPANY|DEAL|PARTNER_CLIENT)_TO_(CONTACT|COMPANY|DEAL|PARTNER_CLIENT)(?:_|$)/;

/** A record of a kind that is mirrored. */
export interface RecordRef {
  kind: FactKind;
  id: string;
}

/** What events come down to, however often and in whatever order they arrive. */
interface Reduction {
  /** What may have changed: how it is now is for the CRM to say. */
  changed: RecordRef[];
  /** What went into another record for good. */
  merged: RecordRef[];
}

function kindOf(event: WebhookEvent): FactKind | undefined {
  return KINDS[event.objectTypeId ?? event.subscriptionType.split(".")[0] ?? ""];
}

function refs(kind: FactKind | undefined, ids: (string | undefined)[]): RecordRef[] {
  return kind ? ids.flatMap((id) => (id ? [{ kind, id }] : [])) : [];
}

/** A merge may make a new record; then the primary one is gone too. */
function merge(event: WebhookEvent): Reduction {
  const survivor = event.newObjectId ?? event.primaryObjectId;
  const gone = [event.primaryObjectId, ...(event.mergedObjectIds ?? [])].filter((id) => id !== survivor);
  return { changed: refs(kindOf(event), [survivor]), merged: refs(kindOf(event), gone) };
}

/** A deal, a contact or a client is kept with its company, a company without them. Other associations are not kept. */
function associationChange(event: WebhookEvent): Reduction {
  const [, fromName = "", toName = ""] = ASSOCIATION.exec(event.associationType ?? "") ?? [];
  const from = refs(KINDS[event.fromObjectTypeId ?? fromName.toLowerCase()], [event.fromObjectId]);
  const to = refs(KINDS[event.toObjectTypeId ?? toName.toLowerCase()], [event.toObjectId]);
  const ends = [...from, ...to];
  const withCompany = ends.some(({ kind }) => kind === "companies");
  return { changed: withCompany ? ends.filter(({ kind }) => kind !== "companies") : [], merged: [] };
}

function reduceEvent(event: WebhookEvent): Reduction {
  const [, what] = event.subscriptionType.split(".");
  if (what === "merge") return merge(event);
  if (what === "associationChange") return associationChange(event);
  return { changed: refs(kindOf(event), [event.objectId]), merged: [] };
}

function once(records: RecordRef[]): RecordRef[] {
  return [...new Map(records.map((record) => [`${record.kind}/${record.id}`, record])).values()];
}

/** The records that events concern, each once. */
export function reduceEvents(events: WebhookEvent[]): Reduction {
  const reductions = events.map(reduceEvent);
  return {
    changed: once(reductions.flatMap(({ changed }) => changed)),
    merged: once(reductions.flatMap(({ merged }) => merged)),
  };
}

/** The contacts that were deleted for privacy: HubSpot never gives them back. */
export function deletedForPrivacy(events: WebhookEvent[]): string[] {
  const deletions = events.filter(({ subscriptionType }) => subscriptionType.endsWith(".privacyDeletion"));
  return once(deletions.flatMap((event) => refs(kindOf(event), [event.objectId])))
    .filter(({ kind }) => kind === "contacts")
    .map(({ id }) => id);
}
