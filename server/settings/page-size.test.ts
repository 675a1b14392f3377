import { SOLUTIONS_TIERS } from "@partner-standing/contract/programs/program";
import { METRICS } from "@partner-standing/contract/programs/scorecard";
import {
  EnterFiguresSchema,
  OFFICIAL_COLUMNS,
  type OfficialMonth,
} from "@partner-standing/contract/settings/official-figures";
import { MAPPABLE_PROPERTIES } from "@partner-standing/contract/settings/property-mapping";
import {
  SETTINGS_SECTIONS,
  SaveSettingsSchema,
  type SettingsSection,
} from "@partner-standing/contract/settings/settings-change";
import { SettingsPageSchema } from "@partner-standing/contract/settings/settings-page";
import { SET_UP_PARTS } from "@partner-standing/contract/standing/standing";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { testEngines } from "../../test/database/test-databases.ts";
import { type StoredPortal, type Tenant, findPortal, findTenant, savePortal } from "../store/portals/portals.ts";
import { deliveriesOf } from "../benefits/deliveries.ts";
import { describePage } from "./describe-page.ts";
import { newestWithin, shortEntry } from "./page-size.ts";
import { enterFigures, readFiguresCsv } from "./official-figures.ts";
import { filePocForm } from "./poc-form.ts";
import { saveSettings } from "./save-settings.ts";

const DAY = "2026-11-22";
const LARGEST = 1.7976931348623157e308;
/** HubSpot's limit is 1 MB; half of it is left for what a release may add. */
const WELL_BELOW = 500_000;

/** A text of so many units, in a letter that takes many bytes. */
const long = (letter: string, length: number) => letter.repeat(Math.floor(length / letter.length));
const times = <Value>(count: number, make: (index: number) => Value) =>
  Array.from({ length: count }, (_, n) => make(n));
const dayAfter = (days: number) => Temporal.PlainDate.from("2020-01-01").add({ days }).toString();
const id = (index: number) => String(10 ** 19 + index).slice(0, 20);

/** Everything that a section takes, as long as it takes it. */
function largest(letter: string): Record<SettingsSection, Record<string, unknown>> {
  const name = (length: number) => long(letter, length);
  const person = {
    name: name(200),
    email: name(254),
    title: name(200),
    atLeastVicePresident: true,
    source: { kind: "contact", id: long(letter, 50) },
  };
  const [technical, partnershipOwner, coSell, executiveSponsor] = times(4, () => person);
  const bytesOfLetter = JSON.stringify(letter).length - 2;
  return {
    contacts: {
      contacts: { technical, partnershipOwner, coSell, executiveSponsor },
      accountMapping: { provider: letter.repeat(Math.floor(930 / bytesOfLetter)), approvedOn: DAY },
      tierNoticeOn: DAY,
    },
    programs: {
      programs: ["technology", "solutions", "provider"],
      currentTier: "premier",
      creditedSince: DAY,
      goodStandingCheck: {
        ...{ keepsAgreement: false, meetsGuide: false, takesSecurityMeasures: false, hasGoodRelations: false },
        checkedOn: DAY,
      },
      apps: times(100, (index) => ({
        name: `${String(index).padStart(4)}${name(116)}`,
        ...{ listedOn: DAY, certifiedOn: DAY, qualityReviewedOn: DAY },
      })),
      benefitsReceived: { B03: times(200, () => ({ on: DAY, with: name(20) })) },
    },
    figures: { figureSources: Object.fromEntries(METRICS.map((metric) => [metric, "official"])) },
    data: {
      properties: Object.fromEntries(
        Object.entries(MAPPABLE_PROPERTIES).map(([kind, names]) => [
          kind,
          Object.fromEntries(names.map((own) => [own, "x".repeat(100)])),
        ]),
      ),
      usdRates: {
        EUR: times(500, (n) => ({ from: dayAfter(n), rate: LARGEST })),
        JPY: times(500, (n) => ({ from: dayAfter(n), rate: LARGEST })),
      },
      ownDomains: times(20, () => long(letter, 250)),
      registrationCapacity: Number.MAX_SAFE_INTEGER,
    },
    solutions: {
      currentTier: "platinum",
      ...{ creditedSince: DAY, joinedOn: DAY, certifiedUntil: DAY },
      partnerEmployees: times(1_000, (index) =>
        `${String(index).padStart(4, "0")}${"x".repeat(28)}@x.de`.padStart(40, "y").slice(-40),
      ),
      thresholds: Object.fromEntries(SOLUTIONS_TIERS.map((tier) => [tier, { soldMrr: LARGEST, managedMrr: LARGEST }])),
      clientSource: "partner_clients",
      packages: times(50, (index) => ({ from: dayAfter(index), package: index % 2 ? "partner" : "provider" })),
    },
    access: {
      visibility: { amounts: "named", userIds: times(500, id), teamIds: times(500, id) },
      editorRoleIds: times(100, id),
    },
  };
}

