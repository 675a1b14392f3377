import { Client } from "@hubspot/api-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { type RunningCrm, TOKEN, startCrm } from "./fixture/start-crm.ts";

const PageSchema = z.object({
  results: z.array(z.object({ id: z.string() })),
  paging: z.object({ next: z.object({ after: z.string() }) }).optional(),
});

let running: RunningCrm;
let client: Client;
beforeAll(async () => {
  running = await startCrm();
  client = new Client({ accessToken: TOKEN, basePath: running.url });
});
afterAll(() => running.close());

async function page(path: string, query: Record<string, string>) {
  const response = await client.apiRequest({ method: "GET", path, qs: query });
  return PageSchema.parse(await response.json());
}

test("HubSpot's own client reads all pages, in order of id, none twice", async () => {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const { results, paging } = await page("/crm/objects/2026-09/companies", { limit: "50", ...(after && { after }) });
    ids.push(...results.map(({ id }) => id));
    after = paging?.next.after;
  } while (after);
  expect(ids).toHaveLength(120);
  expect(ids).toEqual(ids.toSorted((a, b) => Number(a) - Number(b)));
  expect(new Set(ids).size).toBe(120);
});

test("HubSpot's own client reads batches", async () => {
  const response = await client.apiRequest({
    method: "POST",
    path: "/crm/objects/2026-09/contacts/batch/read",
    body: { inputs: [{ id: "max@muster.example" }], idProperty: "email", properties: ["firstname", "no_such"] },
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    status: "COMPLETE",
    results: [
      {
        id: "8",
        properties: {
          createdate: "2026-02-01T08:00:00.000Z",
          firstname: "Max",
          hs_object_id: "8",
          lastmodifieddate: "2026-02-01T08:00:00.000Z",
        },
      },
    ],
  });
});

test("HubSpot's own client searches", async () => {
  const response = await client.apiRequest({
    method: "POST",
    path: "/crm/objects/2026-09/companies/search",
    body: { query: "company", sorts: ["-hs_object_id"], limit: 2, after: "2", properties: ["name"] },
  });
  const found: unknown = await response.json();
  expect(found).toMatchObject({ total: 116, paging: { next: { after: "4" } } });
  expect(PageSchema.parse(found).results.map(({ id }) => id)).toEqual(["313", "312"]);
});

test("HubSpot's own client creates and changes", async () => {
  const created = await client.apiRequest({
    method: "POST",
    path: "/crm/objects/2026-09/companies",
    body: { properties: { name: "Neu" } },
  });
  const { id } = z.object({ id: z.string() }).parse(await created.json());
  expect(id).toBe("1003");
  const changed = await client.apiRequest({
    method: "PATCH",
    path: `/crm/objects/2026-09/companies/${id}`,
    body: { properties: { name: "Neuer" } },
  });
  expect(await changed.json()).toMatchObject({ properties: { name: "Neuer" } });
});
