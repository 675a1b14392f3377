import { Alert, Button, Input, LoadingButton, ProgressBar } from "@hubspot/ui-extensions";
import type { RenderedFragmentNode } from "@hubspot/ui-extensions/testing";
import type { Connection } from "@partner-standing/contract/settings/portal-connection";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { settingsMessagesFor } from "@partner-standing/texts/settings/settings-messages-for";
import { afterEach, expect, test, vi } from "vitest";
import { PAGES } from "../fixtures/pages.ts";
import { fakeSettingsService, renderSettings, type Answer } from "../fixtures/render-settings.tsx";

const { typical } = PAGES;

/** From now on time passes only while a test waits for something. */
const turnClock = () => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
afterEach(() => void vi.useRealTimers());

/** Half a second passes before each look. */
const inTime = (look: () => void) =>
  vi.waitFor(
    async () => {
      await vi.advanceTimersByTimeAsync(500);
      look();
    },
    { timeout: 15_000, interval: 5 },
  );

async function open(changes: Answer[], reads: Record<string, Answer[]> = {}) {
  const service = fakeSettingsService(typical, changes);
  const fetch: ServiceFetch = (url, options) => {
    const path = Object.keys(reads).find((start) => !options.body && url.includes(start));
    return (path && reads[path]?.shift()?.()) || service.fetch(url, options);
  };
  const page = renderSettings(fetch);
  await page.answered();
  const button = (label: string) => page.buttons().find(({ text }) => text === label);
  return { ...page, ...service, button, press: (label: string) => button(label)?.trigger("onClick") };
}

function reading(kindsDone: number, state: "running" | "idle"): Connection {
  const { freshness } = typical.connection;
  return { ...typical.connection, freshness: { ...freshness, sync: { state, records: 40, kindsDone, kinds: 3 } } };
}

test("reading the CRM again shows how far it has come, until it is done", async () => {
  const page = await open([() => respond({ ok: true, data: reading(0, "running") })], {
    "/api/sync": [
      () => Promise.reject(new TypeError("network")),
      () => respond({ ok: true, data: reading(2, "running") }),
      () => respond({ ok: true, data: reading(3, "idle") }),
    ],
  });
  turnClock();
  page.press("Sync now");
  await inTime(() => expect(page.find(ProgressBar).props).toMatchObject({ value: 0, maxValue: 3 }));
  await inTime(() => expect(page.find(ProgressBar).props.valueDescription).toBe("2 of 3 kinds of records"));
  await inTime(() => expect(page.maybeFind(ProgressBar)).toBeNull());
  expect(page.written().map(({ path }) => path)).toEqual(["/api/sync"]);
});

test("the pages of an export are collected into one snapshot and copied", async () => {
  const snapshot = (id: string) => ({
    portalId: 1234567,
    timeZone: "Europe/Berlin",
    companyCurrency: "USD",
    objects: { companies: [{ id, properties: { name: `Company ${id}` } }] },
  });
  const page = await open([], {
    "/api/portal-data/export?after=companies": [
      () => respond({ ok: true, data: { snapshot: snapshot("2"), after: null } }),
    ],
    "/api/portal-data/export?after=": [
      () => respond({ ok: true, data: { snapshot: snapshot("1"), after: "companies:1" } }),
    ],
  });
  page.press("Collect the data");
  await page.waitFor(() => expect(page.text()).toContain("2 records are ready."));
  page.press("Copy the data");
  const copy = page.mocks.actions.copyTextToClipboard;
  await page.waitFor(() => expect(copy.callCount).toBe(1));
  const copied = JSON.parse(String(copy.calls[0]?.[0])) as { objects: { companies: { id: string }[] } };
  expect(copied.objects.companies.map(({ id }) => id)).toEqual(["1", "2"]);
});

test("an export that breaks off says so and can be started again", async () => {
  const page = await open([], { "/api/portal-data/export": [() => refuse("internal")] });
  page.press("Collect the data");
  await page.waitFor(() => expect(page.text()).toContain("The service cannot be reached"));
  expect(page.button("Try again")).toBeDefined();
});

