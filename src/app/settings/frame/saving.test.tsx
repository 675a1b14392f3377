import { plain } from "@partner-standing/extension-kit/fixtures/words-of";
import { Alert, Button, DateInput, Input, LoadingButton, Tab, Tabs } from "@hubspot/ui-extensions";
import type { RenderedFragmentNode } from "@hubspot/ui-extensions/testing";
import type { SettingsPage } from "@partner-standing/contract/settings/settings-page";
import { PROBLEM_CODES } from "@partner-standing/contract/answers/problem";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { settingsMessagesFor } from "@partner-standing/texts/settings/settings-messages-for";
import { describe, expect, test } from "vitest";
import { PAGES } from "../fixtures/pages.ts";
import { fakeSettingsService, renderSettings, type Answer } from "../fixtures/render-settings.tsx";

const { typical } = PAGES;
const text = settingsMessagesFor("en");

/** The page after Ada or Luc saved the technical contact: a version further, and told in the history. */
function afterSaving(name: string, by: { userId: string; name: string }, version = 5): SettingsPage {
  const technical = { name, email: "jonas@partner.example" };
  const changes = [{ field: "contacts.technical", before: typical.settings.contacts.technical, after: technical }];
  const entry = { version, at: "2026-11-22T14:00:00.000Z", by, section: "contacts", changes };
  return {
    ...typical,
    version,
    settings: { ...typical.settings, contacts: { ...typical.settings.contacts, technical } },
    audit: [entry, ...typical.audit],
  };
}
const ADA = { userId: "501", name: "Ada Berg" };
const LUC = { userId: "502", name: "Luc Moreau" };

async function open(changes: Answer[], page: SettingsPage = typical) {
  const service = fakeSettingsService(page, changes);
  const rendered = renderSettings(service.fetch);
  await rendered.answered();
  const input = (name: string) => {
    const found = rendered.findAll(Input).find(({ props }) => props.name === name);
    if (!found) throw new Error(`there is no input ${name}`);
    return found;
  };
  const button = (tab: string, label: string) => {
    const all = [...rendered.tab(tab).findAll(Button), ...rendered.tab(tab).findAll(LoadingButton)];
    const found = all.find(({ text }) => text === label);
    if (!found) throw new Error(`${tab} has no button ${label}`);
    return found;
  };
  return {
    ...rendered,
    ...service,
    input,
    button,
    type: (name: string, text: string) => input(name).trigger("onInput", text as never),
    press: (tab: string, label: string) => button(tab, label).trigger("onClick"),
    alerts: () => rendered.findAll(Alert).map(({ props }) => props.title),
  };
}

test("saving sends the changed role alone, on the version shown, and says what is different now", async () => {
  const page = await open([() => respond({ ok: true, data: afterSaving("Ines Weber", ADA) })]);
  page.type("technical.name", "Ines Weber");
  page.press("contacts", "Save");
  await page.waitFor(() => expect(page.alerts()).toContain(text.save.saved));
  expect(page.written()).toEqual([
    {
      path: "/api/settings",
      body: {
        section: "contacts",
        version: 4,
        changes: { contacts: { technical: { name: "Ines Weber", email: "jonas@partner.example" } } },
        idempotencyKey: expect.stringMatching(/^settings-501-/) as string,
      },
    },
  ]);
  expect(page.text()).toContain(
    "Technical/product contact: Jonas Albers, jonas@partner.example → Ines Weber, jonas@partner.example",
  );
});

test("an app that stands twice, in whatever spelling, is said at both names, and days that have not come cannot be chosen", async () => {
  const page = await open([]);
  page.press("programs", "Add an app");
  await page.waitFor(() => expect(page.input("apps.1.name").props.validationMessage).toBe("The name is missing."));
  page.type("apps.1.name", " acme  SYNC");
  await page.waitFor(() => expect(page.input("apps.1.name").props.error).toBe(true));
  for (const name of ["apps.0.name", "apps.1.name"])
    expect(page.input(name).props.validationMessage).toBe("This app stands in the list twice.");
  expect(page.button("programs", "Save").props.disabled).toBe(true);
  const today = { year: 2026, month: 10, date: 22 };
  const latest = (name: string) => page.find(DateInput, { name }).props.max;
  for (const name of ["tierNoticeOn", "checkedOn", "apps.0.certifiedOn", "apps.0.qualityReviewedOn", "asOf"])
    expect([name, latest(name)]).toEqual([name, today]);
  expect(latest("apps.0.listedOn")).toBeUndefined();
});

