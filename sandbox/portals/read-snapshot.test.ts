import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDemoPortal } from "./demo-portal.ts";
import { readSnapshot } from "./read-snapshot.ts";

const SMALLEST = { portalId: 1, timeZone: "UTC", companyCurrency: "USD", objects: {} };

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), "snapshot-"));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function written(content: unknown): string {
  const file = path.join(directory, "portal.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

test("the demo portal survives being written to a file and read again", () => {
  const portal = createDemoPortal();
  expect(readSnapshot(written(portal))).toEqual(portal);
});

test("what a snapshot leaves out is empty", () => {
  expect(readSnapshot(written(SMALLEST))).toMatchObject({ users: [], associations: [], objects: { deals: [] } });
});

test.each([
  ["portalId", { ...SMALLEST, portalId: "x" }],
  ["objects.companies.0.id", { ...SMALLEST, objects: { companies: [{ id: 7, properties: {} }] } }],
  ["associations.0.to.0", { ...SMALLEST, associations: [{ from: ["deals", "1"], to: ["tasks", "2"] }] }],
])("a snapshot that is wrong in %s is refused in one sentence that says so", (field, content) => {
  expect(() => readSnapshot(written(content))).toThrow(`cannot be used: ${field} is wrong (`);
});

test("a file that is no JSON or not there is refused by name", () => {
  expect(() => readSnapshot(written("{"))).toThrow(/portal\.json cannot be used: it is not JSON/);
  expect(() => readSnapshot(path.join(directory, "none.json"))).toThrow(/none\.json cannot be used: it cannot be read/);
});
