import { LeadSchema, type Lead } from "@partner-standing/contract/leads/lead";
import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { said, startChildService } from "./trouble/start-child-service.ts";
import { signedRequest, type Answer } from "./start-test-service.ts";

const idOf = (firm: number) => String(1_000 + firm);
export const domainOf = (firm: number) => `firma-${firm}.example`;

/** So many firms, each a company with one contact who can be registered. */
export function firms(portalId: number, count: number): PortalSnapshot {
  const numbers = Array.from({ length: count }, (_, firm) => firm);
  return {
    portalId,
    timeZone: "Europe/Berlin",
    companyCurrency: "EUR",
    users: [],
    objects: {
      companies: numbers.map((firm) => ({
        id: idOf(firm),
        properties: { name: `Firma ${firm}`, domain: domainOf(firm) },
      })),
      contacts: numbers.map((firm) => ({
        id: idOf(firm),
        properties: { firstname: "Jo", lastname: "Berg", email: `jo@${domainOf(firm)}`, company: `Firma ${firm}` },
      })),
      deals: [],
    },
    associations: numbers.map((firm) => ({ from: ["contacts", idOf(firm)], to: ["companies", idOf(firm)] })),
  };
}

/** The event that HubSpot sends when a firm's company got another name. */
export const renamed = (portalId: number, firm: number, occurredAt: number) => ({
  portalId,
  subscriptionType: "object.propertyChange",
  eventId: firm,
  occurredAt,
  objectId: Number(idOf(firm)),
  objectTypeId: "0-2",
  propertyName: "name",
});

/** The service in a process of its own, asked about firms as HubSpot and its cards do. */
export async function startFirmsService(
  { portalId }: PortalSnapshot,
  options: Parameters<typeof startChildService>[0] & { now?: () => number },
) {
  const { now = Date.now } = options;
  const child = startChildService(options);
  const port = await said(child, /"port":(\d+)/);
  const address = `http://127.0.0.1:${port}`;

  async function send(path: string, body?: object): Promise<Answer & { status: number }> {
    const sending = { portalId, timestamp: now(), ...(body && { method: "POST", body: JSON.stringify(body) }) };
    const response = await signedRequest(address, path, sending);
    return { status: response.status, ...((await response.json()) as Answer) };
  }

  return {
    child,
    send,
    /** Pressed twice, it is the same press: the key is the firm's. */
    register: (firm: number) =>
      send("/api/leads/register", { objectTypeId: "0-1", objectId: idOf(firm), idempotencyKey: `press-${firm}` }),
    lead: async (firm: number): Promise<Lead> =>
      LeadSchema.parse((await send(`/api/leads?objectTypeId=0-1&objectId=${idOf(firm)}`)).data),
    /** Tells that a firm was renamed. @returns the status of the answer */
    tell: async (firm: number) => (await send("/webhooks", [renamed(portalId, firm, now())])).status,
    async readyz() {
      const response = await fetch(`${address}/readyz`);
      const body = (await response.json()) as { reason?: string; stale: string[] };
      return { status: response.status, ...body };
    },
    metrics: async () => (await fetch(`${address}/metrics`)).text(),
  };
}
