import { expect, test } from "vitest";
import { createCrm } from "../../../sandbox/crm/create-crm.ts";
import { MISBEHAVIOURS } from "../../../sandbox/crm/access/misbehaviours.ts";
import { createDemoPortal } from "../../../sandbox/portals/demo-portal.ts";
import { EndlessListError } from "../../errors/hubspot-errors.ts";
import { listen } from "../../process/listen.ts";
import { createGateway, type Gateway } from "../gateway.ts";
import type { Transport } from "./transport.ts";
import { readModified, type ModifiedCursor } from "../read-modified.ts";
import { readOwners } from "../people.ts";

/** The demo portal's CRM without limits, whose answers go wrong. */
async function misbehaving(kind: keyof typeof MISBEHAVIOURS, ask: (gateway: Gateway) => Promise<unknown>) {
  const crm = createCrm({ snapshot: createDemoPortal(), limits: { perTenSeconds: 1e6, searchesPerSecond: 1e6 } });
  crm.misbehaviour.add(MISBEHAVIOURS[kind]);
  const server = await listen(crm.app, 0);
  const gateway = createGateway({ accessToken: "standing-sandbox-token", apiUrl: `http://127.0.0.1:${server.port}` });
  const error = await ask(gateway).then(
    () => null,
    (refusal: unknown) => refusal,
  );
  await gateway.close();
  await server.close();
  return { error, calls: crm.calls.list().length };
}

test.each([
  ["owners", (gateway: Gateway) => gateway.readOwners(false)],
  ["users", (gateway: Gateway) => gateway.readUsers()],
])("a list of %s without an end is noticed after a few calls, and says what it is of", async (what, ask) => {
  const same = await misbehaving("a list whose next page is the same", ask);
  expect(same.error).toBeInstanceOf(EndlessListError);
  expect(String(same.error)).toContain(`the list of ${what} does not end`);
  expect(same.calls).toBe(2);
  const endless = await misbehaving("a list without an end", ask);
  expect(endless.error).toBeInstanceOf(EndlessListError);
  expect(endless.calls).toBeLessThanOrEqual(6);
});

test("even where each page brings new people it is given up in the end", async () => {
  let calls = 0;
  const page = () => {
    calls++;
    const results = Array.from({ length: 100 }, (_, index) => ({ id: `${calls}-${index}` }));
    return Promise.resolve({ results, paging: { next: { after: String(calls) } } });
  };
  await expect(readOwners(page as Transport, false)).rejects.toThrow(
    "the list of owners does not end: 50100 have come",
  );
  expect(calls).toBe(501);
});

test.each<[string, ModifiedCursor, (index: number) => { id: string; at: string }]>([
  [
    "a full page of one millisecond again and again",
    { since: "2026-11-22T10:00:00.000Z", behindId: "500" },
    (index) => ({ id: String(301 + index), at: "2026-11-22T10:00:00.000Z" }),
  ],
  [
    "changes from before those that were asked for",
    { since: "2026-11-22T10:00:00.000Z", behindId: null },
    (index) => ({ id: String(1 + index), at: new Date(Date.parse("2026-11-21T10:00:00.000Z") + index).toISOString() }),
  ],
])("a list of changes that answers %s does not lead on", async (_what, cursor, record) => {
  const results = Array.from({ length: 200 }, (_, index) => record(index)).map(({ id, at }) => ({
    id,
    properties: { lastmodifieddate: at },
  }));
  const search = () => Promise.resolve({ results });
  await expect(readModified(search as Transport, "contacts", cursor)).rejects.toThrow(EndlessListError);
});
