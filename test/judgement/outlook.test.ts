import { TECHNOLOGY_TIERS, type TechnologyTier } from "@partner-standing/contract/programs/program";
import type { SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { type Assumption, type Outlook, OutlookSchema } from "@partner-standing/contract/standing/outlook";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createOutlook } from "../../server/outlook/create-outlook.ts";
import { holdReview } from "../../server/reviews/hold-reviews.ts";
import { rehearse } from "../../server/reviews/reviews.ts";
import { rankOf } from "../../server/rules/packs/technology/tier-rank.ts";
import { createStanding } from "../../server/standing/create-standing.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { findTenant } from "../../server/store/portals/portals.ts";
import { watchPortal } from "../../server/store/reviews/review-watches.ts";
import { frozenReview } from "../../server/store/reviews/reviews.ts";
import { saveOfficialMonths } from "../../server/store/settings/official-figures.ts";
import { arbitraryPortal, ON } from "../arbitrary-portal.ts";
import { cases } from "../cases.ts";
import { countedDatabase } from "../database/counted-database.ts";
import { openForReviews } from "../database/review-database.ts";
import { LEADING_STEPS, fiveReviews, saveSettings, seedPortal, step } from "../database/seed-portals.ts";
import { taskTable } from "../database/task-table.ts";
import { openServerTestDatabase, testServer } from "../database/server-databases.ts";
import { openEmbeddedTestDatabase } from "../database/test-databases.ts";
import { recomputeMetrics } from "../recompute-metrics.ts";
import { type ArbitraryLife, arbitraryLife } from "./arbitrary-life.ts";
import { readRecords } from "./records-of-account.ts";

const TODAY = "2026-11-28";

let database: Database;
let lastPortal = 0;
beforeAll(async () => {
  const server = await testServer();
  database = await openForReviews(server ? () => openServerTestDatabase(server) : openEmbeddedTestDatabase);
});
afterAll(() => database.close());

async function tenantOf(portalId: number) {
  const tenant = await findTenant(database, portalId);
  if (!tenant) throw new Error("not connected");
  return tenant;
}

const asked = { tier: undefined, months: 24, after: "", amounts: true };

async function outlookOf(portalId: number, more: Partial<Parameters<typeof told>[1]> = {}) {
  return told(portalId, { ...asked, ...more }, null);
}

async function told(
  portalId: number,
  question: typeof asked | (Omit<typeof asked, "tier"> & { tier: TechnologyTier | undefined }),
  assume: Assumption[] | null,
  today = TODAY,
): Promise<Outlook> {
  const outlook = createOutlook(database, () => today);
  const answer = await outlook.suppose(await tenantOf(portalId), question, assume);
  if (typeof answer === "string") throw new Error(answer);
  return OutlookSchema.parse(answer);
}

const suppose = (portalId: number, assume: Assumption[]) => told(portalId, asked, assume);

/** The life as it is on the first day, in the program. */
async function begin(life: ArbitraryLife, more: Partial<PortalSettings> = {}): Promise<number> {
  lastPortal += 1;
  const settings = { ...life.settings, programs: ["technology" as const], ...more };
  await seedPortal(database, lastPortal, { settings, steps: life.steps });
  await watchPortal(database, { portalId: lastPortal, today: TODAY });
  return lastPortal;
}

/** Lives whose review in January promotes, takes the tier and changes nothing: chance alone does not meet all three each time. */
const ENDED_IN_JANUARY: ArbitraryLife[] = [
  { currentTier: "rising" as const, steps: [...LEADING_STEPS, ...fiveReviews("2026-06-01", "2028-06-01")] },
  { currentTier: "rising", steps: LEADING_STEPS },
  { currentTier: "leading", steps: [...LEADING_STEPS, ...fiveReviews("2026-06-01", "2028-06-01")] },
].map(({ currentTier, steps }) => ({
  settings: { currentTier, creditedSince: "2026-04-15", pocFormSubmittedOn: "2026-11-01" } as ArbitraryLife["settings"],
  steps,
  months: [],
  edits: [],
  departures: [],
  late: {},
}));

