import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "../../../server/store/engine/sql.ts";
import { saveEvents, waitingEvents } from "../../../server/store/jobs/webhook-events.ts";
import { openServerTestDatabase, testServer } from "../../database/server-databases.ts";
import { crmBehindDoor } from "./crm-behind-door.ts";
import { exited } from "./start-child-service.ts";
import { domainOf, firms, renamed, startFirmsService } from "../start-firms-service.ts";

const PORTAL_ID = 4717;
const FIRMS = 20;
const HOUR = 3_600;
const DAY = 24 * HOUR;
const SOON = { timeout: 120_000, interval: 200 };
/** Times at which the clock of one instance becomes another. */
const JUMPS = 7;
/** Longer than a lease, and than any pause between two looks at the work. */
const A_WHILE_MS = 8_000;

const server = await testServer();
const snapshot = firms(PORTAL_ID, FIRMS);

describe.skipIf(server === null)("two instances on one PostgreSQL, of which one's clock jumps", () => {
  /** The store takes HubSpot's numbers as text. */
  const asStored = (event: ReturnType<typeof renamed>) => ({
    ...event,
    eventId: String(event.eventId),
    objectId: String(event.objectId),
  });

  type Service = Awaited<ReturnType<typeof startFirmsService>>;
  const directory = mkdtempSync(path.join(tmpdir(), "standing-"));
  const file = path.join(directory, "offset");
  let database: Awaited<ReturnType<typeof openServerTestDatabase>>;
  let hubspot: Awaited<ReturnType<typeof crmBehindDoor>>;
  let jumping: Service;
  let steady: Service;

  const clockIs = (seconds: number) => writeFileSync(file, String(seconds));
  const startSteady = () => startFirmsService(snapshot, { crmPort: hubspot.server.port, database });

  beforeAll(async () => {
    [database, hubspot] = await Promise.all([openServerTestDatabase(server ?? ""), crmBehindDoor(snapshot)]);
    clockIs(0);
    const environment = { CLOCK_OFFSET_FILE: file };
    [jumping, steady] = await Promise.all([
      startFirmsService(snapshot, {
        crmPort: hubspot.server.port,
        database,
        clock: { module: "shifted-clock.ts", environment },
      }),
      startSteady(),
    ]);
  });
  afterAll(async () => {
    await Promise.all([jumping, steady].map(({ child }) => (child.kill("SIGTERM"), exited(child))));
    await Promise.all([database.close(), hubspot.server.close()]);
    rmSync(directory, { recursive: true, force: true });
  });

  const statusOf = async (service: Service) => (await service.readyz()).status;

  /** What must be there once: registrations that run, their history, and what the CRM shows of them. */
  async function tally() {
    const [row] = await database.query(sql`
      select (select count(*) from registrations where ended_on is null) as running,
             (select count(*) from registrations) as ever,
             (select count(*) from registration_events) as events,
             (select count(*) from crm_tasks) as tasks`);
    return row;
  }
  const once = (count: number) => ({ running: count, ever: count, events: count, tasks: 0 });

  test(
    "nothing is done by its day, nothing twice, and it is back when its clock is",
    { timeout: 300_000 },
    async () => {
      for (const service of [jumping, steady]) await expect.poll(() => statusOf(service), SOON).toBe(200);
      // Whether reminders of the two that run out are made before or after the jump says nothing about the clock.
      await database.query(sql`
        insert into settings (portal_id, version, document) values (${PORTAL_ID}, 1, '{"expiryReminders": false}')
        on conflict (portal_id) do update set document = settings.document || excluded.document`);
      let registered = 0;
      const register = async (service: Service) => {
        expect(await service.register(registered)).toMatchObject({ ok: true, data: { state: "registered" } });
        registered++;
      };
      for (const service of [jumping, steady, jumping]) await register(service);
      // Run out tomorrow: a day ahead, these are over.
      const tomorrow = sql`update registrations set expires_on = current_date + 2 where domain in (${domainOf(0)}, ${domainOf(1)})`;
      await database.query(tomorrow);

      for (const offset of [HOUR, 3 * DAY, -DAY, 31, -3 * HOUR]) {
        clockIs(offset);
        const direction = offset > 0 ? "ahead of" : "behind";
        const reason = `the clock of this machine is ${Math.abs(offset)} seconds ${direction} the database's`;
        await expect.poll(() => jumping.readyz(), SOON).toMatchObject({ status: 503, reason });
        const shown = Number(/^standing_clock_offset_seconds (\S+)$/m.exec(await jumping.metrics())?.[1]);
        expect(Math.abs(shown - offset)).toBeLessThan(5);

        await register(steady);
        // Whoever is sent to the other one with the same press is refused or finds it done; nothing is done twice.
        const again = await jumping.register(registered - 1);
        expect(again.status).toBe(Math.abs(offset) > 300 ? 401 : 200);
        expect(await steady.tell(registered)).toBe(200);
        await expect.poll(() => waitingEvents(database, PORTAL_ID), SOON).toBe(0);
        expect(await tally()).toEqual(once(registered));
      }

      steady.child.kill("SIGTERM");
      await exited(steady.child);
      clockIs(3 * DAY);
      await expect.poll(() => statusOf(jumping), SOON).toBe(503);
      await saveEvents(database, [asStored(renamed(PORTAL_ID, 1, Date.now()))]);
      await new Promise((resolve) => setTimeout(resolve, A_WHILE_MS));
      expect(await waitingEvents(database, PORTAL_ID)).toBe(1);
      expect(await tally()).toEqual(once(registered));

      clockIs(0);
      const startedAt = performance.now();
      await expect.poll(() => waitingEvents(database, PORTAL_ID), SOON).toBe(0);
      console.info(
        `Alone and three days ahead it did nothing; right again, it took up work after ${Math.round(performance.now() - startedAt)} ms.`,
      );
      expect(await statusOf(jumping)).toBe(200);
      await register(jumping);
      steady = await startSteady();
      for (let firm = 0; firm < registered; firm++)
        await expect.poll(async () => (await steady.lead(firm)).saving, SOON).toBe(false);
      expect(await tally()).toEqual(once(registered));
      const calls = hubspot.calls.filter((call) => call.startsWith("contacts/"));
      console.info(
        `${registered} registrations over seven jumps, each once; the CRM was told in ${calls.length} calls.`,
      );
      // A jump may come between telling and noting it: then it is told once more, which changes nothing.
      expect(calls.length).toBeLessThanOrEqual(registered + JUMPS);
    },
  );
});
