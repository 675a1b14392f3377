import { expect, test } from "vitest";
import { startCrm, TOKEN } from "../../sandbox/crm/fixture/start-crm.ts";
import { createGateway } from "../../server/hubspot/gateway.ts";

test("two instances on one account are refused no call, in the real time of HubSpot's ten seconds", async () => {
  const { crm, url, close } = await startCrm({ limits: { perTenSeconds: 100 }, now: () => new Date() });
  const instances = [1, 2].map(() => createGateway({ accessToken: TOKEN, apiUrl: url }));
  await Promise.all(instances.flatMap((gateway) => Array.from({ length: 70 }, () => gateway.readAccount())));
  expect(crm.calls.list().filter(({ status }) => status === 429)).toEqual([]);
  for (const gateway of instances) await gateway.close();
  await close();
});