test("nothing can be saved before something is typed", async () => {
  const page = await open([]);
  expect(page.button("contacts", "Save").props.disabled).toBe(true);
  page.type("technical.name", "Ines Weber");
  await page.waitFor(() => expect(page.button("contacts", "Save").props.disabled).toBe(false));
  page.press("contacts", "Discard");
  await page.waitFor(() => expect(page.button("contacts", "Save").props.disabled).toBe(true));
  expect(page.input("technical.name").props.value).toBe("Jonas Albers");
});

describe("what is typed and not saved", () => {
  const { unsaved, sections, openSection } = text;
  type Page = Awaited<ReturnType<typeof open>>;
  const buttonOf = (page: Page, label: string) => page.findAll(Button).find((button) => button.text === label);
  const press = (page: Page, label: string) => buttonOf(page, label)?.trigger("onClick");
  const line = (names: string) => [unsaved.tag, names].join("\n");

  test("is named above all sections, in their order, and given up there", async () => {
    const page = await open([]);
    expect(page.text()).toContain(unsaved.saved);
    page.type("capacity", "40");
    page.type("technical.name", "Ines Weber");
    await page.waitFor(() => expect(page.text()).toContain(line("Points of contact and Data")));
    expect(page.text()).not.toContain(unsaved.saved);
    expect(page.text()).toContain(unsaved.hint);
    press(page, unsaved.discard(sections.data));
    await page.waitFor(() => expect(page.text()).toContain(line("Points of contact")));
    expect(page.input("capacity").props.value).toBe("");
    expect(page.input("technical.name").props.value).toBe("Ines Weber");
  });

  test("is saved from there, and its section is opened by a button; there its own buttons do", async () => {
    const page = await open([() => respond({ ok: true, data: afterSaving("Ines Weber", ADA) })]);
    page.type("technical.name", "Ines Weber");
    await page.waitFor(() => expect(page.text()).toContain(line("Points of contact")));
    press(page, openSection(sections.contacts));
    await page.waitFor(() => expect(page.find(Tabs).props.selected).toBe("contacts"));
    expect(buttonOf(page, unsaved.save(sections.contacts))).toBeUndefined();
    page.find(Tabs).trigger("onSelectedChange", "data" as never);
    await page.waitFor(() => expect(buttonOf(page, unsaved.save(sections.contacts))).toBeDefined());
    press(page, unsaved.save(sections.contacts));
    await page.waitFor(() => expect(page.alerts()).toContain(text.save.saved));
    expect(page.text()).toContain(unsaved.saved);
    expect(page.written()).toHaveLength(1);
  });

  test("cannot be saved from there while it has a fault", async () => {
    const page = await open([]);
    page.type("capacity", "many");
    await page.waitFor(() => expect(buttonOf(page, unsaved.save(sections.data))?.props.disabled).toBe(true));
  });

  test("counts where figures are entered too", async () => {
    const page = await open([]);
    page.type("reviewCount", "3");
    await page.waitFor(() => expect(page.text()).toContain(line(sections.figures)));
    press(page, unsaved.discard(sections.figures));
    await page.waitFor(() => expect(page.input("reviewCount").props.value).toBe(""));
  });

  test("is said to nobody who cannot change anything", async () => {
    const page = await open([], PAGES.readOnly);
    expect(page.text()).not.toContain(unsaved.saved);
  });
});