/** Some day of the next months, or of the last ones. */
const ahead = fc.integer({ min: 1, max: 300 }).map((days) => Temporal.PlainDate.from(TODAY).add({ days }).toString());

const company = (
  id: string,
  properties: Record<string, string>,
  mrr: [on: string, value: string][],
): SnapshotObject => ({
  id,
  properties: { name: `Company ${id}`, ...properties },
  history: { pp_hubspot_mrr: mrr.map(([on, value]) => ({ timestamp: `${on}T12:00:00Z`, value })) },
});
const openDeal = (id: string, mrr: string, closesOn: string, more: Record<string, string> = {}): SnapshotObject => ({
  id,
  properties: {
    ...{
      dealname: `Deal ${id}`,
      pp_influence: "co-sell",
      dealstage: "contractsent",
      closedate: `${closesOn}T12:00:00Z`,
    },
    ...{ pp_deal_mrr: mrr, deal_currency_code: "USD", ...more },
  },
});

const MRR = fc.constantFrom("900", "4500.5", "30000", "400000", "2500000");
/** Records that may help or harm: customers with and without the app, deals that are open and deals that nobody has marked. */
const arbitraryRecords = fc.record({
  companies: fc
    .array(fc.record({ mrr: MRR, isInstalled: fc.boolean(), since: fc.constantFrom("2024-01-10", "2026-10-20", "") }), {
      minLength: 2,
      maxLength: 4,
    })
    .map((companies) =>
      companies.map(({ mrr, isInstalled, since }, place) =>
        company(
          String(100 + place),
          { pp_hubspot_customer_since: since, ...(isInstalled && { pp_app_installed_on: "2026-11-01" }) },
          [["2026-10-25", mrr]],
        ),
      ),
    ),
  deals: fc
    .array(
      fc.record({
        mrr: fc.constantFrom("400", "1200.25", "5000", "33.3333", "100000"),
        closesOn: ahead,
        state: fc.constantFrom("open", "open", "unmarked"),
        probability: fc.constantFrom("0.2", "0.6", "0.9", ""),
      }),
      { maxLength: 6 },
    )
    .map((deals) =>
      deals.map(({ mrr, closesOn, state, probability }, place) =>
        openDeal(String(200 + place), mrr, state === "open" ? closesOn : "2026-11-20", {
          hs_deal_stage_probability: probability,
          ...(state === "unmarked" && { dealstage: "closedwon", pp_influence: "", associatedcompanyid: "1" }),
        }),
      ),
    ),
});
type Records = { companies: SnapshotObject[]; deals: SnapshotObject[] };

const ROLES = ["technical", "partnershipOwner", "coSell", "executiveSponsor"] as const;

/** Assumptions about the records above, each record once. */
const arbitraryAssumptions = fc
  .uniqueArray(
    fc.oneof(
      fc.record({
        kind: fc.constant("deal" as const),
        mrr: fc.constantFrom(600, 1_200.25, 33_000),
        on: ahead,
        dealId: fc.constantFrom(undefined, "200", "201"),
      }),
      fc.record({
        kind: fc.constant("reviews" as const),
        count: fc.integer({ min: 1, max: 6 }),
        stars: fc.constantFrom(1, 3.5, 5),
        on: ahead,
      }),
      fc.record({
        kind: fc.constant("install" as const),
        mrr: fc.constantFrom(900, 600_000),
        on: ahead,
        boughtOn: fc.constantFrom(null, "2026-11-01"),
      }),
      fc.record({ kind: fc.constant("loss" as const), companyId: fc.constantFrom("100", "101"), on: ahead }),
      fc.record({
        kind: fc.constant("mrr" as const),
        companyId: fc.constantFrom("100", "101"),
        mrr: fc.constantFrom(0, 750_000.5),
        on: ahead,
      }),
      fc.record({ kind: fc.constant("certification" as const), on: fc.constant(TODAY) }),
      fc.record({ kind: fc.constant("contact" as const), role: fc.constantFrom(...ROLES), on: fc.constant(TODAY) }),
      fc.record({ kind: fc.constant("form" as const), on: fc.constant(TODAY) }),
    ),
    {
      maxLength: 8,
      selector: (one) => [one.kind, "companyId" in one ? one.companyId : "", "dealId" in one ? one.dealId : ""].join(),
    },
  )
  .map((assumptions): Assumption[] =>
    assumptions.map((one) => {
      if (one.kind !== "deal" || one.dealId !== undefined) return one;
      const { dealId: _none, ...deal } = one;
      return deal;
    }),
  );