const asked = (section: SettingsSection, changes: unknown, version = 0, idempotencyKey = "key-0001") => ({
  section,
  version,
  changes,
  idempotencyKey,
});
const accepts = (section: SettingsSection, changes: unknown) =>
  SaveSettingsSchema.safeParse(asked(section, changes)).success;

/** One more of each: what is just too much. */
const TOO_MUCH: [SettingsSection, Record<string, unknown>][] = [
  ["contacts", { contacts: { technical: { name: "x".repeat(201), email: "" } } }],
  ["contacts", { contacts: { technical: { name: "x", email: "", title: "x".repeat(201) } } }],
  ["contacts", { contacts: { technical: { name: "x", email: "", source: { kind: "user", id: "1".repeat(51) } } } }],
  ["contacts", { accountMapping: "x".repeat(1_000) }],
  ["contacts", { accountMapping: { provider: "Crossbeam", note: "x".repeat(1_000) } }],
  ["programs", { programs: times(4, () => "technology") }],
  ["programs", { apps: times(101, (index) => ({ name: String(index) })) }],
  ["programs", { apps: [{ name: "x".repeat(121) }] }],
  ["data", { ownDomains: times(201, (index) => `${index}.de`) }],
  ["data", { ownDomains: times(20, () => "x".repeat(251)) }],
  ["data", { usdRates: { EUR: times(1_001, (n) => ({ from: dayAfter(n), rate: 1 })) } }],
  [
    "data",
    {
      usdRates: Object.fromEntries(
        times(1_001, (n) => [`${String.fromCharCode(65 + n / 676, 65 + ((n / 26) % 26), 65 + (n % 26))}`, 1]),
      ),
    },
  ],
  ["solutions", { partnerEmployees: times(1_001, (index) => `${index}@x.de`) }],
  [
    "solutions",
    {
      partnerEmployees: times(200, () => `${"x".repeat(60)}@${"y".repeat(60)}.${"z".repeat(60)}.${"w".repeat(20)}.de`),
    },
  ],
  ["solutions", { packages: times(51, (index) => ({ from: dayAfter(index), package: "partner" })) }],
  ["access", { visibility: { amounts: "named", userIds: times(501, id) } }],
  ["access", { visibility: { amounts: "named", teamIds: times(501, id) } }],
  ["access", { editorRoleIds: times(101, id) }],
];

describe("the bounds of the settings", () => {
  test.each(TOO_MUCH)("%s: %o is too much", (section, changes) => {
    expect(accepts(section, changes)).toBe(false);
  });

  test("take what a large partner has", () => {
    for (const [section, changes] of Object.entries(largest("x")))
      expect(SaveSettingsSchema.safeParse(asked(section as SettingsSection, changes)).error?.issues).toBeUndefined();
  });
});