describe("when somebody saved before", () => {
  const theirs = afterSaving("Karl Voss", LUC);
  const conflict = () => refuse("conflict", { details: { version: 5, since: [theirs.audit[0]] } });

  async function openInConflict(then: Answer[]) {
    const page = await open([conflict, ...then]);
    page.type("technical.name", "Ines Weber");
    page.current.page = theirs;
    page.press("contacts", "Save");
    await page.waitFor(() => expect(page.alerts().join()).toContain(text.conflict.title));
    return page;
  }

  test("the page says who changed what, and what was typed is still there", async () => {
    const page = await openInConflict([]);
    expect(page.text()).toMatch(/Luc Moreau, November 22, 2026 at 3:00\sPM:/);
    expect(page.text()).toContain("Karl Voss, jonas@partner.example");
    expect(page.input("technical.name").props.value).toBe("Ines Weber");
  });

  test("saving on top sends what was typed on the newest version, under another key", async () => {
    const page = await openInConflict([() => respond({ ok: true, data: afterSaving("Ines Weber", ADA, 6) })]);
    page.press("contacts", "Save mine on top");
    await page.waitFor(() => expect(page.alerts()).toContain(text.save.saved));
    const [first, second] = page.written().map(({ body }) => body);
    expect([first?.["version"], second?.["version"]]).toEqual([4, 5]);
    expect(second?.["changes"]).toEqual(first?.["changes"]);
    expect(second?.["idempotencyKey"]).not.toBe(first?.["idempotencyKey"]);
  });

  test("taking theirs shows what they saved", async () => {
    const page = await openInConflict([]);
    page.press("contacts", "Take theirs");
    await page.waitFor(() => expect(page.input("technical.name").props.value).toBe("Karl Voss"));
    expect(page.tab("contacts").props.title).toBe("Points of contact");
  });

  test("a draft begun before others saved is never sent as if it had seen that", async () => {
    const page = await open([() => respond({ ok: true, data: { ...theirs, version: 6 } }), conflict]);
    page.type("technical.name", "Ines Weber");
    page.type("capacity", "40");
    page.press("data", "Save");
    // Version 6 after 4: somebody else made 5.
    await page.waitFor(() => expect(page.written()).toHaveLength(1));
    await page.waitFor(() => expect(page.alerts()).toContain(text.save.saved));
    page.press("contacts", "Save");
    await page.waitFor(() => expect(page.written()).toHaveLength(2));
    expect(page.written()[1]?.body?.["version"]).toBe(4);
  });

  test("one's own save in another section is no conflict", async () => {
    const page = await open([() => respond({ ok: true, data: { ...typical, version: 5 } })]);
    page.type("technical.name", "Ines Weber");
    page.type("capacity", "40");
    page.press("data", "Save");
    await page.waitFor(() => expect(page.alerts()).toContain(text.save.saved));
    page.press("contacts", "Save");
    await page.waitFor(() => expect(page.written()).toHaveLength(2));
    expect(page.written()[1]?.body?.["version"]).toBe(5);
  });
});

describe("a save that is refused loses nothing", () => {
  test.each(PROBLEM_CODES.filter((code) => code !== "conflict"))("%s", async (code) => {
    const page = await open([() => refuse(code, { field: "contacts.technical" })]);
    page.type("technical.name", "Ines Weber");
    page.press("contacts", "Save");
    await page.waitFor(() => expect(page.alerts()).toContain(text.save.notSaved));
    expect(page.input("technical.name").props.value).toBe("Ines Weber");
    expect(page.text()).toContain("It is about: Technical/product contact.");
    expect(page.text()).not.toContain("for developers");
  });

  test("a service that cannot be reached; the same save once more uses the same key", async () => {
    const away = () => Promise.reject(new TypeError("network"));
    const page = await open([away, () => respond({ ok: true, data: afterSaving("Ines Weber", ADA) })]);
    page.type("technical.name", "Ines Weber");
    page.press("contacts", "Save");
    await page.waitFor(() => expect(page.alerts()).toContain(text.save.notSaved));
    page.press("contacts", "Save");
    await page.waitFor(() => expect(page.alerts()).toContain(text.save.saved));
    const [first, second] = page.written().map(({ body }) => body?.["idempotencyKey"]);
    expect(second).toBe(first);
  });

  test("a key that was used for something else; the same save once more has a key of its own", async () => {
    const page = await open([
      () => refuse("key-reused", { field: "idempotencyKey" }),
      () => respond({ ok: true, data: typical }),
    ]);
    page.type("technical.name", "Ines Weber");
    page.press("contacts", "Save");
    await page.waitFor(() => expect(page.text()).toContain("Nothing was done."));
    expect(page.text()).not.toContain("idempotencyKey");
    page.press("contacts", "Save");
    await page.waitFor(() => expect(page.written()).toHaveLength(2));
    const [first, second] = page.written().map(({ body }) => body?.["idempotencyKey"]);
    expect(second).not.toBe(first);
  });
});

