import { ConnectionSchema, type Connection } from "@partner-standing/contract/settings/portal-connection";
import { StandingSchema } from "@partner-standing/contract/standing/standing";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { MISBEHAVIOURS, type MisbehaviourKind } from "../../../sandbox/crm/access/misbehaviours.ts";
import { buildService, type Service } from "../../../server/build-service.ts";
import { listen } from "../../../server/process/listen.ts";
import { addJobs } from "../../../server/store/jobs/jobs.ts";
import { connectAccount } from "../../install/connect-account.ts";
import { CLIENT_ID, firm, KEY, startHubSpot, type TestHubSpot } from "../../install/start-hubspot.ts";
import { type PlacedDatabase, placeDatabase, testStorage } from "../../database/test-databases.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL, signedRequest, type Answer } from "../start-test-service.ts";

vi.mock("../../../server/hubspot/calls/patience.ts", () => ({
  TRY_MS: 400,
  CALL_MS: 1_200,
  TOKEN_MS: 1_000,
  FIRST_PAUSE_MS: 5,
  LAST_PAUSE_MS: 50,
  GRACE_MS: 100,
}));

const KINDS = Object.keys(MISBEHAVIOURS) as MisbehaviourKind[];
const NEIGHBOUR = 99;
const CUSTOMERS = 3;
const PATIENCE = { timeout: 600_000, interval: 500 };
/** Tries of a call, times the calls with which a reading begins, times the turns that fit into the time of this test. */
const MOST_CALLS = 60;

/** Each account has a HubSpot that misbehaves in its own way, all the time, and one has a sound one. */
describe.each(await testStorage())("on $name", ({ name, share, server }) => {
  const accounts = KINDS.map((kind, index) => ({ kind, portalId: 100 + index })).filter(
    (_, index) => index % share === 0,
  );
  let placed: PlacedDatabase;
  let hubspot: TestHubSpot;
  let service: Service;
  let url: string;
  let stop: () => Promise<void>;

  const ask = async (portalId: number, question: string, body?: object): Promise<Answer> => {
    const sending = { portalId, ...(body && { method: "POST", body: JSON.stringify(body) }) };
    return (await (await signedRequest(url, question, sending)).json()) as Answer;
  };
  const connectionOf = async (portalId: number): Promise<Connection | null> => {
    const answer = await ask(portalId, "/api/sync");
    return answer.ok ? ConnectionSchema.parse(answer.data) : null;
  };
  const standingOf = async (portalId: number) =>
    StandingSchema.parse((await ask(portalId, "/api/standing?objectTypeId=0-2&objectId=1000")).data);
  const callsOf = (portalId: number) => hubspot.crmOf(portalId).calls.count();

  beforeAll(async () => {
    placed = await placeDatabase({ server });
    hubspot = await startHubSpot(
      [NEIGHBOUR, ...accounts.map(({ portalId }) => portalId)].map((id) => firm(id, CUSTOMERS)),
    );
    for (const { kind, portalId } of accounts) hubspot.crmOf(portalId).misbehaviour.add(MISBEHAVIOURS[kind]);
    await placed.look(async (database) => {
      for (const portalId of [...accounts.map((account) => account.portalId), NEIGHBOUR]) {
        await connectAccount(database, hubspot, { portalId });
        await addJobs(database, portalId);
      }
    });
    service = await buildService(
      {
        port: 0,
        clientSecrets: [CLIENT_SECRET],
        oauth: { clientId: CLIENT_ID, appUrl: hubspot.url, encryptionKeys: [KEY] },
        apiUrl: hubspot.url,
        appId: null,
        publicBaseUrls: [PUBLIC_BASE_URL],
        database: placed.at,
        logLevel: "silent",
        requestsPerSecond: 100_000,
      },
      { today: () => "2026-11-28" },
    );
    const listening = await listen(service.app, 0);
    url = `http://127.0.0.1:${listening.port}`;
    stop = async () => {
      await listening.close();
      await service.close();
    };
  }, PATIENCE.timeout);
  afterAll(async () => {
    await stop?.();
    await hubspot?.close();
    await placed?.remove();
  });

  test(
    "an account whose HubSpot misbehaves says so, and no other notices it",
    async () => {
      await expect.poll(async () => (await connectionOf(NEIGHBOUR))?.freshness.asOf ?? null, PATIENCE).not.toBeNull();
      expect((await standingOf(NEIGHBOUR)).scorecard).not.toBeNull();
      const settled = async () => {
        const shown = await Promise.all(
          accounts.map(async ({ portalId }) => (await connectionOf(portalId))?.freshness),
        );
        return shown.flatMap((freshness, index) => {
          const isSettled = !freshness || freshness.sync.state === "failed" || freshness.asOf !== null;
          return isSettled ? [] : [accounts[index]?.kind];
        });
      };
      await expect.poll(settled, PATIENCE).toEqual([]);
      const shown: Record<string, string[]> = {};
      for (const { kind, portalId } of accounts) {
        const connection = await connectionOf(portalId);
        const state = connection === null ? "not connected" : connection.freshness.asOf === null ? "failed" : "read";
        (shown[state] ??= []).push(kind);
        // Nothing is told of what was not read.
        if (state === "failed") expect([kind, (await standingOf(portalId)).scorecard]).toEqual([kind, null]);
      }
      const calls = accounts.map(({ portalId }) => callsOf(portalId));
      console.info(
        `${accounts.length} misbehaviours on ${name}: ${shown["failed"]?.length} say that reading fails, read all the same: ` +
          `${shown["read"]?.join("; ") ?? "none"}, not connected: ${shown["not connected"]?.join("; ") ?? "none"}. ` +
          `At most ${Math.max(...calls)} calls of one account, ${callsOf(NEIGHBOUR)} of the sound one.`,
      );
      // Not even one that takes nothing of the batches: a property that was not made is missed.
      expect(shown["read"] ?? []).toEqual([]);
      expect(accounts.filter(({ portalId }) => callsOf(portalId) > MOST_CALLS).map(({ kind }) => kind)).toEqual([]);
    },
    PATIENCE.timeout,
  );

  test(
    "once HubSpot is itself again every account is read to its end",
    async () => {
      for (const { portalId } of accounts) hubspot.crmOf(portalId).misbehaviour.clear();
      const connected: number[] = [];
      for (const { portalId } of accounts) if (await connectionOf(portalId)) connected.push(portalId);
      const wake = { idempotencyKey: "again" };
      for (const portalId of connected) await ask(portalId, "/api/sync", wake);
      const unread = async () => {
        const read = await Promise.all(
          connected.map(async (portalId) => (await connectionOf(portalId))?.freshness.asOf),
        );
        return connected.filter((_portalId, index) => !read[index]).map((portalId) => KINDS[portalId - 100]);
      };
      await expect.poll(unread, PATIENCE).toEqual([]);
      for (const portalId of connected) {
        const { data } = await ask(portalId, "/api/standing/explain?metric=attributedMrr");
        expect([portalId, (data as { records: number }).records]).toEqual([portalId, CUSTOMERS]);
      }
    },
    PATIENCE.timeout,
  );
});
