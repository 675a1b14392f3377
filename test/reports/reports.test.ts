import { rmSync } from "node:fs";
import { type ReportLink, ReportLinkSchema, type Told, ToldSchema } from "@partner-standing/contract/reports/report";
import { SolutionsStandingSchema } from "@partner-standing/contract/standing/solutions-standing";
import { StandingSchema } from "@partner-standing/contract/standing/standing";
import { LANGUAGES, type Language } from "@partner-standing/texts/formats/locale";
import { reportMessagesFor } from "@partner-standing/texts/report/report-messages-for";
import Papa from "papaparse";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createDemoPortal } from "../../sandbox/portals/demo-portal.ts";
import { freshDirectory } from "../database/template-database.ts";
import { PUBLIC_BASE_URL, startTestService } from "../service/start-test-service.ts";

const TODAY = "2026-11-22";
const ADA = "501";
const MARY = "503";
const MINUTE = 60_000;
const snapshot = createDemoPortal();

let directory: string;
let running: Awaited<ReturnType<typeof startTestService>>;
beforeAll(async () => {
  directory = await freshDirectory();
  running = await startTestService({ snapshot, dataDirectory: directory, today: TODAY });
  await running.service.synced;
});
afterAll(async () => {
  await running.close();
  rmSync(directory, { recursive: true, force: true });
});

interface Asked {
  quarter?: string;
  format?: "pdf" | "csv";
  language?: Language;
  userId?: string;
}

async function link({ quarter = "2026-Q4", format = "pdf", language = "en", userId = ADA }: Asked = {}) {
  const answer = await running.get(`/api/reports/link?quarter=${quarter}&format=${format}&language=${language}`, {
    userId,
  });
  expect(answer).toMatchObject({ ok: true });
  return ReportLinkSchema.parse(answer.data);
}

/** A browser goes there: nothing is signed. */
const follow = ({ url }: ReportLink) => fetch(url.replace(PUBLIC_BASE_URL, running.url));
const open = async (asked: Asked = {}) => follow(await link(asked));

/** What is printed on each page, with usual spaces. */
async function pagesOf(response: Response): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await response.arrayBuffer())));
  return text.map((page) => page.replace(/\s+/g, " "));
}
/** Lines of the page break at hyphens too, so spaces say nothing. */
const plain = (text: string) => text.replace(/\s+/g, "");

async function overview(language: Language, userId = ADA): Promise<Told> {
  const answer = await running.get(`/api/overview?language=${language}`, { userId });
  return ToldSchema.parse(answer.data);
}

/** Lets named users alone see amounts. */
async function showAmountsTo(...userIds: string[]): Promise<void> {
  const { data } = await running.get("/api/settings");
  const { version } = data as { version: number };
  const amounts = userIds.length > 0 ? "named" : "everyone";
  const changes = { visibility: { amounts, userIds, teamIds: [] } };
  const body = JSON.stringify({ section: "access", version, changes, idempotencyKey: `access ${version}` });
  expect(await running.get("/api/settings", { method: "POST", body })).toMatchObject({ ok: true });
}