/** Only those whose records there are. */
const about = (assume: Assumption[], { companies, deals }: Records) =>
  assume.filter((one) => {
    if (one.kind === "deal" && one.dealId !== undefined) return deals.some(({ id }) => id === one.dealId);
    return !("companyId" in one) || companies.some(({ id }) => id === one.companyId);
  });

describe("an outlook over random accounts", () => {
  test("its first review is the rehearsal, the card's next review and what the review records", async () => {
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(arbitraryLife, async (life) => {
        const portalId = await begin(life);
        await saveOfficialMonths(database, portalId, life.months);
        const outlook = await outlookOf(portalId);
        const [first] = outlook.reviews;
        const tenant = await tenantOf(portalId);
        const rehearsal = await rehearse(database, tenant, TODAY, TODAY);
        if (typeof rehearsal === "string" || !first) throw new Error("no review");
        const { reviewOn, tierAfter: tier, outcome, qualifiedTier, pocFormDue, because } = rehearsal;
        const rehearsed = { outcome, tier, qualifiedTier, pocFormDue, because };
        expect({ date: first.date, known: first.known }).toEqual({ date: reviewOn, known: rehearsed });
        const card = await createStanding(database, () => TODAY).portal(tenant, TODAY);
        expect(card.scorecard?.nextReview).toMatchObject({
          date: first.date,
          outcome,
          qualifiedTier,
          pocFormDue,
          because,
        });
        // A drop that the card tells is one of the reviews ahead.
        const drop = outlook.reviews.find(({ known }) => known.outcome === "demotion");
        const isNear = drop !== undefined && drop.date <= "2027-11-28";
        expect(card.dropAhead).toEqual(isNear ? expect.objectContaining({ on: drop.date }) : null);
        const asks = new Map<TechnologyTier, Outlook["asked"]>();
        for (const tier of TECHNOLOGY_TIERS) asks.set(tier, (await outlookOf(portalId, { tier })).asked);
        await holdReview(database, taskTable, { portalId, today: reviewOn });
        const frozen = await frozenReview(database, portalId, reviewOn);
        expect(frozen?.scorecard.nextReview).toMatchObject({ outcome, qualifiedTier, pocFormDue, because });
        outcomes.add(outcome);
        // What a tier asks for is what the card says of today, and what is missing then is what the review finds.
        for (const [target, asksFor] of asks) {
          const ofTier = ({ tier: each }: { tier: TechnologyTier }) => each === target;
          expect(asksFor).toMatchObject({ review: reviewOn, notChecked: card.notChecked });
          expect(asksFor?.requirements).toEqual(card.scorecard?.tiers.find(ofTier)?.requirements);
          const then = frozen?.scorecard.tiers.find(ofTier)?.requirements ?? [];
          const blocking = then.filter(({ level, met }) => level === "required" && !met).map(({ id }) => id);
          expect(asksFor?.missing.map(({ id }) => id)).toEqual(blocking);
        }
      }),
      { numRuns: cases(100), endOnFailure: true, examples: ENDED_IN_JANUARY.map((life) => [life]) },
    );
    expect([...outcomes]).toEqual(expect.arrayContaining(["promotion", "demotion", "unchanged"]));
  });

  test("with nothing supposed it is the outlook, and in any order the same is supposed", async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryLife,
        arbitraryRecords,
        arbitraryAssumptions,
        fc.nat(),
        async (life, records, all, seed) => {
          const portalId = await begin(life);
          await saveOfficialMonths(database, portalId, life.months);
          await readRecords(database, portalId, records);
          const outlook = await outlookOf(portalId);
          const nothing = await suppose(portalId, []);
          const { reviews, curves, ...others } = nothing;
          expect({ ...others, reviews: reviews.map((review) => ({ ...review, assumed: null })) }).toEqual({
            ...outlook,
            curves: undefined,
          });
          expect(reviews.map(({ assumed }) => assumed)).toEqual(outlook.reviews.map(({ known }) => known));
          expect(curves.flatMap(({ points }) => points.map(({ assumed = null }) => assumed))).toEqual(
            outlook.curves.flatMap(({ points }) => points.map(({ known = null }) => known)),
          );
          const assume = about(all, records);
          const shuffled = assume
            .map((one, place) => ({ one, at: (place * 7 + seed) % 11 }))
            .sort((a, b) => a.at - b.at);
          expect(
            await suppose(
              portalId,
              shuffled.map(({ one }) => one),
            ),
          ).toEqual(await suppose(portalId, assume));
        },
      ),
      { numRuns: cases(60), endOnFailure: true },
    );
  });

  test("what is supposed and then done is what was told", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLife, arbitraryRecords, arbitraryAssumptions, async (life, records, all) => {
        const portalId = await begin(life, { figureSources: {} });
        await readRecords(database, portalId, records);
        const assume = about(all, records);
        const supposed = await suppose(portalId, assume);
        await doAll(portalId, records, assume);
        const done = await outlookOf(portalId);
        expect(done.reviews.map(({ known }) => known)).toEqual(supposed.reviews.map(({ assumed }) => assumed));
        const metricOn = (outlook: Outlook, course: "known" | "assumed") =>
          outlook.curves.map(({ points }) =>
            points.filter(({ on }) => on.endsWith("-15") && on > TODAY).map((point) => point[course]),
          );
        expect(metricOn(done, "known")).toEqual(metricOn(supposed, "assumed"));
      }),
      { numRuns: cases(80), endOnFailure: true },
    );
  });

  test("what a way asks for, supposed and done, gives its tier", async () => {
    const found = { ways: 0, done: 0 };
    await fc.assert(
      fc.asyncProperty(arbitraryLife, arbitraryRecords, async (life, records) => {
        const portalId = await begin(life, { figureSources: {} });
        await readRecords(database, portalId, records);
        const { ways } = await outlookOf(portalId);
        for (const { assume, review, target, records: count, actions } of ways) {
          const { reviews } = await suppose(portalId, assume ?? []);
          const at = reviews.find(({ date }) => date === review)?.assumed;
          expect(rankOf(at?.tier ?? null)).toBeGreaterThanOrEqual(rankOf(target));
          expect(actions).toHaveLength(assume?.length ?? 0);
          const reviewed = actions.flatMap((action) => (action.kind === "review" ? [action.count - 1] : []));
          expect(count).toBeLessThanOrEqual(actions.length + reviewed.reduce((sum, more) => sum + more, 0));
          found.ways += 1;
        }
        const [way] = ways;
        if (!way) return;
        await doAll(portalId, records, way.assume ?? []);
        const done = (await outlookOf(portalId)).reviews.find(({ date }) => date === way.review);
        expect(rankOf(done?.known.tier ?? null)).toBeGreaterThanOrEqual(rankOf(way.target));
        found.done += 1;
      }),
      { numRuns: cases(200), endOnFailure: true },
    );
    expect(Math.min(found.ways, found.done)).toBeGreaterThan(0);
  });

  test("what is left after something leaves is the metric of that day, computed slowly", async () => {
    let entries = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryPortal, async (snapshot) => {
        lastPortal += 1;
        const { timeZone, objects } = snapshot;
        await seedPortal(database, lastPortal, { settings: snapshot.settings ?? {}, steps: [], timeZone });
        await readRecords(database, lastPortal, objects);
        let after: string | null = "";
        let day = ON;
        while (after !== null) {
          const { rollOff }: Outlook = await told(lastPortal, { ...asked, after }, null, ON);
          for (const entry of rollOff.entries) {
            expect(entry.on >= day).toBe(true);
            day = entry.on;
            expect(entry.after).toBe(recomputeMetrics(snapshot, entry.on)[entry.metric]);
            entries += 1;
          }
          after = rollOff.after;
        }
      }),
      { numRuns: cases(150), endOnFailure: true },
    );
    expect(entries).toBeGreaterThan(0);
  });
});

