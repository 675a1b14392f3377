import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { createGateway } from "../../server/hubspot/gateway.ts";
import { followRecords } from "../../server/leads/follow-records.ts";
import { createStanding } from "../../server/standing/create-standing.ts";
import type { FactKind } from "../../server/store/mirror/backfills.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { findTenant } from "../../server/store/portals/portals.ts";
import { OBJECT_TYPE_IDS } from "../../server/facts/record-id.ts";
import { saveEvents } from "../../server/store/jobs/webhook-events.ts";
import { applyEvents, type Live } from "../../server/sync/read/apply-events.ts";
import { SCALE_PORTAL_ID } from "./scale-portal.ts";

const TOKEN = "standing-sandbox-token";
const ROUNDS = 100;
const WARM_UP = 10;

/** One change of a record that moves a metric. */
interface Edit {
  kind: FactKind;
  id: string;
  property: string;
  value: string;
}

/** Ever other records all over the portal: nothing of them is in a cache because of the edit before. */
function editsOf(round: number, companies: number): Edit[] {
  const place = (round * 7_919) % Math.floor(companies / 4);
  return [
    { kind: "companies", id: String(1_000_000 + place * 4), property: "pp_hubspot_mrr", value: String(7 + round) },
    { kind: "contacts", id: String(3_000_000 + place * 10), property: "pp_reviewed_on", value: "2026-11-03" },
    { kind: "deals", id: String(6_000_000 + place), property: "pp_deal_mrr", value: String(11 + round) },
  ];
}

async function change(crmUrl: string, { kind, id, property, value }: Edit): Promise<void> {
  const response = await fetch(`${crmUrl}/crm/objects/2026-09/${kind}/${id}`, {
    method: "PATCH",
    headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify({ properties: { [property]: value } }),
  });
  if (!response.ok) throw new Error(`the stand-in answered ${response.status}`);
}

function eventOf({ kind, id, property }: Edit, eventId: number) {
  return {
    portalId: SCALE_PORTAL_ID,
    subscriptionType: "object.propertyChange",
    eventId: String(eventId),
    occurredAt: Date.now(),
    objectId: id,
    objectTypeId: OBJECT_TYPE_IDS[kind],
    propertyName: property,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

const median = (times: number[]) => times.slice(WARM_UP).sort((a, b) => a - b)[(times.length - WARM_UP) >> 1] ?? NaN;

/** A portal that was read into an open database. */
export interface ReadPortal {
  database: Database;
  crmUrl: string;
  companies: number;
}

function eventsOf({ database, crmUrl, companies }: ReadPortal, on: CalendarDate) {
  const gateway = createGateway({ accessToken: TOKEN, apiUrl: crmUrl });
  const standing = createStanding(database, () => on);
  const applied: number[] = [];
  const judged: number[] = [];
  const failed = (error: unknown) => {
    throw error;
  };
  const live: Live = { database, gateway, portalId: SCALE_PORTAL_ID, follow: followRecords(() => on), failed };

  async function judge(): Promise<void> {
    const tenant = await findTenant(database, SCALE_PORTAL_ID);
    if (!tenant) throw new Error("the portal is not connected");
    await standing.portal(tenant, on);
  }

  return {
    async round(round: number): Promise<void> {
      for (const edit of editsOf(round, companies)) {
        await change(crmUrl, edit);
        await saveEvents(database, [eventOf(edit, applied.length)]);
        applied.push(await timed(() => applyEvents(live, new AbortController().signal)));
      }
      judged.push(await timed(judge));
    },
    figures: () => ({ applied: median(applied), judged: median(judged) }),
    close: () => gateway.close(),
  };
}

/**
 * Applies one event after the other, each of a record that was really changed, and judges the portal after each round.
 * The portals take turns, so that whatever else the machine does slows them alike.
 * @returns milliseconds at the median: one event applied, and the verdict that a card open after it needs
 */
export async function measureEvents(
  portals: ReadPortal[],
  on: CalendarDate,
): Promise<{ applied: number; judged: number }[]> {
  const turns = portals.map((portal) => eventsOf(portal, on));
  for (let round = 0; round < ROUNDS; round++) for (const turn of turns) await turn.round(round);
  for (const turn of turns) await turn.close();
  return turns.map((turn) => turn.figures());
}