describe("the link", () => {
  test("opens the report for five minutes, in no cache and under no guessable address", async () => {
    const made = await link();
    const response = await follow(made);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-disposition")).toBe('inline; filename="partner-standing-2026-Q4.pdf"');
    expect((await fetch(`${running.url}/reports`)).status).toBe(404);
  });

  test("is refused after five minutes, in its reader's language", async () => {
    const made = await link({ language: "de" });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 5 * MINUTE });
    try {
      const response = await follow(made);
      expect(response.status).toBe(410);
      expect(await response.text()).toContain(reportMessagesFor("de").refused.expired.title);
    } finally {
      vi.useRealTimers();
    }
  });

  test.each([
    ["another user", { userId: MARY }],
    ["another account", { portalId: 7_654_321 }],
    ["another quarter", { quarter: "2026-Q3" }],
  ])("is refused for %s", async (_, change) => {
    const { url, expiresAt } = await link();
    const [body = "", seal = ""] = (url.split("/").at(-1) ?? "").split(".");
    const said = JSON.parse(Buffer.from(body, "base64url").toString()) as object;
    const other = Buffer.from(JSON.stringify({ ...said, ...change })).toString("base64url");
    const response = await follow({ url: `${PUBLIC_BASE_URL}/reports/${other}.${seal}`, expiresAt });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain(reportMessagesFor("en").refused.wrong.title);
  });

  test.each(["2027-Q1", "2025-Q4"])("is not made for %s", async (quarter) => {
    expect(await running.get(`/api/reports/link?quarter=${quarter}&format=pdf`)).toMatchObject({
      error: { code: "invalid-request", field: "quarter" },
    });
  });
});

describe.each(LANGUAGES)("the PDF in %s", (language) => {
  let pages: string[];
  let whole: string;
  beforeAll(async () => {
    pages = await pagesOf(await open({ language }));
    whole = plain(pages.join(" "));
  });

  test("has two pages at most", () => {
    expect(pages.length).toBeLessThanOrEqual(2);
  });

  test("says what the standing of the same day says: tiers, reviews, every figure, what is due", async () => {
    const told = await overview(language);
    expect(told.chapters.map(({ id }) => id)).toEqual(["technology", "solutions", "due"]);
    for (const { tier, lines, tables } of told.chapters) {
      if (tier) expect(whole).toContain(plain(`${tier.text} ${tier.since}`));
      for (const { title, text } of lines) expect(whole).toContain(plain(title ? `${title} ${text}` : text));
      for (const { title } of tables) expect(whole).toContain(plain(title));
      const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
      for (const cell of cells) expect(whole).toContain(plain(cell));
    }
  });

  test("names of every figure the day and the clause, and prints the clauses", async () => {
    const told = await overview(language);
    const { asOf } = told.columns;
    const day = told.chapters[0]?.tables[0]?.rows[0]?.asOf ?? "";
    expect(whole.split(plain(`${asOf} ${day}`)).length - 1).toBeGreaterThanOrEqual(10);
    const rows = told.chapters.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
    expect(rows.filter(({ source }) => source === null)).toEqual([]);
    for (const source of told.sources) expect(whole).toContain(plain(source.split("; ")[0] ?? ""));
  });
});

test("the figures are those that the standings answer", async () => {
  const standing = StandingSchema.parse((await running.get("/api/standing")).data);
  const solutions = SolutionsStandingSchema.parse((await running.get("/api/solutions")).data);
  const told = await overview("en");
  const cellsOf = (chapter: string, table: string) =>
    told.chapters
      .find(({ id }) => id === chapter)
      ?.tables.find(({ id }) => id === table)
      ?.rows.map(({ cells }) => cells);
  const reviews = standing.figures.find(({ metric }) => metric === "reviewCount")?.computed;
  expect(cellsOf("technology", "requirements")?.find(([name]) => name === "Marketplace reviews")?.[1]).toBe(
    String(reviews),
  );
  const { points, pointsAhead, recalibration } = solutions.scorecard ?? {};
  expect(cellsOf("solutions", "points")?.at(-1)?.at(-1)).toBe(String(points?.total));
  expect(cellsOf("solutions", "ahead")?.map((cells) => cells.at(-2))).toEqual(
    [points, ...(pointsAhead ?? []).map((ahead) => ahead.points)].map((left) => String(left?.total)),
  );
  expect(cellsOf("solutions", "look-back")).toHaveLength(recalibration?.lookBack.length ?? 0);
});

test("a quarter that is over is told as of its last day, and one that runs as of today", async () => {
  expect((await pagesOf(await open({ quarter: "2026-Q3" })))[0]).toMatch(
    /^Partner business review Q3 2026 .*Standing on September 30, 2026/,
  );
  expect((await pagesOf(await open()))[0]).toMatch(/^Partner business review Q4 2026, up to November 22, 2026 /);
});

