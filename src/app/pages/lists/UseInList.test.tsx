import { Alert, Button, Input, Link, LoadingButton, ProgressBar, Select } from "@hubspot/ui-extensions";
import { type CrmList, LIST_FAILURES } from "@partner-standing/contract/lists/crm-list";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { plain } from "@partner-standing/extension-kit/fixtures/words-of";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { listMessagesFor } from "@partner-standing/texts/lists/list-messages-for";
import { describe, expect, test } from "vitest";
import { CUSTOMERS } from "../fixtures/customers.ts";
import { REGISTRATIONS } from "../fixtures/registrations.ts";
import { fakeHomeService, renderHome } from "../fixtures/render-home.tsx";

const text = listMessagesFor("en");
const AT_WORK: CrmList = {
  ...{ listId: 1, name: "Who leaves", kind: "companies", state: "working", total: 1_200, walked: 500, leftOut: 0 },
  ...{ url: null, failure: null, said: null },
};
const DONE: CrmList = {
  ...{ ...AT_WORK, state: "done", walked: 1_200, leftOut: 2 },
  url: "https://app-eu1.hubspot.com/contacts/1238011/objectLists/7",
};
const answer =
  (...lists: CrmList[]) =>
  () =>
    respond({ ok: true, data: { lists } });

type Given = Parameters<typeof fakeHomeService>[0];
type Viewed = Partial<Parameters<typeof renderHome>[1]>;

async function open(given: Given = {}, viewed: Viewed = {}) {
  const service = fakeHomeService(given);
  const page = renderHome(service.fetch, { part: "customers", ...viewed });
  await page.answered();
  const { open: label } = listMessagesFor(viewed.language ?? "en");
  page
    .findAll(Button)
    .find((button) => button.text === label)
    ?.trigger("onClick");
  await page.answered();
  const make = () =>
    page
      .findAll(LoadingButton)
      .find(({ props }) => props.variant === "primary")
      ?.trigger("onClick");
  return { ...page, ...service, make };
}

test("nothing is asked about lists before somebody opens the form", async () => {
  const service = fakeHomeService();
  const page = renderHome(service.fetch, { part: "customers" });
  await page.answered();
  expect(service.asked.filter((path) => path.startsWith("/api/lists"))).toEqual([]);
  expect(page.maybeFind(Input)).toBeNull();
});

test("what the page lists goes into it under the name that is proposed", async () => {
  const page = await open({ lists: [answer(), answer(DONE)] }, { params: { filter: "leaves", search: "werft" } });
  const proposed = "Customers – Leaves by the review “werft” – Nov 22, 2026";
  expect(page.find(Input).props.value).toBe(proposed);
  expect(page.maybeFind(Select)).toBeNull();
  expect(page.text()).toContain(text.make(String(CUSTOMERS.leaves.counts?.leaves), 2));
  page.make();
  await page.waitFor(() => expect(page.find(Alert).props.title).toBe("“Who leaves” is in HubSpot"));
  expect(page.bodies).toEqual([
    { page: "customers", filter: "leaves", search: "werft", name: proposed, idempotencyKey: expect.any(String) },
  ]);
  expect(page.text()).toContain("1,198 rows went into it.");
  expect(page.text()).toContain("2 rows have no company that is still in HubSpot.");
  expect(page.findAll(Link).map(({ props }) => props.href)).toContain(DONE.url);
});

test("of registrations, companies or contacts go into it, as somebody chooses", async () => {
  const page = await open({ lists: [answer(), answer()] }, { part: "leads", params: { filter: "running" } });
  expect(page.text()).toContain(text.make(String(REGISTRATIONS.running.counts?.running), 2));
  page.find(Select).trigger("onChange", "contacts" as never);
  page.find(Input).trigger("onInput", " Old leads " as never);
  page.make();
  await page.waitFor(() => expect(page.bodies).toHaveLength(1));
  expect(page.bodies[0]).toMatchObject({ page: "leads", filter: "running", kind: "contacts", name: "Old leads" });
});

test("a list without a name is not asked for", async () => {
  const page = await open();
  page.find(Input).trigger("onInput", "  " as never);
  page.make();
  await page.waitFor(() => expect(page.find(Input).props).toMatchObject({ validationMessage: text.noName }));
  expect(page.bodies).toEqual([]);
});

test("a list at work is followed to its end, also one that was begun before", async () => {
  const page = await open({ lists: [answer(AT_WORK), answer({ ...AT_WORK, walked: 1_000 }), answer(DONE)] });
  expect(page.find(ProgressBar).props).toMatchObject({ title: "Who leaves", value: 500, maxValue: 1_200 });
  expect(page.text()).toContain(text.workingText);
  await expect.poll(() => page.maybeFind(Alert)?.props.title, { timeout: 10_000 }).toBe("“Who leaves” is in HubSpot");
  expect(page.asked.filter((path) => path === "/api/lists?page=customers")).toHaveLength(3);
});

test("why it waits is said, and a wish that the service refuses is told", async () => {
  const { failures } = createCardReader({ language: "en", tag: "en-US" }, "UTC").messages.states;
  const away = failures[failureKind("internal")].title;
  const page = await open({ lists: [answer({ ...AT_WORK, said: "HubSpot answered 429" }), () => refuse("internal")] });
  expect(page.text()).toContain(text.waits);
  page.make();
  await page.waitFor(() => expect(page.text()).toContain(away));
});

test("whoever is shown the own records alone is told that only these go into it", async () => {
  const page = await open({ customerList: [() => respond({ ok: true, data: CUSTOMERS.restricted })] });
  expect(page.text()).toContain(text.introRestricted);
});

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(LIST_FAILURES)("%s: what to do is said", async (failure) => {
    const said = "HubSpot answered 400: Not this one.";
    const page = await open({ lists: [answer({ ...AT_WORK, state: "failed", failure, said })] }, { language });
    const { failed, failures } = listMessagesFor(language);
    expect(page.find(Alert).props).toMatchObject({ title: failed("Who leaves"), variant: "warning" });
    expect(page.text()).toContain(plain(failures[failure]));
    expect(page.text().includes(said)).toBe(failure === "refused");
  });
});