const MANY = { email: "somebody@partner.example", name: "Somebody", atLeastVicePresident: true };

/** Does for real what is supposed: in the CRM, and in the settings. */
async function doAll(portalId: number, records: Records, assume: Assumption[]): Promise<void> {
  const companies = new Map(records.companies.map((record) => [record.id, structuredClone(record)]));
  const deals = new Map(records.deals.map((record) => [record.id, structuredClone(record)]));
  const contacts: SnapshotObject[] = [];
  const { settings } = (await tenantOf(portalId)).settings;
  const edited = structuredClone(settings);
  const paying = (record: SnapshotObject, on: CalendarDate, mrr: number) => {
    const history = record.history?.["pp_hubspot_mrr"] ?? [];
    const others = history.filter(({ timestamp }) => !timestamp.startsWith(on));
    record.history = { pp_hubspot_mrr: [...others, { timestamp: `${on}T12:00:00Z`, value: String(mrr) }] };
  };
  assume.forEach((one, place) => {
    const id = String(900 + place);
    if (one.kind === "deal") {
      const properties = { ...openDeal(id, String(one.mrr), one.on).properties, dealstage: "closedwon" };
      deals.set(one.dealId ?? id, { id: one.dealId ?? id, properties });
    }
    if (one.kind === "install") {
      const record = companies.get(one.companyId ?? "") ?? company(id, {}, []);
      record.properties["pp_app_installed_on"] = one.on;
      if (one.boughtOn) record.properties["pp_hubspot_customer_since"] = one.boughtOn;
      paying(record, one.on, one.mrr);
      companies.set(record.id, record);
    }
    if (one.kind === "loss")
      (companies.get(one.companyId) as SnapshotObject).properties["pp_app_uninstalled_on"] = one.on;
    if (one.kind === "mrr") paying(companies.get(one.companyId) as SnapshotObject, one.on, one.mrr);
    if (one.kind === "reviews")
      for (let review = 0; review < one.count; review++)
        contacts.push({
          id: String(1_000 * (place + 1) + review),
          properties: { email: "jo@kunde.example", pp_reviewed_on: one.on, pp_review_rating: String(one.stars) },
        });
    if (one.kind === "contact") edited.contacts[one.role] = MANY;
    if (one.kind === "certification")
      edited.apps.push({ name: "An app", certifiedOn: one.on, listedOn: null, qualityReviewedOn: null });
    if (one.kind === "setting" && one.requirement === "marketplace-listing") edited.listingLive = true;
    if (one.kind === "setting" && one.requirement === "account-mapping") edited.accountMapping = "Crossbeam";
    if (one.kind === "setting" && one.requirement === "good-standing") edited.goodStanding = true;
  });
  if (assume.some(({ kind }) => kind === "form")) {
    edited.pocFormSubmittedOn = TODAY;
    edited.pocFormOnFile = { contacts: edited.contacts, accountMapping: edited.accountMapping };
  }
  await readRecords(database, portalId, {
    companies: [...companies.values()],
    deals: [...deals.values()],
    contacts,
  });
  await saveSettings(database, portalId, edited);
}