test("erasing waits for the account's number and says when everything is gone", async () => {
  const page = await open([() => respond({ ok: true, data: { erased: true } })]);
  const dialog = () => page.button("Erase…")?.props.overlay as unknown as RenderedFragmentNode;
  const confirm = () => dialog().find(LoadingButton);
  expect(confirm().props.disabled).toBe(true);
  dialog()
    .find(Input)
    .trigger("onInput", "1234567" as never);
  await page.waitFor(() => expect(confirm().props.disabled).toBe(false));
  confirm().trigger("onClick");
  await page.waitFor(() =>
    expect(page.findAll(Alert).map(({ props }) => props.title)).toContain(
      "Everything that was kept of this account is erased",
    ),
  );
  expect(page.written()[0]).toMatchObject({ path: "/api/portal-data/erase", body: { portalId: 1234567 } });
  expect(page.findAll(Button)).toEqual([]);
});

/** Types the account's number and confirms. */
async function confirmErasing(page: Awaited<ReturnType<typeof open>>, typed = () => {}): Promise<void> {
  const dialog = () => page.button("Erase…")?.props.overlay as unknown as RenderedFragmentNode;
  dialog()
    .find(Input)
    .trigger("onInput", "1234567" as never);
  await page.waitFor(() => expect(dialog().find(LoadingButton).props.disabled).toBe(false));
  typed();
  dialog().find(LoadingButton).trigger("onClick");
}

const titles = (page: Awaited<ReturnType<typeof open>>) => page.findAll(Alert).map(({ props }) => props.title);
const { connection } = settingsMessagesFor("en");
const beingErased = (waitsFor: string) => () => refuse("being-erased", { details: { waitsFor } });

test("erasing that takes longer is followed until nothing is left, and each step is said", async () => {
  const page = await open([() => respond({ ok: true, data: { erased: false, waitsFor: "data" } })], {
    "/api/sync": [
      () => Promise.reject(new TypeError("network")),
      beingErased("hubspot"),
      () => refuse("not-connected"),
    ],
  });
  await confirmErasing(page, turnClock);
  for (const title of [connection.erasing.data.title, connection.erasing.hubspot.title, connection.erased])
    await inTime(() => expect(titles(page)).toEqual([title]));
  expect(page.findAll(Button)).toEqual([]);
});

test("erasing asked for again says where the first stands", async () => {
  const page = await open([beingErased("hubspot")]);
  await confirmErasing(page);
  await page.waitFor(() => expect(titles(page)).toEqual([connection.erasing.hubspot.title]));
});

test.each(LANGUAGES)("a page that is opened while the account is being erased says so, in %s", async (language) => {
  const page = renderSettings(() => refuse("being-erased", { details: { waitsFor: "data" } }), language);
  await page.answered();
  const { title, text } = settingsMessagesFor(language).connection.erasing.data;
  expect(page.findAll(Alert).map(({ props }) => props.title)).toEqual([title]);
  expect(page.text()).toContain(text);
});

test("a form that is filed is told with what changed", async () => {
  const filed = {
    ...PAGES.formDue,
    version: 5,
    pocForm: { ...PAGES.formDue.pocForm, submittedOn: "2026-11-22", due: null },
    audit: [
      {
        version: 5,
        at: "2026-11-22T14:00:00.000Z",
        by: { userId: "501", name: "Ada Berg" },
        section: "poc-form",
        changes: [{ field: "pocFormSubmittedOn", before: null, after: "2026-11-22" }],
      },
    ],
  };
  const page = await open([() => respond({ ok: true, data: filed })]);
  expect(page.button("Mark as sent")?.props.disabled).toBe(true);
  const complete = fakeSettingsService(PAGES.formDue, [() => respond({ ok: true, data: filed })]);
  const ready = renderSettings(complete.fetch);
  await ready.answered();
  expect(ready.text()).toContain("Due on December 6, 2026, in 14 days");
  ready
    .buttons()
    .find(({ text }) => text === "Mark as sent")
    ?.trigger("onClick");
  await ready.waitFor(() => expect(ready.text()).toContain("POC form filed on: nothing → November 22, 2026"));
  expect(complete.written().map(({ path }) => path)).toEqual(["/api/poc-form"]);
});