test("the CSV says of every figure the same, with day and clause, and no cell is run by a spreadsheet", async () => {
  const response = await open({ format: "csv" });
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="partner-standing-2026-Q4.csv"');
  const { data } = Papa.parse<string[]>(await response.text());
  const row = data.find(([name]) => name === "Total points");
  expect(row?.slice(0, 5)).toEqual(["Total points", "303", "200", "320", "17 missing"]);
  expect(row?.at(-2)).toBe("November 22, 2026");
  expect(row?.at(-1)).toContain("how-tiers-work");
  expect(data.flat().filter((cell) => /^[=@]/.test(cell))).toEqual([]);
});

describe("whoever may see no amounts", () => {
  const DOLLARS = /\$|\bUSD\b/;
  const names = [
    ...snapshot.objects.companies.map(({ properties }) => properties["name"] ?? ""),
    "Jonas Albers",
    "Mary Hill",
  ];
  beforeAll(() => showAmountsTo(ADA));
  afterAll(() => showAmountsTo());

  test.each(["pdf", "csv"] as const)("gets a %s without amounts and names", async (format) => {
    const response = await open({ format, userId: MARY });
    expect(response.status).toBe(200);
    const text = format === "pdf" ? (await pagesOf(response)).join(" ") : await response.text();
    expect(names.filter((name) => name.length > 4 && text.includes(name))).toEqual([]);
    // The thresholds of the programs are public.
    const amounts = text.match(/\$\d+(?:[.,]\d+)*[KM]?/g) ?? [];
    expect(amounts.filter((amount) => !["$1M", "$5,000", "$30,000", "$100", "$400"].includes(amount))).toEqual([]);
    if (format === "pdf") expect(text).toContain(reportMessagesFor("en").restricted);
  });

  test("is told the overview in percent, by direct call too", async () => {
    const told = await overview("en", MARY);
    expect(told.amountsShown).toBe(false);
    const solutions = told.chapters.find(({ id }) => id === "solutions");
    expect(solutions?.chart).toBeNull();
    expect(solutions?.tables.map(({ id }) => id)).not.toContain("points");
    expect(JSON.stringify(solutions)).not.toMatch(DOLLARS);
  });

  test("sees no more through a link that was made before", async () => {
    await showAmountsTo();
    const made = await link({ userId: MARY });
    await showAmountsTo(ADA);
    expect((await pagesOf(await follow(made))).join(" ")).toContain(reportMessagesFor("en").restricted);
  });
});

describe("a list of registrations", () => {
  const listOf = async (query: string) => {
    const answer = await running.get(`/api/registrations/link?${query}`);
    return follow(ReportLinkSchema.parse(answer.data));
  };

  test("is opened by its link as CSV, in the reader's language and as it was filtered", async () => {
    const response = await listOf("filter=expired&sort=domain&language=de");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("text/csv");
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="leads-expired-${TODAY}.csv"`);
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
    expect(text.startsWith("\ufeffDomain,Zustand,Unternehmen,")).toBe(true);
    const [, ...rows] = Papa.parse<string[]>(text.trimEnd()).data;
    const { data } = await running.get("/api/registrations?filter=expired&sort=domain");
    const { registrations } = data as { registrations: { domain: string }[] };
    expect(rows.map(([domain]) => domain)).toEqual(registrations.map(({ domain }) => domain));
    expect(rows.length).toBeGreaterThan(1);
  });

  test("has what the search finds, and nothing but a header where that is nothing", async () => {
    expect((await (await listOf("search=nordkai")).text()).trimEnd().split("\r\n")).toHaveLength(2);
    expect((await (await listOf("search=nobody")).text()).trimEnd().split("\r\n")).toHaveLength(1);
  });
});
