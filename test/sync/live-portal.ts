import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import type { CrmChange } from "../../sandbox/crm/crm-objects.ts";
import { describeChange } from "../../sandbox/webhooks/describe-change.ts";
import { readSubscriptions, type Subscription } from "../../sandbox/webhooks/read-subscriptions.ts";
import { createGateway } from "../../server/hubspot/gateway.ts";
import { listen } from "../../server/process/listen.ts";
import type { FactKind } from "../../server/store/mirror/backfills.ts";
import type { Database } from "../../server/store/engine/database.ts";
import type { WebhookEvent } from "../../server/store/jobs/webhook-events.ts";
import { connectPortal } from "../../server/sync/read/sync-portal.ts";
import { readPlan } from "../../server/sync/read/read-plans.ts";
import { savePortal } from "../../server/store/portals/portals.ts";
import { ON } from "../arbitrary-portal.ts";

const TOKEN = "standing-sandbox-token";

/** As the service would read it at its door: ids as text, everything else left alone. */
function asRead(event: object): WebhookEvent {
  const entries = Object.entries(event).map(([name, value]) => [name, /Id$|Ids$/.test(name) ? asText(value) : value]);
  const read = Object.fromEntries(entries) as WebhookEvent;
  return { ...read, portalId: Number(read.portalId) };
}

function asText(value: unknown): unknown {
  return Array.isArray(value) ? value.map(String) : value === undefined ? undefined : String(value);
}

/**
 * A stand-in CRM on a free port, connected to a database, whose changes are collected as events instead of delivered.
 * @param more what is subscribed to besides
 */
export async function startLivePortal(database: Database, snapshot: PortalSnapshot, more: Subscription[] = []) {
  const startedAt = new Date(`${ON}T12:00:00Z`);
  const openedAt = Date.now();
  const now = () => new Date(startedAt.getTime() + Date.now() - openedAt);
  const crm = createCrm({ snapshot, now, limits: { perTenSeconds: 10_000 } });
  const server = await listen(crm.app, 0);
  const url = `http://127.0.0.1:${server.port}`;
  const gateway = createGateway({ accessToken: TOKEN, apiUrl: url });
  await savePortal(database, await gateway.readAccount());
  const portalId = await connectPortal({ database, gateway, firstSettings: snapshot.settings });
  const subscriptions = [...readSubscriptions().subscriptions, ...more];
  const told: WebhookEvent[] = [];
  let eventId = 0;
  const changes: CrmChange[] = [];
  crm.objects.subscribe((change) => {
    changes.push(change);
    const occasion = { portalId, appId: 4242, eventId: ++eventId, occurredAt: Date.now(), propertyValue: null };
    const event = describeChange(change, subscriptions, occasion);
    if (event) told.push(asRead(event));
  });

  async function callCrm(method: string, path: string, body?: object): Promise<void> {
    const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
    const response = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (response.status >= 500) throw new Error(`${method} ${path}: ${response.status}`);
  }

  /** What the CRM holds now, for a recomputation. */
  async function currentSnapshot(): Promise<PortalSnapshot> {
    const plan = readPlan("companies", PortalSettingsSchema.parse({}));
    const { records } = await gateway.readPage(plan, null);
    const history = (id: string) =>
      (records.find((record) => record.id === id)?.propertiesWithHistory?.["pp_hubspot_mrr"] ?? []).map((entry) => ({
        value: entry.value ?? "",
        timestamp: entry.timestamp,
      }));
    const all = (type: "companies" | "contacts" | "deals"): SnapshotObject[] =>
      crm.objects.find(type, "", 1_000).map(({ id, properties }) => ({ id, properties }));
    const companies = all("companies").map((company) => ({
      ...company,
      history: { pp_hubspot_mrr: history(company.id) },
    }));
    return { ...snapshot, objects: { companies, contacts: all("contacts"), deals: all("deals") } };
  }

  return {
    crm,
    gateway,
    portalId,
    callCrm,
    currentSnapshot,
    /** Where the clock of the CRM started, as an instant. */
    startedAt: startedAt.toISOString(),
    /** How many changes there were so far, subscribed to or not. */
    changes: () => changes.length,
    /** The records of a kind that were deleted or restored so far, and those that such a one was merged into. */
    cameOrWent(kind: FactKind) {
      const found = new Set<string>();
      for (const change of changes.filter(({ objectType }) => objectType === kind)) {
        const before = change.kind === "merge" ? [change.primaryId ?? "", ...(change.mergedIds ?? [])] : [];
        if (["deletion", "restore"].includes(change.kind) || before.some((id) => found.has(id)))
          found.add(change.objectId);
      }
      return found;
    },
    /** The events since the last call, in the order of the changes. */
    takeEvents: () => told.splice(0),
    async close() {
      await gateway.close();
      await server.close();
    },
  };
}
export type LivePortal = Awaited<ReturnType<typeof startLivePortal>>;