test("a person without a name is marked and cannot be saved", async () => {
  const page = await open([]);
  page.type("technical.name", "");
  await page.waitFor(() => expect(page.input("technical.name").props.error).toBe(true));
  expect(page.input("technical.name").props.validationMessage).toBe("The name is missing");
  expect(page.button("contacts", "Save").props.disabled).toBe(true);
});

test("picking a person takes over name, address and title, and where they were found", async () => {
  const page = await open([() => respond({ ok: true, data: typical })]);
  const pick = () =>
    page
      .tab("contacts")
      .findAll(Button)
      .filter(({ text }) => text === "Pick a person…")[3];
  const choose = () =>
    (pick()?.props.overlay as unknown as RenderedFragmentNode)
      .findAll(Button)
      .find(({ text }) => text === "Choose Eva Noll");
  pick()?.trigger("onClick");
  await page.waitFor(() => expect(choose()).toBeDefined());
  expect(page.asked.at(-1)?.path).toBe("/api/directory?query=");
  choose()?.trigger("onClick");
  await page.waitFor(() => expect(page.input("executiveSponsor.name").props.value).toBe("Eva Noll"));
  expect(page.input("executiveSponsor.title").props.value).toBe("VP Alliances");
  page.press("contacts", "Save");
  await page.waitFor(() => expect(page.written()).toHaveLength(1));
  expect(page.written()[0]?.body?.["changes"]).toEqual({
    contacts: {
      executiveSponsor: {
        name: "Eva Noll",
        email: "eva@partner.example",
        title: "VP Alliances",
        source: { kind: "contact", id: "20" },
      },
    },
  });
});

test("changing a contact of a filed form says that it must be filed again", async () => {
  const page = await open([], PAGES.formStale);
  expect(page.text()).not.toContain(text.makesStale);
  page.type("technical.name", "Ines Weber");
  await page.waitFor(() => expect(page.text()).toContain(text.makesStale));
  expect(page.text()).toContain("What you typed under “Points of contact” is not saved");
});

describe.each(LANGUAGES)("somebody who may not change the settings, in %s", (language) => {
  test("is told who may, and gets no button that changes anything", async () => {
    const { fetch, asked } = fakeSettingsService({ ...typical, mayEdit: "no", audit: [] });
    const page = renderSettings(fetch, language);
    await page.answered();
    const text = settingsMessagesFor(language);
    expect(page.findAll(Alert).map(({ props }) => props.title)).toContain(text.readOnly.title);
    expect(page.text()).toContain(plain(text.readOnly.text));
    const labels = page.buttons().map((button) => button.text);
    for (const label of [text.save.save, text.form.file, text.connection.erase, text.connection.sync])
      expect(labels).not.toContain(label);
    expect(page.findAll(Input).every(({ props }) => props.readOnly)).toBe(true);
    expect(asked.map(({ path }) => path)).toEqual(["/api/settings"]);
  });
});

test("a page that cannot be read again stays, with what was typed", async () => {
  const service = fakeSettingsService(typical, [() => refuse("conflict", { details: { version: 5, since: [] } })]);
  let isAway = false;
  const page = renderSettings((url, options) =>
    isAway && !options.body ? Promise.reject(new TypeError("network")) : service.fetch(url, options),
  );
  await page.answered();
  const name = () => page.findAll(Input).find(({ props }) => props.name === "technical.name");
  name()?.trigger("onInput", "Ines Weber" as never);
  isAway = true;
  const save = page
    .tab("contacts")
    .findAll(LoadingButton)
    .find(({ text }) => text === "Save");
  save?.trigger("onClick");
  await page.waitFor(() => expect(page.text()).toContain(text.stale));
  expect(name()?.props.value).toBe("Ines Weber");
  expect(page.findAll(Tab)).toHaveLength(7);
});
