import { expect, test } from "vitest";
import * as z from "zod/mini";
import { CrmObjectSchema } from "./crm-object.ts";

const SOUND = { id: "7", createdAt: "2026-01-01T00:00:00.000Z", properties: { name: "Acme", domain: null } };
const HISTORY = { value: "5", timestamp: "2026-01-01T00:00:00Z" };

const read = (record: unknown) => z.parse(CrmObjectSchema, record);

test("a record is read as HubSpot sends it; what no text can hold is replaced", () => {
  expect(read(SOUND)).toEqual(SOUND);
  expect(read({ ...SOUND, id: 7 }).id).toBe("7");
  expect(read({ ...SOUND, properties: { name: "Ac\u0000me", domain: "\ud83d.example" } }).properties).toEqual({
    name: "Ac\ufffdme",
    domain: "\ufffd.example",
  });
  const history = (value: string) => ({ ...SOUND, propertiesWithHistory: { pp_hubspot_mrr: [{ ...HISTORY, value }] } });
  expect(read(history("5\u0000")).propertiesWithHistory?.["pp_hubspot_mrr"]?.[0]?.value).toBe("5\ufffd");
});

test.each<[what: string, record: unknown, id: string, property: string, value: string | null]>([
  ["a property that is no text", { ...SOUND, properties: { name: ["Acme"] } }, "7", "name", "[…]"],
  ["a number in place of a text", { ...SOUND, properties: { pp_hubspot_mrr: 12 } }, "7", "pp_hubspot_mrr", "12"],
  ["no properties", { id: "7", createdAt: SOUND.createdAt }, "7", "properties", null],
  ["an id that is none", { ...SOUND, id: "7\u0000" }, "7\ufffd", "id", "7\ufffd"],
  ["no id", { ...SOUND, id: undefined }, "?", "id", null],
  ["nothing at all", null, "?", "", null],
  ["no instant of its creation", { ...SOUND, createdAt: "soon" }, "7", "createdAt", "soon"],
  [
    "a value of a day that no calendar has",
    { ...SOUND, propertiesWithHistory: { pp_hubspot_mrr: [{ ...HISTORY, timestamp: "9999-12-31T23:59:59Z" }] } },
    "7",
    "pp_hubspot_mrr",
    "9999-12-31T23:59:59Z",
  ],
  [
    "a company that is none",
    { ...SOUND, associations: { companies: { results: [{ id: {} }] } } },
    "7",
    "associations",
    "{…}",
  ],
  ["a name without end", { ...SOUND, properties: { ["x".repeat(500)]: 1 } }, "7", `${"x".repeat(99)}…`, "1"],
])("%s makes the record unreadable, and its id and fault are kept", (_what, record, id, property, value) => {
  expect(read(record)).toMatchObject({ id, properties: {}, fault: { property, value } });
});
