import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPreview } from "./create-preview.ts";
import { createFakeCrm } from "./fixture/fake-crm.ts";
import type { PageModel } from "./preview-model.ts";

let moved: string | null = null;
const clock = {
  today: () => moved ?? "2026-11-22",
  moveTo: (date: string | null) => {
    moved = date;
  },
};
const crm = createFakeCrm();
const app = express();
app.use(
  createPreview({
    crm,
    clock,
    serviceUrl: "http://127.0.0.1:1",
    clientSecret: "secret",
    appId: 9,
    variables: { API_BASE_URL: "https://fixture.example" },
    srcDir: path.join(import.meta.dirname, "fixture"),
    distDir: "/nowhere",
  }),
);
const server = createServer(app);
let base = "";

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

async function ask(url: string, method = "GET", body?: unknown) {
  const headers = { "content-type": "application/json" };
  const response = await fetch(base + url, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
const pageModel = async (query: string) => (await ask(`/preview/page.json?${query}`)).body as unknown as PageModel;

describe("the context of a card", () => {
  it("names record, viewer, portal and variables as HubSpot does", async () => {
    const { extensions } = await pageModel("type=companies&id=1001&locale=de");
    const tab = extensions.find(({ uid }) => uid === "fixture_tab");
    expect(tab?.bundleUrl).toBe("/preview/extensions/fixture_tab/FixtureTab.js");
    expect(tab?.context).toMatchObject({
      location: "crm.record.tab",
      crm: { objectId: 1001, objectTypeId: "0-2" },
      user: { id: 77, email: "ines.weber+crm@agency.example", locale: "de-de", language: "de", roles: [] },
      portal: { id: 4242, timezone: "Europe/Berlin" },
      extension: { appId: 9, appName: "Fixture app", cardTitle: "Every component" },
      variables: { API_BASE_URL: "https://fixture.example" },
    });
  });

  it("follows the viewer's own language unless another is asked for", async () => {
    expect((await pageModel("type=companies&id=1001&user=78")).language).toBe("fr");
    expect((await pageModel("type=companies&id=1001&user=78&locale=en")).language).toBe("en");
  });

  it("speaks the browser's language to a newcomer, unless the address names a language or a user", async () => {
    const languageFor = async (spoken: string, query = "") => {
      const answer = await fetch(`${base}/preview/page.json?type=companies&id=1001${query}`, {
        headers: { "accept-language": spoken },
      });
      return ((await answer.json()) as PageModel).language;
    };
    expect(await languageFor("de-AT,de;q=0.9,en;q=0.8")).toBe("de");
    expect(await languageFor("it,fr;q=0.7")).toBe("fr");
    expect(await languageFor("it")).toBe("en");
    expect(await languageFor("de", "&locale=fr")).toBe("fr");
    expect(await languageFor("de", "&user=78")).toBe("fr");
  });

  it("is made only for cards placed on this kind of record", async () => {
    const uids = async (query: string) => (await pageModel(query)).extensions.map(({ uid }) => uid);
    expect(await uids("type=contacts&id=501")).toEqual(["fixture_sidebar", "fixture_tab"]);
    expect(await uids("type=deals&id=901")).toEqual([]);
    expect(await uids("")).toEqual(["fixture_settings"]);
  });

  it("of the settings page has no record", async () => {
    const { extensions, appPages } = await pageModel("");
    expect(appPages).toEqual(["settings"]);
    expect(extensions[0]?.title).toBe("Fixture app");
    expect(extensions[0]?.context).not.toHaveProperty("crm");
  });
});

describe("records", () => {
  it("are found by text", async () => {
    const { body } = await ask("/preview/records?type=companies&q=muster");
    expect(body).toMatchObject([{ id: "1001", title: "Muster GmbH" }]);
  });

  it("are listed where somebody has put them", async () => {
    const { body } = await ask("/preview/lists/7");
    expect(body).toMatchObject({
      name: "Who leaves",
      type: "companies",
      records: [{ id: "1001", title: "Muster GmbH" }],
    });
  });

  it("come with what they are associated with", async () => {
    const { body } = await ask("/preview/record/companies/1001");
    expect(body).toMatchObject({ title: "Muster GmbH", associations: [{ type: "contacts", total: 3 }, {}, {}] });
    expect(await ask("/preview/record/companies/1001/contacts?offset=2&limit=2")).toMatchObject({
      body: { total: 3, results: [{ id: "503" }] },
    });
  });

  it("are edited as by a person in the CRM", async () => {
    const { body } = await ask("/preview/record/companies/1002", "PATCH", { properties: { city: "Linz" } });
    expect(body).toMatchObject({ properties: { city: "Linz" } });
  });

  it("say how their properties are filled in, as far as the account has them", async () => {
    const { body } = await ask("/preview/properties/companies?names=industry,wombats,city");
    expect(body).toMatchObject([
      { name: "industry", type: "enumeration" },
      { name: "city", label: "City" },
    ]);
  });

  it.each([
    ["GET", "/preview/properties/wombats?names=city", 400],
    ["GET", "/preview/properties/companies", 400],
    ["GET", "/preview/record/companies/9", 404],
    ["GET", "/preview/lists/8", 404],
    ["GET", "/preview/record/wombats/1", 404],
    ["GET", "/preview/record/companies/1001/wombats", 404],
    ["GET", "/preview/records?type=wombats", 400],
    ["PATCH", "/preview/record/companies/1001", 400],
    ["POST", "/preview/today", 400],
    ["POST", "/preview/fetch", 400],
  ])("%s %s answers %i when the request makes no sense", async (method, url, status) => {
    expect(await ask(url, method, method === "GET" ? undefined : { wrong: 1 })).toMatchObject({ status });
  });
});

it("moves the product's day and back", async () => {
  expect(await ask("/preview/today", "POST", { date: "2027-01-15" })).toMatchObject({ body: { today: "2027-01-15" } });
  expect(await ask("/preview/today")).toMatchObject({ body: { today: "2027-01-15" } });
  expect(await ask("/preview/today", "POST", { date: null })).toMatchObject({ body: { today: "2026-11-22" } });
});

it("passes hubspot.fetch through the proxy", async () => {
  const { body } = await ask("/preview/fetch", "POST", { uri: "https://fixture.example/x", method: "GET", user: "77" });
  expect(body).toMatchObject({ status: 200, envelope: { status: "error", category: "BAD_GATEWAY" } });
});

it("asks for nobody who is no user of the account", async () => {
  for (const user of ["999", "", "77 ", "__proto__"]) {
    const asked = { uri: "https://fixture.example/x", method: "GET", user };
    expect(await ask("/preview/fetch", "POST", asked)).toMatchObject({ status: 400 });
  }
});
