import {
  Button,
  EmptyState,
  Link,
  LoadingButton,
  SearchInput,
  StatusTag,
  TableHeader,
  TableRow,
} from "@hubspot/ui-extensions";
import { PageLink } from "@hubspot/ui-extensions/pages";
import {
  CLIENT_FILTERS,
  CUSTOMER_FILTERS,
  CUSTOMER_SORTS,
  type Customer,
  type CustomerList,
  TECHNOLOGY_FILTERS,
} from "@partner-standing/contract/standing/customers";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { plain, wordsOf } from "@partner-standing/extension-kit/fixtures/words-of";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { customerMessagesFor } from "@partner-standing/texts/customers/customer-messages-for";
import { LANGUAGES, type Language } from "@partner-standing/texts/formats/locale";
import { describe, expect, test } from "vitest";
import { CUSTOMERS } from "../fixtures/customers.ts";
import { fakeHomeService, renderHome } from "../fixtures/render-home.tsx";
import { customerRow, customerText } from "./customer-row.ts";

const UNSAID = /undefined|null|NaN|Invalid|Infinity|\[object|\(\)/;
const { all, restricted } = CUSTOMERS;
const answer = (data: CustomerList) => () => respond({ ok: true, data });

async function open(
  given: Parameters<typeof fakeHomeService>[0] = {},
  params: Record<string, string> = {},
  language: Language = "en",
) {
  const service = fakeHomeService(given);
  const page = renderHome(service.fetch, { part: "customers", params, language });
  await page.answered();
  return { ...page, ...service };
}

const links = (page: Awaited<ReturnType<typeof open>>) =>
  page.findAll(PageLink).flatMap(({ props, text }) => (props.params ? [{ text, params: props.params }] : []));

describe.each(LANGUAGES)("in %s", (language) => {
  const text = customerMessagesFor(language);

  test.each(CUSTOMER_FILTERS)("%s: every customer, with a way to its record", async (filter) => {
    const list = CUSTOMERS[filter];
    const page = await open({}, { filter }, language);
    expect(page.text()).not.toMatch(UNSAID);
    expect(page.findAll(TableRow)).toHaveLength(list.customers.length + 1);
    const shown = page.findAll(Link).map((link) => [link.text, link.props.href]);
    expect(shown).toEqual(list.customers.map(({ company }) => [company.name, company.url]));
    const counted = text.counted(text.filters[filter], String(list.counts?.[filter]));
    expect(page.text()).toContain(plain(counted));
  });

  test("whoever may see no amounts is told so, and is shown no amounts and no order by them", async () => {
    const page = await open({ customerList: [answer(restricted)] }, { sort: "mrr" }, language);
    expect(page.text()).toContain(plain(text.restricted));
    const heads = page.findAll(TableHeader).map((head) => head.text);
    for (const head of [text.columns.mrr, text.columns.share, text.columns.firstNinety])
      expect(heads).not.toContain(head);
    expect(page.text()).not.toContain("$");
    expect(links(page).flatMap(({ params }) => params["sort"] ?? [])).not.toContain("share");
    expect(page.text()).not.toMatch(UNSAID);
  });
});

describe("clients of the Solutions program", () => {
  const { clients } = CUSTOMERS;
  const told = customerText(createCardReader({ language: "en", tag: "en-US" }, "UTC"));
  const cells = (client: Customer["client"]) => {
    const [first] = clients.customers;
    if (!first) throw new Error("no customer");
    return customerRow({ ...first, client }, { all: null, review: clients.review }, told).client;
  };
  const sold = { state: "counts", soldOn: "2026-03-03", until: "2027-03-03" } as const;
  const managed = { state: "counts", until: "2026-12-04", warns: false } as const;
  const apps = { counting: 3, needed: null };

  test("are told in a column of their own, with a mark on those that soon lapse", async () => {
    const page = await open({ customerList: [answer(clients)] });
    const heads = page.findAll(TableHeader).map((head) => head.text);
    expect(heads).toContain("Managed until");
    const lapsing = clients.customers.flatMap(({ client }) =>
      client?.managed.warns ? [client.managed.until ?? ""] : [],
    );
    expect(lapsing.length).toBeGreaterThan(0);
    const marked = page.findAll(StatusTag).filter(({ props }) => props.variant === "warning");
    expect(marked.map(({ text }) => text)).toEqual(
      expect.arrayContaining(lapsing.map((day) => told.reader.shortDate(day))),
    );
    expect(links(page).flatMap(({ params }) => params["filter"] ?? [])).toEqual(
      expect.arrayContaining([...CLIENT_FILTERS]),
    );
  });

  test("are neither told nor listed outside of the program", async () => {
    const page = await open({ customerList: [answer(all)] });
    const heads = page.findAll(TableHeader).map((head) => head.text);
    expect(heads).not.toContain("Managed until");
    const filters = links(page).map(({ params }) => params["filter"]);
    for (const filter of CLIENT_FILTERS) expect(filters).not.toContain(filter);
  });

  test("of an account in no other program are told nothing that it does not count", async () => {
    const { clientsAlone } = CUSTOMERS;
    const page = await open({ customerList: [answer(clientsAlone)] });
    const { columns, introClients, filters } = customerMessagesFor("en");
    const heads = page.findAll(TableHeader).map((head) => head.text);
    expect(heads.filter((head) => head !== columns.problems)).toEqual([columns.company, columns.managed]);
    expect(page.findAll(TableRow)).toHaveLength(clientsAlone.customers.length + 1);
    expect(links(page).map(({ params }) => params["filter"])).toEqual(["faulty", ...CLIENT_FILTERS]);
    expect(page.text()).toContain(introClients);
    for (const filter of TECHNOLOGY_FILTERS) expect(page.text()).not.toContain(`${filters[filter]} (`);
  });

  test("say until when they are managed, when they were sold to, and what they use", () => {
    const cell = { managed: "Dec 4, 2026", isLapsing: false, notes: ["Sold Mar 3, 2026", "3 apps used"] };
    expect(cells({ sold, managed, apps })).toEqual(cell);
    expect(cells({ sold, managed: { ...managed, warns: true }, apps })).toEqual({ ...cell, isLapsing: true });
  });

  test("say why they do not count, and nothing of what is none", () => {
    const lapsed = { ...managed, state: "lapsed", until: "2026-09-30" } as const;
    expect(cells({ sold: { ...sold, state: "left-the-window" }, managed: lapsed, apps })).toEqual({
      ...{ managed: "Inactive", isLapsing: false },
      notes: ["Since Sep 30, 2026", "Sold Mar 3, 2026", "Sale counts no more", "3 apps used"],
    });
    const none = { managed: "–", isLapsing: false, notes: [] };
    expect(cells(null)).toEqual(none);
    const unsold = { state: "not-sold", soldOn: null, until: null } as const;
    const idle = { state: "no-activity", until: null, warns: false } as const;
    expect(cells({ sold: unsold, managed: idle, apps })).toEqual({ ...none, notes: ["3 apps used"] });
  });
});

describe("a row", () => {
  const [first] = all.customers;
  const told = customerText(createCardReader({ language: "en", tag: "en-US" }, "UTC"));
  const row = (more: Partial<Customer>) => {
    if (!first) throw new Error("no customer");
    const none = { ...{ mrr: 0, attributedMrr: 0, firstNinetyDaysMrr: 0, influencedDealMrr: 0, influencedDeals: 0 } };
    const nothing = {
      ...none,
      reviews: 0,
      reviewedOn: null,
      leaves: null,
      ownerName: null,
      uninstalledOn: null,
      problems: 0,
    };
    return customerRow({ ...first, ...nothing, ...more }, { all: 2_000, review: "2027-01-15" }, told);
  };

  test("shows nothing as nothing", () => {
    expect(row({})).toMatchObject({
      ...{ mrr: "–", share: "–", firstNinety: "–", influenced: "–", reviewed: "–", leavesOn: "–" },
      ...{ reviewNote: null, leaves: null, isLeavingSoon: false, problems: null, notes: [] },
    });
  });

  test("says a share of what all carry, also of very little", () => {
    expect(row({ attributedMrr: 500 }).share).toBe("25%");
    expect(row({ attributedMrr: 1 }).share).toBe("<0.1%");
  });

  test("says who owns it and since when it has the app no more, and of a review whether it still counts", () => {
    const left = row({ ownerName: "Ada Berg", uninstalledOn: "2026-08-03", reviewedOn: "2024-05-01" });
    expect(left.notes).toEqual(["Owner: Ada Berg", "App uninstalled on Aug 3, 2026"]);
    expect(left).toMatchObject({ reviewed: "May 1, 2024", reviewNote: "Counts no more" });
    expect(row({ reviewedOn: "2026-05-01", reviews: 1 }).reviewNote).toBeNull();
  });

  test("says what leaves when, and whether the next review will see it", () => {
    const on = (day: string) => row({ leaves: { metric: "influencedDealMrr", on: day } });
    expect(on("2027-01-15")).toMatchObject({
      leavesOn: "Jan 15, 2027",
      leaves: "Influenced-deal MRR",
      isLeavingSoon: true,
    });
    expect(on("2027-01-16").isLeavingSoon).toBe(false);
  });

  test("counts deals for whoever may see no amounts", () => {
    expect(row({ influencedDealMrr: null, influencedDeals: 2 }).influenced).toBe("2 deals");
    expect(row({ influencedDealMrr: 90, influencedDeals: 2 }).influenced).toBe("$90");
  });
});

test("data to repair leads to the page of the problems, no other list does", async () => {
  const leads = (page: Awaited<ReturnType<typeof open>>) =>
    page.findAll(PageLink).filter(({ props }) => props.to === "/problems");
  const faulty = await open({}, { filter: "faulty" });
  expect(leads(faulty).at(-1)?.text).toBe("See what is to be repaired, and by whom");
  expect(leads(await open()).length).toBe(leads(faulty).length - 1);
});

test("the file of what is listed is made on the button, and opened by a link that says for how long", async () => {
  const link = { url: "https://api.example/reports/a-ticket", expiresAt: "2026-11-22T10:05:00.000Z" };
  const page = await open(
    { link: [() => refuse("internal"), () => respond({ ok: true, data: link })] },
    { filter: "carries", sort: "leaves", search: "exp" },
  );
  const make = () => page.findAll(LoadingButton).find(({ text }) => text === "Make a CSV file");
  make()?.trigger("onClick");
  await page.waitFor(() => expect(page.asked.at(-1)).toContain("/api/customers/link"));
  const opens = () => page.findAll(Link).find(({ text }) => text?.startsWith("Open the CSV file"));
  expect(opens()).toBeUndefined();
  make()?.trigger("onClick");
  await page.waitFor(() => expect(opens()?.props.href).toEqual({ url: link.url, external: true }));
  expect(opens()?.text).toBe(`Open the CSV file (${CUSTOMERS.carries.counts?.carries} rows)`);
  const { sort } = CUSTOMERS.carries;
  expect(page.asked.at(-1)).toBe(`/api/customers/link?filter=carries&sort=${sort}&search=exp&language=en`);
});

test("a list without anybody has no file", async () => {
  const page = await open({ customerList: [answer({ ...all, customers: [], after: null })] });
  expect(page.findAll(LoadingButton).map(({ text }) => text)).not.toContain("Make a CSV file");
});

test("list and order are part of the address, and each other one is a link that keeps the rest", async () => {
  const page = await open(
    { customerList: [answer({ ...all, sort: "reviewed" })] },
    { filter: "carries", sort: "reviewed", search: "exp" },
  );
  expect(page.asked).toContain("/api/customers?filter=carries&sort=reviewed&search=exp&after=");
  expect(links(page).map(({ params }) => params)).toEqual([
    ...CUSTOMER_FILTERS.filter(
      (one) => one !== "carries" && !CLIENT_FILTERS.some((ofClients) => ofClients === one),
    ).map((filter) => ({
      filter,
      sort: "reviewed",
      search: "exp",
    })),
    ...CUSTOMER_SORTS.filter((one) => one !== "reviewed").map((sort) => ({ filter: "carries", sort, search: "exp" })),
  ]);
});

test("an address that names no list shows all, what carries most first", async () => {
  const page = await open({}, { filter: "everything", sort: "upwards" });
  expect(page.asked.at(-1)).toBe("/api/customers?filter=all&sort=share&search=&after=");
});

test("what is typed is looked for on the button; nothing found is said with the word", async () => {
  const page = await open({ customerList: [answer(all), answer({ ...all, customers: [], after: null })] });
  page.find(SearchInput).trigger("onInput", " werft " as never);
  page
    .findAll(Button)
    .find(({ text }) => text === "Find")
    ?.trigger("onClick");
  await page.waitFor(() => expect(page.text()).toContain("Nothing here matches “werft”."));
  expect(page.asked.at(-1)).toContain("search=werft&");
});

test("further pages are added, with shares of what the first one has told of all", async () => {
  const [first, second, ...others] = all.customers;
  if (!first || !second) throw new Error("too few");
  const page = await open({
    customerList: [
      answer({ ...all, customers: [first], after: "share:1:7" }),
      answer({ ...all, customers: [second, ...others], after: null, counts: null, attributedMrr: null }),
    ],
  });
  const more = () => page.findAll(LoadingButton).find(({ text }) => text === "Show more");
  more()?.trigger("onClick");
  await page.waitFor(() => expect(page.findAll(TableRow)).toHaveLength(all.customers.length + 1));
  expect(page.asked.at(-1)).toContain("after=share%3A1%3A7");
  expect(more()).toBeUndefined();
  const words = page
    .findAll(TableRow)
    .slice(2)
    .flatMap((row) => wordsOf(row));
  expect(words).toContain("0.7%");
});

test("what leaves by the next review and what must be repaired is marked", async () => {
  const page = await open({ customerList: [answer(all)] });
  const leaving = all.customers.filter(({ leaves }) => leaves && leaves.on <= all.review);
  const faulty = all.customers.filter(({ problems }) => problems > 0);
  expect([...page.findAll(StatusTag).map(({ props }) => props.variant)].sort()).toEqual([
    ...faulty.map(() => "danger"),
    ...leaving.map(() => "warning"),
  ]);
});

test("an account outside of both programs is told so; a failed question is asked again", async () => {
  const outside = await open({ customerList: [() => refuse("outside-program")] });
  expect(outside.find(EmptyState).props.title).toBe("In no program yet");
  const page = await open({ customerList: [() => refuse("internal"), answer(all)] });
  page
    .findAll(Button)
    .find(({ text }) => text === "Try again")
    ?.trigger("onClick");
  await page.waitFor(() => expect(page.findAll(TableRow)).toHaveLength(all.customers.length + 1));
});