describe("the bounds of a pasted table", () => {
  const enters = (input: object) => EnterFiguresSchema.safeParse({ ...input, idempotencyKey: "key-0001" }).success;

  test.each([
    ["a megabyte of commas", ",".repeat(2 ** 20)],
    ["a megabyte of line breaks", `month,asOf${"\n".repeat(2 ** 20)}x`],
    ["a megabyte of another system's line breaks", `month,asOf${"\r".repeat(2 ** 20)}x`],
    ["many short lines", `month,asOf${"\n2026-01,2026-02-01".repeat(500)}`],
    ["one long line", "x".repeat(100_001)],
  ])("%s is refused before it is taken apart", (_what, csv) => {
    expect(enters({ csv })).toBe(false);
  });

  test("more months than forty years have are refused", () => {
    const month = { month: "2026-10", asOf: DAY };
    expect(enters({ months: times(500, () => month) })).toBe(true);
    expect(enters({ months: times(501, () => month) })).toBe(false);
  });

  test("the largest table that is taken has a bounded number of cells", () => {
    const csv = `${OFFICIAL_COLUMNS.join(",")}\n${",".repeat(99_000)}`;
    expect(enters({ csv })).toBe(true);
    const { faults } = readFiguresCsv(csv);
    expect(JSON.stringify(faults).length).toBeLessThan(10_000);
  });
});

describe("what is told in short", () => {
  const entry = (changes: { field: string; before: unknown; after: unknown }[]) => ({
    ...{ version: 1, at: "2026-11-22T10:00:00.000Z", by: { userId: "1", name: "Ada" }, section: "data" },
    changes,
  });

  test("short values stay as they are", () => {
    const short = entry([{ field: "ownDomains", before: ["a.de"], after: { a: [1, 2], b: null } }]);
    expect(shortEntry(short)).toEqual(short);
  });

  test("of a long list, object or text the beginning is told, and how much more there is", () => {
    const list = times(500, (index) => `firm-${index}.example`);
    const { changes } = shortEntry(
      entry([{ field: "x", before: list, after: Object.fromEntries(list.map((domain) => [domain, 1])) }]),
    );
    const [{ before, after } = { before: [], after: {} }] = changes as {
      before: string[];
      after: Record<string, unknown>;
    }[];
    expect(before.slice(0, 2)).toEqual(["firm-0.example", "firm-1.example"]);
    expect(before.at(-1)).toBe(`… + ${500 - (before.length - 1)}`);
    expect(after["…"]).toBe(`+ ${500 - (Object.keys(after).length - 1)}`);
    expect(JSON.stringify(changes).length).toBeLessThan(2_200);
    expect(shortEntry(entry([{ field: "x", before: null, after: "😀".repeat(900) }])).changes[0]?.after).toBe(
      `${"😀".repeat(100)} …`,
    );
  });

  test("of many fields the first are told, and how many more there are", () => {
    const { changes } = shortEntry(entry(times(300, (index) => ({ field: `f${index}`, before: 0, after: 1 }))));
    expect(changes).toHaveLength(41);
    expect(changes.at(-1)).toEqual({ field: "…", before: null, after: "+ 260" });
  });

  test("of entries as many as fit, and the newest in any case", () => {
    const entries = ["x".repeat(60), "y".repeat(30), "z"];
    expect(newestWithin(99, entries)).toEqual(entries.slice(0, 2));
    expect(newestWithin(10, entries)).toEqual(entries.slice(0, 1));
    expect(newestWithin(1_000, entries)).toEqual(entries);
    expect(newestWithin(10, [])).toEqual([]);
  });
});

/** Consequences are worked out elsewhere. */
const nothing = () => Promise.resolve();
const consequences = { rederiveDeals: nothing, rederiveClients: nothing, readAnew: nothing };
const by = { userId: "501", name: "Ada Berg" };

