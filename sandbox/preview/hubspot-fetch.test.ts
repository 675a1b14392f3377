import { createHmac } from "node:crypto";
import { once } from "node:events";
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type FetchRequest, createHubSpotFetch } from "./hubspot-fetch.ts";

const ORIGIN = "https://partners.example.com";
const SECRET = "only-for-this-test";
const VIEWER = { id: "77", email: "inès+crm@agency.example" };

interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage["headers"];
  body: string;
}
type Answer = (req: IncomingMessage, res: ServerResponse, call: number) => void;

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  }
});

async function setUp(answer: Answer) {
  const seen: Seen[] = [];
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      const body = Buffer.concat(chunks).toString();
      seen.push({ method: req.method ?? "", url: req.url ?? "", headers: req.headers, body });
      answer(req, res, seen.length);
    });
  }).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { seen, serviceUrl, ask: proxyTo(serviceUrl) };
}

function proxyTo(serviceUrl: string) {
  const options = { appId: 9, clientSecret: SECRET, portalId: 4242, permittedUrls: [`${ORIGIN}/api`], serviceUrl };
  const hubspotFetch = createHubSpotFetch(options);
  return (request: Partial<FetchRequest> = {}) =>
    hubspotFetch({ uri: `${ORIGIN}/api/standing`, method: "GET", ...request }, VIEWER);
}

const sends = (status: number, body: string | object = {}): Answer => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return (_req, res) => res.writeHead(status, status === 302 ? { location: "/api/elsewhere" } : {}).end(text);
};

describe("a request that goes through", () => {
  it("appends who asks, with the e-mail percent-encoded", async () => {
    const { ask, seen } = await setUp(sends(200, { tier: "leading" }));
    const answer = await ask({ uri: `${ORIGIN}/api/standing?objectId=1&q=a%20b` });
    expect(answer).toMatchObject({
      httpStatus: 200,
      envelope: { status: "success", responseBody: { tier: "leading" } },
    });
    expect(seen[0]?.url).toBe(
      "/api/standing?objectId=1&q=a%20b&userId=77&portalId=4242&userEmail=in%C3%A8s%2Bcrm%40agency.example&appId=9",
    );
  });

  it("appends a second userId when the extension brings its own", async () => {
    const { ask, seen } = await setUp(sends(200));
    await ask({ uri: `${ORIGIN}/api/standing?userId=1` });
    expect(seen[0]?.url).toContain("?userId=1&userId=77");
  });

  it("is signed with the real clock over the URL actually called", async () => {
    const { ask, seen, serviceUrl } = await setUp(sends(201));
    await ask({ method: "POST", body: { name: "Müller" } });
    const { url, headers, body } = seen[0] as Seen;
    const timestamp = Number(headers["x-hubspot-request-timestamp"]);
    expect(Math.abs(Date.now() - timestamp)).toBeLessThan(5000);
    const signed = `POST${serviceUrl}${url.replaceAll("%40", "@")}${body}${timestamp}`;
    expect(headers["x-hubspot-signature-v3"]).toBe(createHmac("sha256", SECRET).update(signed).digest("base64"));
    expect(headers["x-hubspot-signature-version"]).toBe("v2");
    expect(headers["content-type"]).toBe("application/json");
    expect(JSON.parse(body)).toEqual({ name: "Müller" });
  });

  it("keeps the service's own success status, and text that is not JSON", async () => {
    const { ask } = await setUp(sends(202, "plain"));
    expect(await ask()).toMatchObject({ httpStatus: 202, envelope: { responseBody: "plain" } });
  });

  it("sends no body with GET", async () => {
    const { ask, seen } = await setUp(sends(200));
    await ask({ body: { ignored: true } });
    expect(seen[0]?.body).toBe("");
  });

  it("passes Authorization on", async () => {
    const { ask, seen } = await setUp(sends(200));
    await ask({ headers: { Authorization: "Bearer x" } });
    expect(seen[0]?.headers.authorization).toBe("Bearer x");
  });
});

describe("a request refused before it leaves", () => {
  it.each([
    ["another header", { headers: { Accept: "x" } }, "Invalid Request Headers"],
    ["two headers", { headers: { Authorization: "x", Accept: "y" } }, "Only 'Authorization'"],
    ["another origin", { uri: "https://elsewhere.example/api/x" }, "not in permittedUrls"],
    ["an origin that only begins alike", { uri: `${ORIGIN}.evil.example/api/x` }, "not in permittedUrls"],
    ["a path outside of the prefix", { uri: `${ORIGIN}/admin` }, "not in permittedUrls"],
    ["no URL at all", { uri: "nonsense" }, "malformed"],
    ["more than 1 MB", { method: "POST", body: { text: "x".repeat(1024 * 1024) } }, "over 1 MB"],
  ])("%s", async (_name, request, message) => {
    const { ask, seen } = await setUp(sends(200));
    const { httpStatus, envelope } = await ask(request);
    expect({ httpStatus, category: envelope.category }).toEqual({ httpStatus: 400, category: "VALIDATION_ERROR" });
    expect(envelope.message).toContain(message);
    expect(seen).toHaveLength(0);
  });

  it("the twenty-first in flight", async () => {
    const held: ServerResponse[] = [];
    const { ask } = await setUp((_req, res) => void held.push(res));
    const twenty = Array.from({ length: 20 }, () => ask());
    await expect.poll(() => held.length).toBe(20);
    expect(await ask()).toMatchObject({ httpStatus: 429, envelope: { status: "error" } });
    held.forEach((res) => res.end("{}"));
    await Promise.all(twenty);
  });
});

describe("a request that fails", () => {
  it.each([302, 404, 409])("with %i: once, answered 200 with the status in the envelope", async (status) => {
    const { ask, seen } = await setUp(sends(status, { error: { code: "not_found" } }));
    expect(await ask()).toMatchObject({
      httpStatus: 200,
      envelope: {
        status: "error",
        category: "BAD_GATEWAY",
        message: "Error returned from Request Uri",
        context: { appServerStatusCode: [String(status)] },
        responseBody: { error: { code: "not_found" } },
        errors: [{ message: `Unacceptable HTTP status ${status} calling ${ORIGIN}/api/standing` }],
      },
    });
    expect(seen).toHaveLength(1);
  });

  it("with 503, then well: the retry's answer counts", async () => {
    const { ask, seen } = await setUp((req, res, call) => sends(call === 1 ? 503 : 200, { call })(req, res, call));
    expect(await ask({ method: "POST", body: {} })).toMatchObject({ envelope: { responseBody: { call: 2 } } });
    expect(seen).toHaveLength(2);
  });

  it("with 500 twice: no third attempt", async () => {
    const { ask, seen } = await setUp(sends(500));
    expect(await ask()).toMatchObject({ envelope: { context: { appServerStatusCode: ["500"] } } });
    expect(seen).toHaveLength(2);
  });

  it("by not answering in time: 504, without a retry", async () => {
    const { ask, seen } = await setUp(() => {});
    expect(await ask({ timeout: 100 })).toMatchObject({ httpStatus: 504, envelope: { category: "GATEWAY_TIMEOUT" } });
    expect(seen).toHaveLength(1);
  });

  it("with more than 1 MB", async () => {
    const { ask } = await setUp(sends(200, "x".repeat(1024 * 1024 + 1)));
    expect((await ask()).envelope.message).toContain("over 1 MB");
  });

  it("because nobody listens", async () => {
    const ask = proxyTo("http://127.0.0.1:1");
    expect(await ask()).toMatchObject({ httpStatus: 200, envelope: { context: { appServerStatusCode: ["500"] } } });
  });
});