const LIFE: ArbitraryLife = {
  ...{ settings: { currentTier: "rising", pocFormSubmittedOn: null }, months: [], edits: [], departures: [], late: {} },
  steps: LEADING_STEPS,
};

describe("an account that has four Marketplace reviews", () => {
  const reviews = [...fiveReviews("2026-06-01", "2027-06-01"), step("reviewCount", "2026-07-01", -1)];
  const four = { ...LIFE, steps: [...LEADING_STEPS, ...reviews, step("reviewStars", "2026-07-01", -500)] };

  test("is safe until January, when five are required, and a fifth keeps the tier", async () => {
    const portalId = await begin(four);
    const outlook = await outlookOf(portalId);
    expect(outlook.safeUntil).toMatchObject({
      review: "2027-01-15",
      breaksOn: "2027-01-01",
      because: [{ id: "marketplace-reviews", missing: 1 }],
    });
    const keep = outlook.ways.find(({ target }) => target === "rising");
    expect(keep).toMatchObject({ review: "2027-01-15", records: 1, actions: [{ kind: "review", count: 1 }] });
    const fifth = await suppose(portalId, [{ kind: "reviews", count: 1, stars: 5, on: "2026-12-01" }]);
    expect(fifth.reviews[0]?.assumed?.outcome).not.toBe("demotion");
    expect(fifth.safeUntil?.review ?? "2028").not.toBe("2027-01-15");
  });

  test("thresholds say from when they block, and points say what counted", async () => {
    const { curves } = await outlookOf(await begin(four));
    const count = curves.find(({ metric }) => metric === "reviewCount");
    expect(count?.thresholds).toContainEqual({ tier: "rising", value: 5, from: "2027-01-01" });
    expect(count?.points.find(({ on }) => on === TODAY)).toMatchObject({ actual: 4, known: 4, assumed: null });
    expect(count?.points.find(({ on }) => on === "2026-05-15")).toEqual({ on: "2026-05-15", actual: 0 });
    const mrr = curves.find(({ metric }) => metric === "attributedMrr");
    expect(mrr?.thresholds[0]).toEqual({ tier: "rising", value: 400_000, from: null });
  });
});

