import { afterEach, beforeEach, expect, test } from "vitest";
import { type RunningCrm, TOKEN, startCrm } from "../../sandbox/crm/fixture/start-crm.ts";
import { type Gateways, createGateway, keepGateways } from "./gateway.ts";

let running: RunningCrm;
let gateways: Gateways;
beforeEach(async () => {
  running = await startCrm();
  gateways = keepGateways(() => createGateway({ accessToken: TOKEN, apiUrl: running.url }));
});
afterEach(async () => {
  await gateways.close();
  await running.close();
});

test("each account has one gateway, until it is dropped", async () => {
  const first = gateways.of(1);
  expect(gateways.of(1)).toBe(first);
  expect(gateways.of(2)).not.toBe(first);
  await gateways.drop(1);
  expect(gateways.of(1)).not.toBe(first);
  await expect(first.readAccount()).rejects.toMatchObject({ name: "HubSpotError", status: 0 });
});

test("once they are closed, whoever still asks for one cannot call with it", async () => {
  await gateways.close();
  await expect(gateways.of(3).readAccount()).rejects.toMatchObject({ name: "HubSpotError", status: 0 });
  expect(running.crm.calls.count()).toBe(0);
});
