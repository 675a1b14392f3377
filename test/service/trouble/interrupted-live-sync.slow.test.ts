import { rmSync } from "node:fs";
import express from "express";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freshDirectory } from "../../database/template-database.ts";
import { createCrm } from "../../../sandbox/crm/create-crm.ts";
import { createDemoPortal } from "../../../sandbox/portals/demo-portal.ts";
import { signatureHeaders } from "../../../sandbox/preview/request-signature.ts";
import { listen } from "../../../server/process/listen.ts";
import { openPGlite } from "../../../server/store/engine/open-pglite.ts";
import { sql } from "../../../server/store/engine/sql.ts";
import { waitingEvents } from "../../../server/store/jobs/webhook-events.ts";
import { exited, said, startChildService } from "./start-child-service.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL } from "../start-test-service.ts";

let directory: string;
beforeEach(async () => {
  directory = await freshDirectory();
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const demo = createDemoPortal();
const [company] = demo.objects.companies;
const snapshot = { ...demo, objects: { companies: [company ?? { id: "1", properties: {} }], contacts: [], deals: [] } };

/** The stand-in CRM, whose batch reads wait for as long as somebody holds them. */
async function startCrm() {
  const crm = createCrm({ snapshot });
  let reads = 0;
  const holding = { reads: true };
  const door = express();
  door.post("/crm/objects/2026-09/companies/batch/read", (_request, _response, next) => {
    reads++;
    if (!holding.reads) next();
  });
  door.use(crm.app);
  return { crm, server: await listen(door, 0), reads: () => reads, holding };
}

async function tell(port: string): Promise<number> {
  const event = { portalId: demo.portalId, eventId: 1, occurredAt: Date.now(), objectId: Number(company?.id) };
  const body = JSON.stringify([
    { ...event, subscriptionType: "object.propertyChange", objectTypeId: "0-2", propertyName: "name" },
  ]);
  const request = { method: "POST", url: `${PUBLIC_BASE_URL}/webhooks`, body };
  const headers = signatureHeaders(CLIENT_SECRET, request, Date.now());
  return (await fetch(`http://127.0.0.1:${port}/webhooks`, { method: "POST", headers, body })).status;
}

test(
  "killed after it answered HubSpot and before it applied the event, the service applies it after its restart",
  { timeout: 300_000 },
  async () => {
    const { server, reads, holding } = await startCrm();
    const first = startChildService({ crmPort: server.port, database: { directory } });
    const [port] = await Promise.all([said(first, /"port":(\d+)/), said(first, /CRM read/)]);
    expect(await tell(port)).toBe(200);
    await expect.poll(reads, { timeout: 120_000 }).toBe(1);
    const killed = exited(first);
    first.kill("SIGKILL");
    await killed;

    const between = await openPGlite(directory, () => undefined);
    expect(await waitingEvents(between, demo.portalId)).toBe(1);
    // The minute for which the dead process had taken the event up is over.
    await between.query(sql`update webhook_events set due_at = now()`);
    await between.close();

    holding.reads = false;
    const second = startChildService({ crmPort: server.port, database: { directory } });
    await said(second, /CRM read/);
    await expect.poll(reads, { timeout: 120_000 }).toBe(2);
    const stopped = exited(second);
    second.kill("SIGTERM");
    await stopped;

    const after = await openPGlite(directory, () => undefined);
    expect(await waitingEvents(after, demo.portalId)).toBe(0);
    await after.close();
    await server.close();
  },
);
