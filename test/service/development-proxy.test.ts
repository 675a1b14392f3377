import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
// `hs project dev` starts it; its package exports only what starts it.
import { AppProxyService } from "../../node_modules/@hubspot/ui-extensions-dev-server/dist/lib/proxy/AppProxyService.js";
import { SETTINGS_PORTAL } from "./fixture/settings-portal.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL, startTestService } from "./start-test-service.ts";

/** As HubSpot appends it, in its order. */
const WHO = `userEmail=ada%2Btest%40partner.example&userId=501&portalId=${SETTINGS_PORTAL.portalId}&appId=4242`;
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

let service: Awaited<ReturnType<typeof startTestService>>;
let proxy: { url: string; close: () => void };

beforeAll(async () => {
  service = await startTestService({
    snapshot: SETTINGS_PORTAL,
    today: "2026-11-22",
    publicBaseUrls: (port) => [PUBLIC_BASE_URL, `http://localhost:${port}`],
  });
  await service.service.synced;
  const app = AppProxyService({
    logger: SILENT,
    accountId: SETTINGS_PORTAL.portalId,
    allowedUrls: [PUBLIC_BASE_URL],
    localDevUrlMapping: { [PUBLIC_BASE_URL]: service.url.replace("127.0.0.1", "localhost") },
  });
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  proxy = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
});
afterAll(async () => {
  proxy.close();
  await service.close();
});
afterEach(() => vi.unstubAllEnvs());

/** What `hubspot.fetch` of a card that is being developed does. */
async function fetchAs(secret: string, path: string, sending: { method?: string; requestBody?: object } = {}) {
  vi.stubEnv("CLIENT_SECRET", secret);
  const requestUri = `${PUBLIC_BASE_URL}${path}${path.includes("?") ? "&" : "?"}${WHO}`;
  const body = JSON.stringify({ requestUri, method: "GET", requestTimeoutMillis: 30_000, ...sending });
  const answer = await fetch(`${proxy.url}/proxy`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  const { responseBody } = (await answer.json()) as { responseBody?: unknown };
  return { status: answer.status, responseBody };
}

test("a card under `hs project dev` is answered: HubSpot's own proxy signs the address as it is written", async () => {
  const answer = await fetchAs(CLIENT_SECRET, "/api/standing?locale=de-de");
  expect(answer).toMatchObject({ status: 200, responseBody: { ok: true } });
});

test("what it sends with a body is believed as well", async () => {
  const requestBody = { objectType: "companies", objectId: "4711" };
  const answer = await fetchAs(CLIENT_SECRET, "/api/leads/register", { method: "POST", requestBody });
  // HubSpot's proxy passes on what is wrong with the body: it was read.
  expect(answer.responseBody).toMatchObject({ ok: false, error: { code: "invalid-request" } });
});

test("with another secret it is refused", async () => {
  const answer = await fetchAs("another-secret-entirely", "/api/standing");
  expect(answer.responseBody).toMatchObject({ ok: false, error: { code: "invalid-signature" } });
});