describe.each(await testEngines())("the settings page on $name", ({ open }) => {
  // A letter of one byte, of three, and one that JSON writes with six.
  test.each(["x", "€", "\u0001"])(
    "filled with %j stays well below HubSpot's megabyte",
    { timeout: 300_000 },
    async (letter) => {
      const database = await open();
      await savePortal(database, { portalId: 1, timeZone: "UTC", companyCurrency: "USD", uiDomain: "app.example" });
      const portal = (await findPortal(database, 1)) as StoredPortal;
      const save = { database, portal, by, consequences };
      const full = largest(letter);
      let version = 0;
      let saves = 0;
      async function saveAll(changesOf: (section: SettingsSection) => unknown): Promise<void> {
        for (const section of SETTINGS_SECTIONS) {
          const parsed = SaveSettingsSchema.parse(asked(section, changesOf(section), version, `save-${saves++}`));
          expect(await saveSettings(save, parsed)).toMatchObject({ saved: true });
          version = (await findTenant(database, 1))?.settings.version ?? 0;
        }
      }
      const emptied = {
        contacts: {
          contacts: { technical: null, partnershipOwner: null, coSell: null, executiveSponsor: null },
          accountMapping: null,
        },
        programs: { apps: [], goodStandingCheck: null, benefitsReceived: {} },
        figures: { figureSources: {} },
        data: { usdRates: {}, ownDomains: [], properties: {} },
        solutions: { partnerEmployees: [], thresholds: {}, packages: [] },
        access: { visibility: { amounts: "everyone", userIds: [], teamIds: [] }, editorRoleIds: [] },
      };
      // Again and again, so that the audit list holds all of it many times; the form is filed and then changed.
      for (let round = 0; round < 3; round++) {
        await saveAll((section) => full[section]);
        if (round < 2) await saveAll((section) => emptied[section]);
      }
      for (let filing = 0; filing < 20; filing++)
        await filePocForm({ database, portalId: 1, by, on: DAY, departed: null }, `file-${filing}`);
      const figures = Object.fromEntries(
        METRICS.map((metric) => [metric, metric === "reviewAverage" ? 4.3333333333333 : 2 ** 52]),
      );
      for (const from of [2000, 2040]) {
        const months = times(480, (n) => {
          const month = Temporal.PlainYearMonth.from({ year: from, month: 1 }).add({ months: n }).toString();
          return { month, asOf: DAY, ...figures };
        });
        EnterFiguresSchema.parse({ months, idempotencyKey: "key-0001" });
        await enterFigures({ database, portalId: 1, by }, months as OfficialMonth[], `months-${from}`);
      }

      const tenant = (await findTenant(database, 1)) as Tenant;
      const page = await describePage(database, {
        tenant,
        on: DAY,
        viewer: { mayEdit: "yes", maySeeAmounts: true },
        departed: new Set(),
        standing: { scorecard: null, pocForm: null, setUp: { missing: [...SET_UP_PARTS], of: SET_UP_PARTS.length } },
        figures: [],
        deliveries: deliveriesOf({ ...tenant.settings.settings, currentTier: "premier" }, DAY),
        connection: {
          ...{ portalId: 1, uiDomain: "app.example", timeZone: "UTC", companyCurrency: "USD", queue: 0, errors: [] },
          freshness: { syncedAt: null, failedSince: null, progress: null, problems: 0 } as never,
        },
      });
      const bytes = Buffer.byteLength(JSON.stringify({ ok: true, data: page }));
      console.info(
        `A page filled with ${JSON.stringify(letter)} has ${bytes} bytes, ${page.audit.length} entries of its history.`,
      );
      expect(bytes).toBeLessThan(WELL_BELOW);
      expect(page.settings).toMatchObject({
        apps: full.programs["apps"],
        solutions: { partnerEmployees: full.solutions["partnerEmployees"] },
      });
      expect(page.audit.length).toBeGreaterThan(3);
      expect(page.audit.find((entry) => entry.version === version)).toBeDefined();
      expect(SettingsPageSchema.shape.audit.safeParse(page.audit).success).toBe(true);

      // Whoever built on the first version is told what others saved, in as few bytes.
      const conflict = await saveSettings(save, SaveSettingsSchema.parse(asked("data", { language: "de" }, 0, "late")));
      expect(conflict.saved).toBe(false);
      expect(Buffer.byteLength(JSON.stringify(conflict))).toBeLessThan(200_000);
      await database.close();
    },
  );
});
