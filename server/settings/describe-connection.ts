import type { Connection, ConnectionError } from "@partner-standing/contract/settings/portal-connection";
import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { Freshness } from "@partner-standing/contract/standing/standing";
import { countCrmWrites, refusedCrmWrites } from "../store/outbox/crm-write-queue.ts";
import type { Queryable } from "../store/engine/database.ts";
import type { Portal, StoredPortal } from "../store/portals/portals.ts";
import { kindReadings } from "../store/mirror/reconciliations.ts";

/** Errors that the page lists; the queue says how many records wait in all. */
const SHOWN = 10;

export type LinkRecord = (
  portal: Portal,
  kind: "companies" | "contacts",
  record: { id: string; name: string },
) => RecordLink;

async function unreadKinds(database: Queryable, portalId: number): Promise<ConnectionError[]> {
  const readings = await kindReadings(database, portalId);
  return readings
    .filter(({ failedSince }) => failedSince !== null)
    .map(({ kind, failedSince, failure }) => ({
      code: "kind-unread",
      kind,
      since: failedSince,
      record: null,
      message: failure,
    }));
}

/** The account and how reading and writing its CRM goes. */
export async function describeConnection(
  database: Queryable,
  context: { portal: StoredPortal; freshness: Freshness; linkRecord: LinkRecord },
): Promise<Connection> {
  const { portal, freshness, linkRecord } = context;
  const { portalId, uiDomain, timeZone, unknownTimeZone, companyCurrency, syncFailedAt } = portal;
  const refused = await refusedCrmWrites(database, portalId, SHOWN);
  const failedSync: ConnectionError[] = syncFailedAt
    ? [{ code: "sync-failed", kind: null, since: syncFailedAt, record: null, message: null }]
    : [];
  const unknownZone: ConnectionError[] =
    unknownTimeZone === null
      ? []
      : [{ code: "time-zone-unknown", kind: null, since: null, record: null, message: unknownTimeZone || null }];
  return {
    portalId,
    uiDomain,
    timeZone,
    companyCurrency,
    freshness,
    queue: await countCrmWrites(database, portalId),
    errors: [
      ...failedSync,
      ...unknownZone,
      ...(await unreadKinds(database, portalId)),
      ...refused.map(({ kind, objectId, name, reason }) => ({
        code: "crm-write-refused" as const,
        kind: null,
        since: null,
        record: linkRecord(portal, kind, { id: objectId, name }),
        message: reason,
      })),
    ],
  };
}
