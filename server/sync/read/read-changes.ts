import { kindsRead } from "../../facts/client-source.ts";
import type { Gateway } from "../../hubspot/create-gateway.ts";
import type { FactKind } from "../../store/mirror/backfills.ts";
import type { Database } from "../../store/engine/database.ts";
import { recordsOfCompanies } from "../../store/mirror/records-of-companies.ts";
import type { WebhookEvent } from "../../store/jobs/webhook-events.ts";
import type { Tenant } from "../mirror/apply-records.ts";
import { readNow, type Reading } from "./read-now.ts";
import { deletedForPrivacy, reduceEvents, type RecordRef } from "./reduce-events.ts";

interface Source {
  database: Database;
  gateway: Pick<Gateway, "readRecords">;
}

function idsOf(records: RecordRef[], kind: FactKind): Set<string> {
  return new Set(records.filter((record) => record.kind === kind).map((record) => record.id));
}

/** Where a company went into another one, its deals and contacts went along, whether HubSpot tells of them or not. */
async function alongWith(merged: RecordRef[], { database }: Source, portalId: number): Promise<RecordRef[]> {
  const companies = idsOf(merged, "companies");
  return companies.size > 0 ? recordsOfCompanies(database, portalId, [...companies]) : [];
}

/**
 * Reads every record that the events concern, also a deleted one: it may have been restored since. Only who was deleted
 * for privacy is gone without being asked for.
 * @throws HubSpotError
 */
export async function readChanges(source: Source, tenant: Tenant, events: WebhookEvent[]): Promise<Reading[]> {
  const { portal, settings } = tenant;
  const { changed, merged } = reduceEvents(events);
  const erased = deletedForPrivacy(events);
  const concerned = [...changed, ...(await alongWith(merged, source, portal.portalId))];

  async function read(kind: FactKind): Promise<Reading> {
    const known = new Set([...idsOf(merged, kind), ...(kind === "contacts" ? erased : [])]);
    const asked = [...idsOf(concerned, kind)].filter((id) => !known.has(id));
    const reading = await readNow(source.gateway, settings, kind, asked);
    return { ...reading, gone: [...known, ...reading.gone] };
  }

  // HubSpot refuses kinds that the account does not let the app read.
  return Promise.all(kindsRead(settings).map(read));
}
