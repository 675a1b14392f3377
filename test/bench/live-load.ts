import { StandingSchema } from "@partner-standing/contract/standing/standing";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { createDemoPortal } from "../../sandbox/portals/demo-portal.ts";
import { deliverWebhooks } from "../../sandbox/webhooks/deliver-webhooks.ts";
import { listen } from "../../server/process/listen.ts";
import { waitingEvents } from "../../server/store/jobs/webhook-events.ts";
import { openServerTestDatabase } from "../database/server-databases.ts";
import { exited, said, startChildService } from "../service/trouble/start-child-service.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL, signedRequest } from "../service/start-test-service.ts";
import { target } from "./target.ts";

const CHANGES_PER_SECOND = 200;
const EVERY_MS = 50;
const SECONDS = 40;
const PROBES = 3;
const LOOK_EVERY_MS = 50;
const BETWEEN_EDITS_MS = 300;
/** The first seconds still have the calls of a quiet account to spend. */
const SETTLE_SECONDS = 10;

type Crm = ReturnType<typeof createCrm>;
const snapshot = createDemoPortal();

/** Influenced deals that count today, with their company. */
function countedDeals() {
  const companyOf = new Map(snapshot.associations.map(({ from, to }) => [from.join("/"), to[1]]));
  return snapshot.objects.deals.flatMap(({ id, properties }) => {
    const company = companyOf.get(`deals/${id}`);
    const isWon = properties["pp_influence"] && properties["dealstage"] === "closedwon";
    const isRecent = String(properties["closedate"]) > "2026-03" && properties["deal_currency_code"] === "USD";
    return isWon && isRecent && company ? [{ deal: id, company }] : [];
  });
}

/** Edits ever other companies, deals and contacts, one change event each. @returns how to end it, with the number of edits */
function keepChanging({ objects }: Crm, spared: Set<string>) {
  const { companies, deals, contacts } = snapshot.objects;
  const others = deals.filter(({ id }) => !spared.has(id));
  let edits = 0;
  function edit(): void {
    const turn = Math.floor(edits / 3);
    const pick = <Item>(items: Item[]) => items[turn % items.length] as Item;
    const value = String(++edits);
    if (edits % 3 === 0) objects.update("companies", pick(companies).id, { name: `Customer ${value}` }, "CRM_UI");
    else if (edits % 3 === 1) objects.update("deals", pick(others).id, { pp_deal_mrr: value }, "CRM_UI");
    else objects.update("contacts", pick(contacts).id, { firstname: `Ada ${value}` }, "CRM_UI");
  }
  const startedAt = performance.now();
  const timer = setInterval(() => {
    const due = ((performance.now() - startedAt) / 1000) * CHANGES_PER_SECOND;
    while (edits < due) edit();
  }, EVERY_MS);
  return () => (clearInterval(timer), edits);
}

/** Edits one deal again and again. @returns milliseconds from each edit to the first answer of its company's card that shows it */
async function probe(service: string, { objects }: Crm, { deal, company }: { deal: string; company: string }) {
  async function shown(): Promise<number | null | undefined> {
    const path = `/api/standing?objectTypeId=0-2&objectId=${company}`;
    const response = await signedRequest(service, path, { portalId: snapshot.portalId });
    if (!response.ok) throw new Error(`the card was answered ${response.status}`);
    const { record } = StandingSchema.parse(((await response.json()) as { data: unknown }).data);
    return record?.contributions.find(({ metric }) => metric === "influencedDealMrr")?.amount;
  }
  const times: { at: number; took: number }[] = [];
  const startedAt = performance.now();
  for (let value = 1_000; performance.now() < startedAt + SECONDS * 1000; value++) {
    const before = await shown();
    const editedAt = performance.now();
    objects.update("deals", deal, { pp_deal_mrr: String(value) }, "CRM_UI");
    while ((await shown()) === before) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    times.push({ at: editedAt - startedAt, took: performance.now() - editedAt });
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_EDITS_MS));
  }
  return times.filter(({ at }) => at > SETTLE_SECONDS * 1000).map(({ took }) => took);
}

/**
 * How soon a change in the CRM shows in a card while the CRM tells of 200 changes a second, within the calls that HubSpot
 * allows. The service is a process of its own, the stand-in CRM another.
 */
export async function benchLiveLoad(server: string): Promise<void> {
  const database = await openServerTestDatabase(server);
  const crm = createCrm({ snapshot });
  const crmServer = await listen(crm.app, 0);
  const child = startChildService({ crmPort: crmServer.port, database });
  const [port] = await Promise.all([said(child, /"port":(\d+)/), said(child, /CRM read/)]);
  const webhooks = deliverWebhooks({
    ...{ crm: crm.objects, appId: 4242, clientSecret: CLIENT_SECRET, firstRetryMs: 1_000 },
    ...{ targetUrl: `${PUBLIC_BASE_URL}/webhooks`, deliverTo: `http://127.0.0.1:${port}/webhooks` },
  });
  const probed = countedDeals().slice(0, PROBES);
  const callsBefore = crm.calls.count();
  const stopChanging = keepChanging(crm, new Set(probed.map(({ deal }) => deal)));
  const times = await Promise.all(probed.map((each) => probe(`http://127.0.0.1:${port}`, crm, each)));
  const edits = stopChanging();
  const waiting = await waitingEvents(database, snapshot.portalId);
  const sorted = times.flat().toSorted((a, b) => a - b);
  const seconds = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? NaN) / 1000;
  console.log(
    `${(edits / SECONDS).toFixed(0)} changes a second for ${SECONDS} s, ${sorted.length} probe edits after the first ${SETTLE_SECONDS} s: ` +
      `p50 ${seconds(0.5).toFixed(2)} s, slowest ${seconds(0.999).toFixed(2)} s; ${waiting} events waited at the end; ` +
      `${((crm.calls.count() - callsBefore) / SECONDS).toFixed(1)} calls of HubSpot a second`,
  );
  target("CRM edit to card under 200 changes a second, p95", { value: seconds(0.95), unit: "s", atMost: 2 });
  webhooks.stop();
  const gone = exited(child);
  child.kill("SIGTERM");
  await gone;
  await crmServer.close();
  await database.close();
}
