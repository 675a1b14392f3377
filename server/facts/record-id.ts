import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { FactKind } from "../store/mirror/backfills.ts";
import type { Portal } from "../store/portals/portals.ts";

/** A record of the CRM as a card names it. */
export interface RecordId {
  kind: "companies" | "contacts";
  id: string;
}

/** HubSpot's numbers for kinds of records. */
export const OBJECT_TYPE_IDS = {
  contacts: "0-1",
  companies: "0-2",
  deals: "0-3",
  partner_clients: "0-145",
} as const satisfies Record<FactKind, string>;

/** What an account has of its own in the CRM, in its own data centre. */
const urlIn = ({ uiDomain, portalId }: Portal, path: string) => `https://${uiDomain}/contacts/${portalId}/${path}`;

/** The address of a list in the CRM. */
export const listUrl = (portal: Portal, listId: string): string => urlIn(portal, `objectLists/${listId}`);

/** A record's name and its address in the account's own data centre. */
export function recordLink(portal: Portal, kind: FactKind, record: { id: string; name: string }): RecordLink {
  const objectTypeId = OBJECT_TYPE_IDS[kind];
  return {
    objectTypeId,
    objectId: record.id,
    name: record.name,
    url: urlIn(portal, `record/${objectTypeId}/${record.id}`),
  };
}
