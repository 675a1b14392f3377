import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { listen } from "../../server/process/listen.ts";
import { freshDirectory } from "../database/template-database.ts";
import { CLIENT_ID, firm, KEY, startHubSpot } from "../install/start-hubspot.ts";
import { startProgram } from "../start-program.ts";
import { APP_SCOPES, CLIENT_SECRET, startTestService } from "./start-test-service.ts";

const SNAPSHOT = firm(4716);

/** What the doctor says, line by line, and how it ends. */
function examine(environment: Record<string, string>): Promise<{ lines: string[]; status: number | null }> {
  const child = startProgram("server/commands/doctor.ts", { env: environment });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return new Promise((resolve) => {
    child.on("close", (status) => resolve({ lines: text.trimEnd().split("\n"), status }));
  });
}

async function startService() {
  const dataDirectory = await freshDirectory();
  const running = await startTestService({
    snapshot: SNAPSHOT,
    dataDirectory,
    today: "2026-11-22",
    crm: createCrm({ snapshot: SNAPSHOT, scopes: APP_SCOPES }),
    publicBaseUrls: (port) => [`http://localhost:${port}`],
  });
  await running.service.synced;
  const environment = {
    HUBSPOT_ACCESS_TOKEN: "standing-sandbox-token",
    HUBSPOT_CLIENT_SECRET: CLIENT_SECRET,
    HUBSPOT_API_URL: running.crmUrl,
    PUBLIC_BASE_URL: running.url.replace("127.0.0.1", "localhost"),
    DATA_DIR: dataDirectory,
  };
  const close = async () => {
    await running.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  return { running, environment, close };
}

async function emptyDirectory(): Promise<string> {
  const directory = await freshDirectory();
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

describe("of a service that runs", () => {
  let service: Awaited<ReturnType<typeof startService>>;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());

  test("a sound configuration is told line by line, and nothing is written anywhere", async () => {
    const { running, environment } = service;
    running.crm.calls.reset();
    const { lines, status } = await examine(environment);
    console.log(lines.join("\n"));
    expect(lines.filter((line) => line.startsWith("WRONG"))).toEqual([]);
    expect(lines.join("\n")).toContain("HUBSPOT_ACCESS_TOKEN is taken: account 4716, Europe/Berlin, USD.");
    expect(lines.join("\n")).toContain("believes a request that is signed as HubSpot signs.");
    expect(lines.join("\n")).toContain("The embedded database belongs to the service that runs");
    expect(status).toBe(0);
    expect(
      running.crm.calls.list().filter(({ method, path: route }) => method !== "GET" && !/search$/.test(route)),
    ).toEqual([]);
  });

  test.each([
    [
      "a token of nobody",
      { HUBSPOT_ACCESS_TOKEN: "pat-eu1-somebody-else" },
      "HUBSPOT_ACCESS_TOKEN is not taken: HubSpot answered 401",
    ],
    [
      "another secret",
      { HUBSPOT_CLIENT_SECRET: "another-secret-entirely" },
      "the running service has another HUBSPOT_CLIENT_SECRET",
    ],
    [
      "an address where nobody is",
      { PUBLIC_BASE_URL: "http://localhost:9" },
      "http://localhost:9 cannot be reached from here",
    ],
  ])("%s is named with what to do", async (_what, wrong, sentence) => {
    const { lines, status } = await examine({ ...service.environment, ...wrong });
    expect(lines.filter((line) => line.startsWith("WRONG"))).toEqual([expect.stringContaining(sentence)]);
    expect(status).toBe(1);
  });
});

test("a right that the account has not given is named by its scope", async () => {
  const without = (some: string[]) => APP_SCOPES.filter((scope) => !some.includes(scope));
  const crm = createCrm({ snapshot: SNAPSHOT, scopes: without(["settings.users.read", "crm.objects.deals.read"]) });
  const server = await listen(crm.app, 0);
  onTestFinished(() => server.close());
  const { lines, status } = await examine({
    HUBSPOT_ACCESS_TOKEN: "standing-sandbox-token",
    HUBSPOT_CLIENT_SECRET: CLIENT_SECRET,
    HUBSPOT_API_URL: `http://127.0.0.1:${server.port}`,
    PUBLIC_BASE_URL: "http://localhost:9",
    DATA_DIR: await emptyDirectory(),
  });
  const text = lines.join("\n");
  expect(text).toContain("WRONG  HubSpot refuses what crm.objects.deals.read is for.");
  expect(text).toContain("WRONG  HubSpot hides the account's users from the app.");
  expect(text).toMatch(/note {3}\d+ properties of the app are missing/);
  expect(text).toContain("No account is connected yet.");
  expect(status).toBe(1);
});

test.each([
  [CLIENT_SECRET, "right  HubSpot takes HUBSPOT_CLIENT_ID and HUBSPOT_CLIENT_SECRET."],
  ["another-secret-entirely", "WRONG  HubSpot does not take HUBSPOT_CLIENT_ID or HUBSPOT_CLIENT_SECRET"],
])("with OAuth the app's own credentials are tried: %s", async (secret, sentence) => {
  const hubspot = await startHubSpot([firm(12)]);
  onTestFinished(() => hubspot.close());
  const { lines } = await examine({
    HUBSPOT_CLIENT_ID: CLIENT_ID,
    HUBSPOT_CLIENT_SECRET: secret,
    TOKEN_ENCRYPTION_KEY: KEY.toString("base64"),
    HUBSPOT_API_URL: hubspot.url,
    HUBSPOT_APP_URL: hubspot.url,
    PUBLIC_BASE_URL: "http://localhost:9",
    DATA_DIR: await emptyDirectory(),
  });
  expect(lines.join("\n")).toContain(sentence);
});

test("an environment that is none is told as the service tells it", async () => {
  const { lines, status } = await examine({});
  expect(lines[0]).toBe("Partner Standing cannot start:");
  expect(status).toBe(1);
});
