import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { createCrm } from "../create-crm.ts";
import { smallPortal } from "../fixture/small-portal.ts";
import { TOKEN } from "../fixture/start-crm.ts";

const RULES = {
  properties: [
    {
      objectType: "companies" as const,
      propertyName: "zip",
      ruleType: "REGEX" as const,
      ruleArguments: ["\\d{5}"] as [string],
    },
  ],
  required: [
    { objectType: "companies" as const, propertyName: "domain", when: "creation" as const },
    { objectType: "companies" as const, propertyName: "city", when: { propertyName: "industry", value: "shops" } },
  ],
};

async function start() {
  const server = createCrm({ snapshot: smallPortal(), rules: RULES }).app.listen(0);
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => (server.closeAllConnections(), void server.close()));
  return async (method: string, path: string, body?: object) => {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/crm/${path}`, {
      method,
      headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
}

const COMPANIES = "objects/2026-09/companies";

test("rules of the account refuse writes of the API, named by their property, and nothing of a batch is written", async () => {
  const call = await start();
  const refused = await call("POST", COMPANIES, { properties: { name: "New" } });
  expect(refused).toMatchObject({
    status: 400,
    body: { category: "VALIDATION_ERROR", errors: [{ context: { propertyName: ["domain"] } }] },
  });
  expect((await call("POST", COMPANIES, { properties: { name: "New", domain: "new.example" } })).status).toBe(201);
  const inputs = [
    { id: "99", properties: { zip: "53111" } },
    { id: "100", properties: { zip: "five" } },
  ];
  expect((await call("POST", `${COMPANIES}/batch/update`, { inputs })).status).toBe(400);
  const { body } = await call("GET", `${COMPANIES}/99?properties=zip`);
  expect(body["properties"]).toMatchObject({ zip: null });
});

test("the rules of a kind, and of one of its properties, can be read", async () => {
  const call = await start();
  const rule = { ruleType: "REGEX", ruleArguments: ["\\d{5}"] };
  expect((await call("GET", "property-validations/2026-09/0-2")).body).toEqual({
    results: [{ propertyName: "zip", propertyValidationRules: [rule] }],
  });
  expect((await call("GET", "property-validations/2026-09/0-2/zip")).body).toEqual({ results: [rule] });
  expect((await call("GET", "property-validations/2026-09/0-1")).body).toEqual({ results: [] });
});
