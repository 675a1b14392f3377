import { expect, test } from "vitest";
import * as z from "zod/mini";
import type { Transport } from "./calls/transport.ts";
import { readModified, type ModifiedCursor } from "./read-modified.ts";

const SINCE = "2026-11-01T00:00:00.000Z";
const FULL = 200;

const changed = (id: unknown, at: unknown) => ({ id, properties: { hs_lastmodifieddate: at } });

const read = (results: unknown[], cursor: ModifiedCursor = { since: SINCE, behindId: null }) =>
  readModified((({ answer }) => Promise.resolve(z.parse(answer, { results }))) as Transport, "companies", cursor);

test("a record whose id is none is left to the complete reading, the others of the page are named", async () => {
  const page = [changed("1", SINCE), changed("2\u0000", SINCE), null, { id: "3" }, changed(4, SINCE)];
  expect(await read(page)).toEqual({ ids: ["1", "4"], next: null });
});

test("a full page goes on behind the last instant that can be read, and by ids where there is none", async () => {
  const later = "2026-11-02T00:00:00.000Z";
  const first = [changed("1", SINCE), ...Array.from({ length: FULL - 1 }, (_, n) => changed(String(n + 2), "soon"))];
  expect((await read(first)).next).toEqual({ since: SINCE, behindId: "0" });
  expect((await read(first.with(10, changed("11", later)))).next).toEqual({ since: later, behindId: null });
  const nameless = Array.from({ length: FULL }, () => changed(null, null));
  expect((await read(nameless)).next).toEqual({ since: SINCE, behindId: "0" });
  const next = { since: "2026-11-01T00:00:00.001Z", behindId: null };
  expect((await read(nameless, { since: SINCE, behindId: "0" })).next).toEqual(next);
});
