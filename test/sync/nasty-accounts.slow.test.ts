import * as z from "zod/mini";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Gateway } from "../../server/hubspot/gateway.ts";
import type { Transport } from "../../server/hubspot/calls/transport.ts";
import { readAccount } from "../../server/hubspot/account.ts";
import { readOwners } from "../../server/hubspot/people.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { ownerWithEmail } from "../../server/store/mirror/owners.ts";
import { findPortal } from "../../server/store/portals/portals.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { connectPortal } from "../../server/sync/read/sync-portal.ts";
import { knowPortals } from "../database/seed-portals.ts";
import { testEngines } from "../database/test-databases.ts";
import { NASTY_VALUES } from "../nasty-values.ts";

const PORTAL = 1;
const DETAILS = { timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };
const ADA = { id: "501", email: "ada@partner.example", firstName: "Ada", lastName: "Berg", userId: 501 };

/** An account as HubSpot tells of it. */
interface Told {
  details?: Record<string, unknown>;
  owners?: unknown[];
}

/** Asks an account that answers this. */
function gatewayTo({ details, owners }: Told): Gateway {
  const answers = (path: string) =>
    path.startsWith("/account-info/") ? { portalId: PORTAL, ...DETAILS, ...details } : { results: owners ?? [ADA] };
  const transport = (({ path, answer }) => Promise.resolve(z.parse(answer, answers(path)))) as Transport;
  return {
    readAccount: () => readAccount(transport),
    provisionProperties: () => Promise.resolve(),
    readOwners: (archived: boolean) => readOwners(transport, archived),
  } as unknown as Gateway;
}

describe.each(await testEngines())("what an account says of itself, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await knowPortals(database, [PORTAL]);
  });
  afterAll(() => database.close());

  const connect = (told: Told, portalId = PORTAL) => connectPortal({ database, gateway: gatewayTo(told), portalId });

  test.each(Object.keys(DETAILS))(
    "may be any nasty value as its %s: it is connected, and its days can be counted",
    async (field) => {
      for (const { name, value } of NASTY_VALUES) {
        await connect({ details: { [field]: value } });
        const portal = await findPortal(database, PORTAL);
        const shown = [name, portal?.timeZone, portal?.companyCurrency, portal?.uiDomain];
        expect(() => Intl.DateTimeFormat("en", { timeZone: portal?.timeZone ?? "none" }), String(shown)).not.toThrow();
        expect(shown).toEqual([
          name,
          expect.any(String),
          expect.stringMatching(/^[A-Z]{3}$/),
          expect.stringMatching(/^[a-z0-9.-]+$/),
        ]);
        const isStandIn = field === "timeZone" && value !== "UTC" && portal?.timeZone === "UTC";
        expect([name, portal?.unknownTimeZone === null]).toEqual([name, !isStandIn]);
      }
    },
  );

  test.each(["id", "email", "firstName", "lastName", "userId", "userIdIncludingInactive"])(
    "may have people of whom the %s is any nasty value: the others are known",
    async (field) => {
      const odd = NASTY_VALUES.map(({ value }, index) => ({
        ...ADA,
        id: String(1_000 + index),
        email: "odd@partner.example",
        [field]: value,
      }));
      await connect({ owners: [...odd, ADA, ...NASTY_VALUES.map(({ value }) => value)] });
      expect(await ownerWithEmail(database, PORTAL, ADA.email)).toBe(ADA.id);
      const [row] = await database.query<{ owners: number }>(sql`select count(*) as owners from owners`);
      const isId = (value: unknown) =>
        /^\d{1,20}$/.test(String(value)) && (typeof value === "string" || Number.isSafeInteger(value));
      const ids = new Set(
        NASTY_VALUES.map(({ value }) => value)
          .filter(isId)
          .map(String),
      );
      expect(row?.owners).toBe(field === "id" ? ids.size + 1 : odd.length + 1);
    },
  );

  test("whose token answers for another account changes nothing of that one", async () => {
    await connect({});
    await expect(connect({ details: { timeZone: "Asia/Tokyo" } }, 2)).rejects.toThrow("answers for account 1 where 2");
    expect(await findPortal(database, PORTAL)).toMatchObject({ timeZone: "Europe/Berlin" });
    expect(await findPortal(database, 2)).toBeNull();
  });
});
