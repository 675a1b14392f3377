import {
  Alert,
  Button,
  Checkbox,
  Link,
  LoadingButton,
  Modal,
  Panel,
  ProgressBar,
  SearchInput,
  TableRow,
} from "@hubspot/ui-extensions";
import { PageLink } from "@hubspot/ui-extensions/pages";
import {
  REGISTRATION_FILTERS,
  REGISTRATION_SORTS,
  type RegistrationFilter,
  type RegistrationList,
} from "@partner-standing/contract/leads/registrations";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { plain, wordsOf } from "@partner-standing/extension-kit/fixtures/words-of";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { registrationMessagesFor } from "@partner-standing/texts/registrations/registration-messages-for";
import { describe, expect, test } from "vitest";
import { REGISTRATIONS } from "../fixtures/registrations.ts";
import { fakeHomeService, renderHome } from "../fixtures/render-home.tsx";

const UNSAID = /undefined|null|NaN|Invalid|Infinity|\[object|\(\)/;
const { running } = REGISTRATIONS;
const answer = (data: RegistrationList) => () => respond({ ok: true, data });

type Given = Parameters<typeof fakeHomeService>[0];

async function open(
  given: Given = {},
  params: Record<string, string> = {},
  language: (typeof LANGUAGES)[number] = "en",
) {
  const service = fakeHomeService(given);
  const page = renderHome(service.fetch, { part: "leads", params, language });
  await page.answered();
  const button = (name: string) => {
    const found = page.findAll(Button).find(({ text }) => text === name);
    if (!found) throw new Error(`no button ${name} among ${page.findAll(Button).map(({ text }) => text)}`);
    return found;
  };
  const choose = (domain: string) =>
    page.find(Checkbox, { name: `choose-${domain}` }).trigger("onChange", true as never);
  return { ...page, ...service, button, choose };
}

const links = (page: Awaited<ReturnType<typeof open>>) =>
  page.findAll(PageLink).map(({ props, text }) => ({ text, params: props.params }));

describe.each(LANGUAGES)("in %s", (language) => {
  const text = registrationMessagesFor(language);

  test.each(REGISTRATION_FILTERS)(
    "%s: every registration with its company, its days and who made it",
    async (filter) => {
      const list = REGISTRATIONS[filter];
      const page = await open({}, { filter }, language);
      expect(page.text()).not.toMatch(UNSAID);
      const rows = page.findAll(TableRow).slice(1);
      expect(rows).toHaveLength(list.registrations.length);
      for (const [place, { domain, company }] of list.registrations.entries()) {
        const words = rows[place] ? wordsOf(rows[place]) : [];
        expect(words).toContain(domain);
        expect(words).toContain(company?.name);
      }
      if (list.registrations.length === 0) expect(page.text()).toContain(plain(text.none[filter]));
    },
  );

  test("says how much room is left, and what ends by itself", async () => {
    const page = await open({}, {}, language);
    expect(page.find(ProgressBar).props).toMatchObject({ value: running.room?.used, maxValue: running.room?.limit });
    expect(page.text()).toContain(plain(text.room.ahead));
    const full = { ...running, room: { used: 6, limit: 6, level: "reached" as const, ahead: [] } };
    const reached = await open({ registrations: [answer(full)] }, {}, language);
    expect(reached.findAll(Alert).map((alert) => plain(alert.text ?? ""))).toContain(plain(text.room.reached));
    expect(reached.text()).toContain(plain(text.room.nothingAhead));
  });
});

test("list and order are part of the address, and each other one is a link that keeps the rest", async () => {
  const page = await open({}, { filter: "expired", sort: "domain", search: "exp" });
  expect(page.asked).toContain("/api/registrations?filter=expired&sort=domain&search=exp&after=");
  const params = links(page).flatMap((link) => (link.params?.["filter"] ? [link.params] : []));
  expect(params).toEqual([
    ...REGISTRATION_FILTERS.filter((one) => one !== "expired").map((filter) => ({
      filter,
      sort: "domain",
      search: "exp",
    })),
    ...REGISTRATION_SORTS.filter((one) => one !== "domain").map((sort) => ({ filter: "expired", sort, search: "exp" })),
  ]);
  const counts = REGISTRATIONS.expired.counts ?? {};
  expect(links(page).map(({ text }) => text)).toContain(
    `Registered (${(counts as Record<string, number>)["running"]})`,
  );
});

test("an address that names no list shows what runs", async () => {
  const page = await open({}, { filter: "everything", sort: "upwards" });
  expect(page.asked.at(-1)).toBe("/api/registrations?filter=running&sort=expires&search=&after=");
});

test("what is typed is looked for on the button; nothing found is said with the word", async () => {
  const none = { ...running, registrations: [], after: null };
  const page = await open({ registrations: [answer(running), answer(none)] });
  page.find(SearchInput).trigger("onInput", " werft " as never);
  expect(page.asked.filter((path) => path.startsWith("/api/registrations"))).toHaveLength(1);
  page.button("Find").trigger("onClick");
  await page.waitFor(() => expect(page.text()).toContain("Nothing here matches “werft”."));
  expect(page.asked.at(-1)).toContain("search=werft&");
});

test("further pages are asked for by the key of the one before, and added", async () => {
  const [first, second, ...others] = running.registrations;
  if (!first || !second) throw new Error("too few");
  const page = await open({
    registrations: [
      answer({ ...running, registrations: [first], after: "7" }),
      answer({ ...running, registrations: [second, ...others], after: null, counts: null, room: null }),
    ],
  });
  const more = () => page.findAll(LoadingButton).find(({ text }) => text === "Show more");
  more()?.trigger("onClick");
  await page.waitFor(() => expect(page.findAll(TableRow)).toHaveLength(running.registrations.length + 1));
  expect(page.asked.at(-1)).toContain("after=7");
  expect(more()).toBeUndefined();
});

describe("many at once", () => {
  const [one, two] = running.registrations;
  if (!one || !two) throw new Error("too few");
  const lead = () => respond({ ok: true, data: REGISTRATIONS.lead });

  test("are released one by one after what is given up was said, each under its own key; the outcome names who was not", async () => {
    const page = await open({ lead: [lead, () => refuse("kept-by-account")] });
    page.choose(one.domain);
    page.choose(two.domain);
    expect(page.text()).toContain("2 registrations selected");
    const modal = page.find(Modal);
    expect(wordsOf(modal).join(" ")).toContain("You give up the commission");
    expect(wordsOf(modal).join(" ")).toContain(one.domain);
    modal.find(Button).trigger("onClick");
    await page.waitFor(() => expect(page.find(Alert).props.title).toBe("1 registration released"));
    expect(wordsOf(page.find(Alert))).toContainEqual(
      expect.stringContaining(`${two.domain}: the registration is kept`),
    );
    expect(page.bodies.map(({ domain }) => domain)).toEqual([one.domain, two.domain]);
    expect(new Set(page.bodies.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
    // The list is asked for again: what was released has left it.
    expect(page.asked.filter((path) => path.startsWith("/api/registrations?"))).toHaveLength(2);
  });

  test("are registered again by their company, else by their contact; without either it is said", async () => {
    const orphan = { ...one, domain: "orphan.example", company: null, contact: null };
    const expired = { ...REGISTRATIONS.expired, registrations: [{ ...two, state: "expired" as const }, orphan] };
    const page = await open({ registrations: [answer(expired), answer(expired)], lead: [lead] }, { filter: "expired" });
    page.button("Select all shown").trigger("onClick");
    page.button("Register again").trigger("onClick");
    await page.waitFor(() => expect(page.find(Alert).props.title).toBe("1 lead registered again"));
    expect(page.bodies).toMatchObject([{ objectTypeId: "0-2", objectId: two.company?.objectId }]);
    expect(wordsOf(page.find(Alert))).toContainEqual(
      expect.stringContaining("orphan.example: the CRM has no contact or company"),
    );
  });

  test("nothing can be released while nothing is selected", async () => {
    const page = await open();
    page.choose(one.domain);
    page.button("Select none").trigger("onClick");
    expect(page.findAll(Button).map(({ text }) => text)).not.toContain("Release…");
  });
});

test("the history of a domain is looked up once somebody opens it", async () => {
  const page = await open({}, { filter: "released" });
  expect(page.asked.filter((path) => path.includes("history"))).toEqual([]);
  page.button("History").trigger("onClick");
  await page.waitFor(() => expect(wordsOf(page.find(Panel)).join(" ")).toContain("Released"));
  expect(page.asked.at(-1)).toBe("/api/registrations/history?domain=released.example");
  expect(wordsOf(page.find(Panel)).join(" ")).not.toMatch(UNSAID);
});

test("what is filtered, searched and ordered is what the CSV file has", async () => {
  const url = "https://api.example/reports/x.y";
  const link = () => respond({ ok: true, data: { url, expiresAt: "2026-11-22T09:05:00.000Z" } });
  const page = await open({ link: [link] }, { filter: "expired", sort: "domain", search: "exp" }, "fr");
  const make = page.findAll(LoadingButton).find(({ text }) => text === registrationMessagesFor("fr").file.make);
  make?.trigger("onClick");
  await page.waitFor(() =>
    expect(page.findAll(Link).map(({ props }) => props.href)).toContainEqual({ url, external: true }),
  );
  expect(page.asked.at(-1)).toBe("/api/registrations/link?filter=expired&sort=domain&search=exp&language=fr");
});

test("a failed question is said, and asked again", async () => {
  const filter: RegistrationFilter = "running";
  const page = await open({ registrations: [() => refuse("internal"), answer(REGISTRATIONS[filter])] });
  expect(page.findAll(TableRow)).toHaveLength(0);
  page.button("Try again").trigger("onClick");
  await page.waitFor(() => expect(page.findAll(TableRow)).toHaveLength(running.registrations.length + 1));
});
