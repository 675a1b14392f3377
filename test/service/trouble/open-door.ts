import net from "node:net";
import { pino } from "pino";
import { createApp, type AppOptions } from "../../../server/http/create-app.ts";
import type { Services } from "../../../server/http/operations/define-operation.ts";
import { OPERATIONS } from "../../../server/http/operations/operations.ts";
import { listen } from "../../../server/process/listen.ts";
import type { Tenant } from "../../../server/store/portals/portals.ts";
import { signatureHeaders } from "../../../sandbox/preview/request-signature.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL } from "../start-test-service.ts";

const nothing = (): Promise<object> => Promise.resolve({});

/** Whatever is called of it answers nothing. */
const silent = <Service>() =>
  new Proxy({}, { get: () => () => Promise.resolve({}) }) as Service & Record<string, never>;

/** What HubSpot's proxy appends to an address, whatever the card has written. */
export interface HubSpotIdentity {
  userId: string;
  portalId: string;
  userEmail: string;
  appId: string;
}

export const asHubSpotAppends = (identity: HubSpotIdentity): string =>
  Object.entries(identity)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");

interface Sending {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** False for whoever is not HubSpot. */
  signed?: boolean;
}

export interface Heard {
  status: number;
  headers: string;
  body: string;
}

/** One request over a connection of its own, byte for byte: clients of a library would repair the address. */
export function sendRaw(port: number, head: string, body = ""): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, "127.0.0.1");
    let text = "";
    socket.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    socket.on("error", reject).on("end", () => {
      const [headers = "", ...rest] = text.split("\r\n\r\n");
      resolve({ status: Number(headers.split(" ")[1]), headers, body: rest.join("\r\n\r\n") });
    });
    socket.write(head + body);
  });
}

export function headOf(method: string, target: string, headers: Record<string, string>): string {
  const lines = Object.entries({ host: "127.0.0.1", connection: "close", ...headers });
  return [`${method} ${target} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`), "", ""].join("\r\n");
}

/**
 * The service's door on a free port, without the house: what stands behind it answers nothing, and notes for which portal
 * and which user it was asked.
 */
export async function openDoor({
  answer = nothing,
  ...options
}: Partial<AppOptions> & { answer?: typeof nothing } = {}) {
  const lookedUp: number[] = [];
  const users: { portalId: number; userId: string }[] = [];
  const lines: string[] = [];
  const note = ({ portal }: Tenant, userId: string) => void users.push({ portalId: portal.portalId, userId });
  const app = createApp({
    findTenant(portalId) {
      lookedUp.push(portalId);
      const portal = { portalId, timeZone: "UTC" };
      return Promise.resolve({ portal, settings: { settings: {}, version: 0 }, reviewed: null } as unknown as Tenant);
    },
    automation: { answer: () => Promise.resolve({}) },
    services: {
      permissions: {
        edit(tenant, userId) {
          note(tenant, userId);
          return Promise.resolve({ mayEdit: "yes", name: "Ada" });
        },
        seeAmounts(tenant, userId) {
          note(tenant, userId);
          return Promise.resolve(true);
        },
      },
    } as Services,
    operations: OPERATIONS.map((operation) => ({
      ...operation,
      async answer(call) {
        await call.permissions.seeAmounts(call.tenant, call.by.userId);
        return answer();
      },
    })),
    metrics: silent(),
    acceptEvents: () => Promise.resolve([]),
    appId: null,
    install: null,
    today: () => "2026-11-22",
    readiness: () => Promise.resolve({ reason: null, stale: [] }),
    publicBaseUrls: [PUBLIC_BASE_URL],
    clientSecrets: [CLIENT_SECRET],
    requestsPerSecond: 1e9,
    log: pino({ level: "warn" }, { write: (line: string) => void lines.push(line) }),
    ...options,
  });
  const server = await listen(app, 0);

  function send(target: string, { method = "GET", headers = {}, body = "", signed = true }: Sending = {}) {
    const signature = signatureHeaders(CLIENT_SECRET, { method, url: PUBLIC_BASE_URL + target, body }, Date.now());
    const length = body === "" ? {} : { "content-length": String(Buffer.byteLength(body)) };
    return sendRaw(server.port, headOf(method, target, { ...(signed && signature), ...length, ...headers }), body);
  }

  return {
    port: server.port,
    /** The portals that were looked up, and the users whose permissions were, since this was asked the last time. */
    takeAsked: () => ({ portals: lookedUp.splice(0), users: users.splice(0) }),
    /** Lines of the log, from `warn` on. */
    lines,
    send,
    close: () => server.close(),
  };
}
export type Door = Awaited<ReturnType<typeof openDoor>>;
