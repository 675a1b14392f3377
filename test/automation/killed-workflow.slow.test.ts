import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { openDatabase } from "../../server/store/engine/open-database.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { freshDirectory } from "../database/template-database.ts";
import { crmBehindDoor } from "../service/trouble/crm-behind-door.ts";
import { exited, said, startChildService } from "../service/trouble/start-child-service.ts";
import { execute, execution, leadAccount, outputsOf } from "./lead-accounts.ts";

const EXECUTION = execution("ap-4715-killed-1-0", { record: ["contacts", "20"] });

async function startService(crmPort: number, directory: string) {
  const child = startChildService({ crmPort, database: { directory } });
  const [port] = await Promise.all([said(child, /"port":(\d+)/), said(child, /CRM read/)]);
  return {
    register: () => execute(`http://127.0.0.1:${port}`, "register-lead", EXECUTION).then(outputsOf),
    async end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
      child.kill(signal);
      await exited(child);
    },
  };
}

test("an execution that is asked for again after a kill is decided once, and answered the same", async () => {
  const hubspot = await crmBehindDoor(leadAccount());
  const directory = await freshDirectory();
  let service = await startService(hubspot.server.port, directory);
  const killed = Promise.withResolvers<void>();
  hubspot.watch({
    // The CRM is to be told of the registration: the answer may be on its way, or lost.
    async before(call) {
      if (!call.endsWith("batch/update")) return true;
      await service.end("SIGKILL");
      killed.resolve();
      return false;
    },
    after: async () => {},
  });
  const before = await Promise.allSettled(Array.from({ length: 10 }, service.register));
  await killed.promise;
  hubspot.watch({ before: async () => true, after: async () => {} });
  service = await startService(hubspot.server.port, directory);
  const after = await Promise.all(Array.from({ length: 10 }, service.register));
  const answered = before.flatMap((asked) => (asked.status === "fulfilled" ? [asked.value] : []));
  for (const outputs of [...answered, ...after]) expect(outputs).toEqual(after[0]);
  expect(after[0]).toMatchObject({ hs_execution_state: "SUCCESS", state: "registered", domain: "muster.example" });
  const told = () => hubspot.crm.objects.get("contacts", "20")?.properties["pp_registration_status"];
  await expect.poll(told, { timeout: 20_000 }).toBe("registered");
  await service.end("SIGTERM");
  const database = await openDatabase({ directory }, () => undefined);
  expect(await database.query(sql`select actor, registered_for from registration_events`)).toEqual([
    { actor: "workflow:42", registeredFor: "501" },
  ]);
  await database.close();
  await hubspot.server.close();
  rmSync(directory, { recursive: true, force: true });
});