describe("what an outlook asks of the database", () => {
  test("is as much for many records as for few, and nothing again while nothing has changed", async () => {
    const counted = countedDatabase(database);
    const outlook = createOutlook(counted, () => TODAY);
    const deals = Array.from({ length: 40 }, (_, place) => openDeal(String(500 + place), "100", "2026-12-20"));
    const statementsOf = async (portalId: number) => {
      const tenant = await tenantOf(portalId);
      counted.takeWork();
      await outlook.read(tenant, asked, null);
      const first = counted.takeWork().statements;
      await outlook.read(tenant, asked, null);
      const again = counted.takeWork().statements;
      await outlook.read(tenant, asked, { kind: "companies", id: "10" });
      const ofRecord = counted.takeWork().statements;
      await outlook.suppose(tenant, asked, [{ kind: "deal", mrr: 1, on: TODAY, dealId: "500" }]);
      return { first, again, ofRecord, supposed: counted.takeWork().statements };
    };
    const few = await begin(LIFE);
    await readRecords(database, few, { deals: deals.slice(0, 1) });
    const many = await begin(LIFE);
    await readRecords(database, many, { deals });
    const [one, other] = [await statementsOf(few), await statementsOf(many)];
    expect(other).toEqual(one);
    expect(one).toMatchObject({ again: 0, ofRecord: 2, supposed: 2 });
    expect(one.first).toBeLessThanOrEqual(16);
  });
});
