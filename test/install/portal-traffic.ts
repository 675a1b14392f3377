import { randomUUID } from "node:crypto";
import { signatureHeaders } from "../../sandbox/preview/request-signature.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL, signedRequest, type Answer } from "../service/start-test-service.ts";
import { COMPANY_IDS, CONTACT_IDS } from "./marked-firm.ts";

type Ask = [method: string, path: string, body?: (n: number) => object];

const record = (n: number) => ({ objectTypeId: "0-1", objectId: CONTACT_IDS[n % CONTACT_IDS.length] });
const company = (n: number) => COMPANY_IDS[n % COMPANY_IDS.length];

/** Everything that people do to an account, and what they look at meanwhile. */
const ASKED: Ask[] = [
  ["POST", "/api/leads/register", record],
  ["POST", "/api/leads/import", (n) => ({ records: [record(n), record(n + 1)] })],
  ["POST", "/api/lists", (n) => ({ page: "leads", filter: "running", kind: "companies", name: `List ${n}` })],
  ["POST", "/api/official-figures", (n) => ({ months: [{ month: "2026-09", asOf: "2026-09-30", attributedMrr: n }] })],
  ["POST", "/api/leads/release", (n) => ({ domain: `lead-${record(n + 3).objectId}.example` })],
  ["POST", "/api/leads/claim", (n) => ({ domain: `lead-${record(n).objectId}.example`, proofOfServices: true })],
  ["POST", "/api/benefits/nominations", (n) => ({ objectTypeId: "0-2", objectId: company(n) })],
  [
    "POST",
    "/api/tasks",
    (n) => ({ purpose: "keep", requirement: "marketplace-reviews", ownerId: null, dueOn: `2027-01-${10 + (n % 20)}` }),
  ],
  [
    "POST",
    "/api/tasks/action",
    (n) => ({
      ...{ target: "leading", review: "2027-01-15", action: "form", ownerId: null },
      dueOn: `2027-01-${10 + (n % 20)}`,
    }),
  ],
  ["POST", "/api/tasks/due", (n) => ({ entry: "contact:technical", ownerId: null, dueOn: `2027-01-${10 + (n % 20)}` })],
  ["POST", "/api/tasks/repair", (n) => ({ ownerId: null, dueOn: `2027-01-${10 + (n % 20)}` })],
  [
    "POST",
    "/api/commission/reversals",
    (n) => ({ companyId: company(n), month: "2026-08", refundedMinor: 1 + (n % 40), bookedOn: "2026-11-01" }),
  ],
  ["POST", "/api/leads/rules-seen", () => ({})],
  [
    "POST",
    "/api/influence",
    (n) => ({ dealId: "3000", influence: "co-sell", submittedOn: `2026-10-${10 + (n % 20)}` }),
  ],
  ["POST", "/api/outlook", () => ({ assume: [{ kind: "reviews", count: 1, stars: 5, on: "2027-01-10" }] })],
  ["POST", "/api/poc-form", () => ({})],
  ["GET", "/api/standing?objectTypeId=0-2&objectId=1000"],
  ["GET", "/api/commission/statement"],
  ["GET", "/api/commission/range"],
  ["GET", "/api/commission/unpaid"],
];

/** Sends one request, signed; null where nobody answers. */
export async function ask(service: string, portalId: number, [method, path, body]: Ask, n = 0): Promise<Answer | null> {
  const sent = body && { body: JSON.stringify({ ...body(n), idempotencyKey: randomUUID() }) };
  try {
    return (await (await signedRequest(service, path, { method, portalId, ...sent })).json()) as Answer;
  } catch {
    return null;
  }
}

async function saveSettings(service: string, portalId: number, n: number): Promise<void> {
  const page = (await ask(service, portalId, ["GET", "/api/settings"])) as { data?: { version: number } } | null;
  if (!page?.data) return;
  const { version } = page.data;
  const membership = {
    section: "programs",
    changes: { programs: ["technology", "solutions"], currentTier: "premier" },
  };
  const rates = { section: "data", changes: { usdRates: { EUR: 1 + (n % 50) / 100 } } };
  await ask(service, portalId, ["PUT", "/api/settings", () => ({ version, ...(n % 2 === 0 ? membership : rates) })]);
}

/** What HubSpot tells of a change, several accounts in one list. */
async function tell(service: string, portalIds: number[], n: number): Promise<void> {
  const events = portalIds.map((portalId) => ({
    portalId,
    ...{ subscriptionType: "object.propertyChange", eventId: n, occurredAt: Date.now(), objectTypeId: "0-2" },
    ...{ objectId: Number(company(n)), propertyName: "name" },
  }));
  const body = JSON.stringify(events);
  const signed = { method: "POST", url: `${PUBLIC_BASE_URL}/webhooks`, body };
  const headers = signatureHeaders(CLIENT_SECRET, signed, Date.now());
  await fetch(`${service}/webhooks`, { method: "POST", headers, body }).catch(() => undefined);
}

/** HubSpot's own number of deliveries under way. */
const DELIVERIES = 4;

/**
 * People writing in these accounts, three at a time in each, and up to 50 webhook events a second, until it is stopped.
 * @param service where the service answers now; it may move
 */
export function startTraffic(service: () => string, portalIds: number[]) {
  let isStopped = false;
  let requests = 0;
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  async function person(portalId: number, first: number): Promise<void> {
    for (let n = first; !isStopped; n++) {
      requests++;
      const asked = ASKED[n % ASKED.length];
      if (n % 40 === 0) await ask(service(), portalId, ["POST", "/api/sync", () => ({})]);
      else if (n % 5 === 0) await saveSettings(service(), portalId, n);
      else if (asked) await ask(service(), portalId, asked, n);
      await pause(20);
    }
  }

  async function hubspot(first: number): Promise<void> {
    for (let n = first; !isStopped; n += DELIVERIES) {
      await tell(service(), portalIds, n);
      await pause((DELIVERIES * portalIds.length * 1000) / 50);
    }
  }

  const people = portalIds.flatMap((portalId) => [0, 13, 27].map((first) => person(portalId, first)));
  const running = [...people, ...Array.from({ length: DELIVERIES }, (_, first) => hubspot(first))];
  return {
    async stop(): Promise<number> {
      isStopped = true;
      await Promise.all(running);
      return requests;
    },
  };
}
