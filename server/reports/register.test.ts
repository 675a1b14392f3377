import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countedDatabase } from "../../test/database/counted-database.ts";
import { seedPortal } from "../../test/database/seed-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import { type Database, sql } from "../store/engine/database.ts";
import { saveOwners } from "../store/mirror/owners.ts";
import { replaceSteps } from "../store/steps/steps.ts";
import type { Given } from "./chapters/due.ts";
import { registerOf } from "./register.ts";
import { createTeller } from "./teller.ts";

const ON = "2026-11-22";
const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.parse(ON) + days * DAY).toISOString().slice(0, 10);

/** A partner of both programs to whom nothing happens but what the database says; at the review it is short of influenced revenue. */
const GIVEN = {
  standing: {
    ...{ programs: ["technology"], scorecard: { tiers: [], currentTier: null }, evidence: [], amountsShown: true },
    dropAhead: { on: inDays(8), because: [{ id: "influenced-revenue" }] },
  },
  timeline: { pending: null, events: [{ kind: "review", on: inDays(300), outcome: "demotion" }] },
  solutions: { package: "partner", scorecard: null, obligations: [], amountsShown: true },
  statement: null,
} as unknown as Given;

describe.each(await testEngines())("the register, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await seedPortal(database, 1, { settings: { programs: ["technology", "solutions"] }, steps: [] });
    await saveOwners(database, 1, [
      { ownerId: "91", userId: "501", name: "Ada Berg", email: "Ada@partner.example", active: true },
      { ownerId: "92", userId: "502", name: "Ben Cole", email: "ben@partner.example", active: false },
    ]);
  });
  afterAll(() => database.close());

  /** So many deals and registrations that leave, one a day each; of the deals two more on the first day. */
  async function leaving(count: number) {
    const days = Array.from({ length: count }, (_, place) => place + 1);
    const step = (place: number, day: number) => ({
      ...{ objectId: String(1_000 + place), metric: "influencedDealMrr", on: inDays(day), amount: -100 },
    });
    const steps = [...days.map((day) => step(day, day)), step(998, 1), step(999, 1)];
    await replaceSteps(database, 1, "deals", [...steps.map(({ objectId }) => objectId)], steps);
    await database.query(sql`delete from registrations where portal_id = 1`);
    for (const day of days)
      await database.query(sql`
        insert into registrations (portal_id, domain, registered_on, expires_on, registered_by)
        values (1, ${`d${day}.example`}, ${ON}::date, ${inDays(day)}::date, '501')`);
  }

  const contacts = (email: string) => ({
    ...{ technical: null, coSell: null, executiveSponsor: null },
    partnershipOwner: { name: "Somebody", email },
  });
  const register = (asked: Database, email = "ada@partner.example") =>
    registerOf(
      asked,
      1,
      { given: GIVEN, lapsing: { clients: [], total: 0 }, contacts: contacts(email) },
      createTeller("en", "UTC", ON),
    );

  test("is as short and takes as many statements however much runs out, and counts the rest by its page", async () => {
    const counted = countedDatabase(database);
    await leaving(2);
    const short = await register(counted);
    const { statements } = counted.takeWork();
    expect(short.entries.map(({ on, tone }) => [on, tone])).toEqual([
      [inDays(1), "warning"],
      [inDays(1), "warning"],
      [inDays(2), "warning"],
      [inDays(2), "warning"],
      [inDays(300), "bad"],
    ]);
    expect(short.left).toEqual([]);
    await leaving(58);
    const long = await register(counted);
    expect(counted.takeWork().statements).toBe(statements);
    expect(long.entries).toHaveLength(21);
    expect(long.entries.at(-1)).toMatchObject({ key: `review:${inDays(300)}`, tone: "bad" });
    expect(long.left).toEqual([
      { page: "outlook", entries: 48 },
      { page: "leads", entries: 48 },
    ]);
  });

  test("names the largest of what leaves on a day, and is worse before a review that takes the tier than after it", async () => {
    await leaving(20);
    const { entries } = await register(database);
    const [first] = entries.filter(({ page }) => page === "outlook");
    expect(first).toMatchObject({
      key: `roll-off:influenceddealmrr:${inDays(1)}`,
      what: "3 records leave the 12-month period (influenced-deal MRR)",
      detail: "$3; 1001 and 2 more",
    });
    const tones = entries.filter(({ page }) => page === "outlook").map(({ tone }) => tone);
    expect(tones).toEqual([...Array<string>(8).fill("warning"), "plain", "plain", "bad"]);
  });

  test("says whose it is only of those who are still there", async () => {
    await leaving(1);
    const ownerOf = async (email: string) => (await register(database, email)).entries.at(-1)?.owner;
    expect(await ownerOf("ADA@partner.example")).toEqual({ ownerId: "91", name: "Ada Berg" });
    expect(await ownerOf("ben@partner.example")).toBeNull();
  });
});
