import { createHash } from "node:crypto";
import type { CrmObjects } from "../crm/crm-objects.ts";
import { signV3 } from "../preview/request-signature.ts";
import { describeChange } from "./describe-change.ts";
import { readSubscriptions } from "./read-subscriptions.ts";

const BATCH = 100;
const COLLECT_MS = 50;
const RETRIES = 10;
const DEADLINE_MS = 5_000;

export interface Delivery {
  crm: CrmObjects;
  appId: number;
  clientSecret: string;
  /** The address that HubSpot would call, and sign for. */
  targetUrl: string;
  /** Where it answers on this machine. */
  deliverTo: string;
  /** HubSpot spreads ten retries over a day; here the first comes after this, each later one after twice as long. */
  firstRetryMs: number;
}

/** v1 over secret and body is what HubSpot always sent; v3 is there too. */
function headersFor({ clientSecret, targetUrl }: Delivery, body: string): Record<string, string> {
  const timestamp = Date.now();
  return {
    "Content-Type": "application/json",
    "X-HubSpot-Signature": createHash("sha256")
      .update(clientSecret + body)
      .digest("hex"),
    "X-HubSpot-Signature-Version": "v1",
    "X-HubSpot-Signature-v3": signV3(clientSecret, { method: "POST", url: targetUrl, body }, timestamp),
    "X-HubSpot-Request-Timestamp": String(timestamp),
  };
}

/**
 * Tells the service of every change that the project subscribed to, as HubSpot does: signed, in batches, at least once,
 * in no promised order.
 */
export function deliverWebhooks(delivery: Delivery) {
  const { crm, appId, deliverTo, firstRetryMs } = delivery;
  const { portalId } = crm.portal;
  const { subscriptions, maxConcurrentRequests } = readSubscriptions();
  const stopping = new AbortController();
  const timers = new Set<NodeJS.Timeout>();
  let waiting: object[] = [];
  let collecting = false;
  let underWay = 0;
  let lastEventId = 0;

  function later(milliseconds: number, work: () => void): void {
    const timer = setTimeout(() => (timers.delete(timer), work()), milliseconds);
    timers.add(timer);
  }

  async function post(events: object[], attemptNumber: number): Promise<boolean> {
    const body = JSON.stringify(events.map((event) => ({ ...event, attemptNumber })));
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(DEADLINE_MS)]);
    const headers = headersFor(delivery, body);
    return fetch(deliverTo, { method: "POST", headers, body, signal }).then(
      async (response) => (await response.arrayBuffer(), response.ok),
      () => false,
    );
  }

  async function attempt(events: object[], attemptNumber: number): Promise<void> {
    underWay++;
    const accepted = await post(events, attemptNumber);
    underWay--;
    if (!accepted && attemptNumber < RETRIES && !stopping.signal.aborted)
      later(firstRetryMs * 2 ** attemptNumber, () => void attempt(events, attemptNumber + 1));
    send();
  }

  function send(): void {
    while (waiting.length > 0 && underWay < maxConcurrentRequests && !stopping.signal.aborted)
      void attempt(waiting.splice(0, BATCH), 0);
  }

  const unsubscribe = crm.subscribe((change) => {
    const { objectType, objectId, propertyName = "" } = change;
    const propertyValue = crm.get(objectType, objectId)?.properties[propertyName] ?? null;
    const occasion = { portalId, appId, eventId: ++lastEventId, occurredAt: Date.now(), propertyValue };
    const event = describeChange(change, subscriptions, occasion);
    if (!event) return;
    waiting.push(event);
    if (collecting) return;
    collecting = true;
    later(COLLECT_MS, () => ((collecting = false), send()));
  });

  return {
    /** Ends at once; what was not delivered yet is lost. */
    stop(): void {
      unsubscribe();
      stopping.abort();
      waiting = [];
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
