import {
  Accordion,
  Alert,
  Button,
  EmptyState,
  ErrorState,
  Heading,
  LoadingButton,
  ProgressBar,
  StatusTag,
  Tag,
  Text,
} from "@hubspot/ui-extensions";
import { CrmPropertyList } from "@hubspot/ui-extensions/crm";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { createReader } from "@partner-standing/texts/standing/reader";
import { messagesFor } from "@partner-standing/texts/standing/messages-for";
import { describe, expect, test, vi } from "vitest";
import { fakeService } from "../fixtures/fake-service.ts";
import { renderCard } from "../fixtures/render-card.tsx";
import { STANDINGS, type StandingName } from "../fixtures/standings.ts";
import { type KnownStandingViewModel, standingViewModel } from "./standing-view-model.ts";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";

const reader = createReader(localeOf({ language: "en" }), "Europe/Berlin");
const text = reader.messages;

async function shown(name: StandingName, layout: "full" | "compact" = "full") {
  const card = renderCard({ fetch: fakeService(STANDINGS[name]).fetch, layout });
  await card.answered();
  return card;
}

/** What the card has to say, as the view model's own tests have it word for word. */
function said(name: StandingName): KnownStandingViewModel {
  const view = standingViewModel(STANDINGS[name], reader);
  if (view.kind !== "standing") throw new Error(`${name} is ${view.kind}`);
  return view;
}

test("what could not be counted leads to the page that has all of it", async () => {
  const card = renderCard({ fetch: fakeService(STANDINGS.dataProblems).fetch, layout: "compact" });
  const gone = vi.fn<typeof card.mocks.actions.navigateToPage>();
  Object.assign(card.mocks.actions, { navigateToPage: gone });
  await card.answered();
  expect(card.text()).toContain(said("dataProblems").freshness.problems);
  card
    .findAll(Button)
    .find((button) => button.text === "See all")
    ?.trigger("onClick");
  expect(gone).toHaveBeenCalledWith({ to: "/problems", params: {} });
});

describe("a Rising company about to drop", () => {
  const view = said("atRisk");

  test("is warned with date, days, outcome and reason", async () => {
    const { find } = await shown("atRisk");
    expect(find(Tag).text).toBe(view.tier);
    expect(find(Alert).props).toMatchObject({ variant: "warning", title: view.review.title });
    expect(find(Alert).text).toBe(view.review.outcome);
  });

  test("sees what keeps the tier and what leads to the next one, the open first, the rest in one line that opens", async () => {
    const { text: all, findAll } = await shown("atRisk");
    expect(view.checklists.map(({ id }) => id)).toEqual(["keep", "reach"]);
    for (const { title, tally } of view.checklists) expect(all()).toContain(`${title}\n${tally}`);
    const statuses = view.checklists.flatMap(({ open, form, settled }) => [
      ...open.map(({ status }) => status.text),
      ...(form ? [form.status.text] : []),
      ...(settled?.requirements ?? []).map(({ status }) => status.text),
    ]);
    expect(findAll(StatusTag).map((tag) => tag.text)).toEqual(statuses);
    expect(findAll(Accordion).map(({ props }) => props.title)).toEqual(
      view.checklists.map(({ settled }) => settled?.title),
    );
  });

  test("sees the record before the lists", async () => {
    const { findAll } = await shown("atRisk");
    expect(findAll(Heading).map((heading) => heading.text)).toEqual([
      view.record?.title,
      ...view.checklists.map(({ title }) => title),
    ]);
  });

  test("sees both ways to influenced revenue", async () => {
    const { findAll } = await shown("atRisk");
    const bars = findAll(ProgressBar).map(({ props }) => [props["aria-label"], props.valueDescription, props.variant]);
    const expected = view.checklists.flatMap(({ open, settled }) =>
      [...open, ...(settled?.requirements ?? [])].flatMap((requirement) =>
        requirement.bars.map(({ name, figure, met }) => [name, figure, met ? "success" : "warning"]),
      ),
    );
    expect(bars).toEqual(expected);
    expect(bars.map(([name]) => name)).toEqual(
      expect.arrayContaining(["Influenced-deal MRR", "First-90-day install MRR"]),
    );
  });

  test("reads what this record contributes", async () => {
    const { words } = await shown("atRisk");
    const sentences = view.record?.sentences.map((sentence) => sentence.text) ?? ["none"];
    expect(words()).toEqual(expect.arrayContaining([view.record?.title, ...sentences]));
  });

  test("is offered an e-mail that asks this customer for a review, honest and without a reward", async () => {
    const { words } = await shown("atRisk");
    const { button, email } = text.record.ask;
    expect(view.record?.canAskForReview).toBe(true);
    expect(words()).toContain(button);
    expect(email.join(" ")).toContain("There is no reward for a review");
  });

  test.each([
    [null, "fr"],
    ["en-gb", "en"],
    ["de", "de"],
    ["fr-ca", "fr"],
    ["nl", "en"],
  ] as const)("a contact who speaks %s is written to in the language %s", async (contactSpeaks, language) => {
    const card = renderCard({ fetch: fakeService(STANDINGS.atRisk).fetch, language: "fr", contactSpeaks });
    await card.answered();
    const { ask } = messagesFor("fr").record;
    const label = language === "fr" ? ask.button : ask.buttonIn[language];
    card.find(Button, (button) => button.text === label).trigger("onClick");
    const written = messagesFor(language).record.ask.email.join("\n\n");
    expect(card.mocks.actions.copyTextToClipboard.calls).toEqual([[written]]);
  });

  test("knows what to do about each open line, and whom to start with", async () => {
    const { words, links } = await shown("atRisk");
    const [keep, reach] = view.checklists;
    const first = keep?.open[0]?.step;
    const all = words();
    expect(all.slice(all.indexOf(first?.text ?? "")).slice(0, 4)).toEqual([
      first?.text,
      text.steps.plan.button,
      text.steps.plan.title,
      text.steps.startWith,
    ]);
    const steps = [...(reach?.open ?? []).flatMap(({ step }) => (step ? [step.text] : [])), reach?.form?.step?.text];
    expect(steps).toHaveLength(2);
    expect(all).toEqual(expect.arrayContaining(steps));
    expect(all).toContain(first?.candidates?.more);
    expect(links()).toEqual(expect.arrayContaining(first?.candidates?.links.map(({ url }) => url) ?? ["none"]));
  });

  test("sees how old the figures are", async () => {
    const { text: all } = await shown("atRisk");
    expect(all()).toContain(view.freshness.asOf);
  });
});

test.each([
  ["dropLater", "dropAhead"],
  ["demotionRecorded", "lastReview"],
] as const)("%s is told in both layouts", async (name, part) => {
  const view = said(name);
  const sentence = part === "dropAhead" ? view.dropAhead : view.lastReview?.text;
  for (const layout of ["full", "compact"] as const) expect((await shown(name, layout)).words()).toContain(sentence);
});

describe("compact", () => {
  test("says tier, review, the most urgent and the record in a line each", async () => {
    const { words, findAll } = await shown("atRisk", "compact");
    const { review, urgent, record } = said("atRisk");
    expect(words()).toEqual(expect.arrayContaining([review.outcome, urgent, record?.brief]));
    expect(findAll(Heading)).toEqual([]);
  });
});

describe("other tiers", () => {
  test("Premier has nothing above: margins and what would break first", async () => {
    const { words, findAll } = await shown("premier");
    const [keep, ...others] = said("premier").checklists;
    expect(others).toEqual([]);
    expect(keep?.notes).toEqual([text.gaps.top, expect.stringMatching(/^First to break/), text.steps.none]);
    expect(words()).toEqual(expect.arrayContaining([keep?.title, ...(keep?.notes ?? ["none"])]));
    expect(findAll(ProgressBar)[0]?.props.valueDescription).toBe("$8.2M (needs $7M), $1.2M above");
  });

  test("Premier by exception is waived attributed MRR", async () => {
    const { words } = await shown("premierByException");
    const [keep] = said("premierByException").checklists;
    const waived = keep?.settled?.requirements.find(({ id }) => id === "attributed-mrr");
    expect(words()).toEqual(expect.arrayContaining(waived?.notes ?? ["none"]));
  });

  test("no tier says what leads back", async () => {
    const { find, words } = await shown("noTier");
    const { tier, noTier, checklists } = said("noTier");
    expect(find(Tag).text).toBe(tier);
    expect(find(Alert, { variant: "danger" }).text).toBe(noTier?.text);
    expect(checklists.map(({ id }) => id)).toEqual(["reach"]);
    expect(words()).toContain(checklists[0]?.title);
  });
});

describe.each(["full", "compact"] as const)("an account that was never set up, %s", (layout) => {
  test.each(["notSetUp", "justConnected"] as const)(
    "%s: warns, and says nothing of a tier to get back to",
    async (name) => {
      const view = standingViewModel(STANDINGS[name], reader);
      if (view.kind !== "not-set-up") throw new Error(view.kind);
      const { find, findAll, text: all, words } = await shown(name, layout);
      expect(find(Tag)).toMatchObject({ text: view.tier, props: { variant: "warning" } });
      expect(findAll(Alert)).toEqual([]);
      expect(words()).toEqual(expect.arrayContaining(view.lines));
      expect(all()).not.toMatch(/No tier|no tier|get back|Bring an app live/);
      if (view.record) expect(words()).toContain(layout === "full" ? view.record.title : view.record.brief);
    },
  );
});

describe("a viewer who may see no amounts", () => {
  const bars = async (name: "amountsHiddenAtRisk" | "amountsHiddenPremier") =>
    (await shown(name)).findAll(ProgressBar).map(({ props }) => props.valueDescription);

  test("reads how far it is to the public threshold, never percent of percent", async () => {
    expect(await bars("amountsHiddenAtRisk")).toEqual(
      expect.arrayContaining(["81% of the way to $400,000", "90% of the way to $1,000", "81% of the way to $5,000"]),
    );
    const { text: all } = await shown("amountsHiddenAtRisk");
    const steps = said("amountsHiddenAtRisk").checklists.flatMap(({ open }) => open.map(({ step }) => step?.text));
    expect(steps.filter(Boolean)).not.toEqual([]);
    for (const step of steps) expect(all()).toContain(step ?? "");
    expect(all()).not.toContain("100%");
  });

  test("reads of what is reached that it is, and no margin", async () => {
    expect((await bars("amountsHiddenPremier")).slice(0, 3)).toEqual([
      "at least $7M",
      "at least $30,000",
      "12% of the way to $100,000",
    ]);
    const { words } = await shown("amountsHiddenPremier");
    expect(words()).toEqual(expect.arrayContaining(said("amountsHiddenPremier").checklists[0]?.notes ?? ["none"]));
  });
});

describe("the point-of-contact form", () => {
  test.each(["formMissing", "formStaleAndPending", "formStale"] as const)(
    "%s is said first, line by line",
    async (name) => {
      for (const layout of ["full", "compact"] as const) {
        const [alert] = (await shown(name, layout)).findAll(Alert);
        expect(alert?.props.title).toBe(said(name).form?.title);
        expect(alert?.findAll(Text).map((line) => line.text)).toEqual(said(name).form?.lines);
      }
    },
  );

  test("one that holds is one line that is met", async () => {
    const { text: all } = await shown("formFiled");
    expect(said("formFiled").form).toBeNull();
    expect(all()).not.toContain("must be filed again");
    const filed = said("formFiled").checklists.find(({ form }) => form)?.form;
    expect(filed).toMatchObject({ name: "Partner POC form", status: { text: "Met" }, step: null });
    expect(all()).toContain("Partner POC form\nMet");
  });
});

describe("without figures", () => {
  test.each(["full", "compact"] as const)(
    "%s: a company outside the program is pointed to its own card and sees no tier",
    async (layout) => {
      const { find, maybeFind, words } = await shown("solutionsOnly", layout);
      expect(find(EmptyState).props.title).toBe(text.outside.title);
      expect(words()).toContain(text.outside.text);
      expect(maybeFind(Tag)).toBeNull();
    },
  );

  test("the first reading of the CRM shows how far it is", async () => {
    const view = standingViewModel(STANDINGS.firstSync, reader);
    if (view.kind !== "first-sync") throw new Error(view.kind);
    const { find, text: all } = await shown("firstSync");
    expect(find(ProgressBar).props).toMatchObject({ value: 1, maxValue: 3, valueDescription: view.progress?.text });
    expect(all()).toContain(view.records);
  });

  test("no data mapped says what to fill, and no zeros", async () => {
    const view = standingViewModel(STANDINGS.unmapped, reader);
    if (view.kind !== "unmapped") throw new Error(view.kind);
    const { words, maybeFind } = await shown("unmapped");
    expect(words()).toEqual(expect.arrayContaining(view.lines));
    expect(maybeFind(ProgressBar)).toBeNull();
  });

  test("an address that is not configured is named, and nobody asked", async () => {
    const { fetch, asked } = fakeService(STANDINGS.atRisk);
    const card = renderCard({ fetch, variables: {} });
    await card.answered();
    expect(card.find(ErrorState).props.title).toBe(text.states.failures["not-configured"].title);
    expect(asked).toEqual([]);
  });

  test("an answer of another version says so", async () => {
    const card = renderCard({ fetch: () => respond({ ok: true, data: { scorecard: "?" } }) });
    await card.answered();
    expect(card.find(ErrorState).props.title).toBe(text.states.failures["version-mismatch"].title);
  });
});

describe("reload", () => {
  /** Good at first, away afterwards. */
  function failingLater(): ServiceFetch {
    const { fetch, asked } = fakeService(STANDINGS.atRisk);
    return (url, options) => (asked.length === 0 ? fetch(url, options) : refuse("internal"));
  }

  test("keeps the earlier figures when it fails, and dates them", async () => {
    const card = renderCard({ fetch: failingLater() });
    await card.answered();
    card.find(LoadingButton).trigger("onClick");
    await card.waitFor(() => expect(card.findAll(Alert)).toHaveLength(2));
    expect(card.text()).toContain(text.states.failures.away.title);
    expect(card.text()).toContain("These are the figures of November 22, 2026 at 2:05 PM.");
    expect(card.text()).toContain(said("atRisk").checklists[0]?.title);
  });

  test("asks once more and shows the newer answer", async () => {
    let count = 0;
    const card = renderCard({
      fetch: (url) =>
        url.includes("/api/outlook")
          ? refuse("internal")
          : respond({ ok: true, data: count++ === 0 ? STANDINGS.atRisk : STANDINGS.safe }),
    });
    await card.answered();
    card.find(LoadingButton).trigger("onClick");
    await card.waitFor(() => expect(card.find(Tag).text).toBe("Leading"));
    expect(count).toBe(2);
  });
});

test("what is missing in the open record is filled in on the card, which asks again then", async () => {
  const { record } = STANDINGS.atRisk;
  const missing = { ...STANDINGS.atRisk, record: record && { ...record, toFill: ["pp_hubspot_mrr"] } };
  const answers = [missing, STANDINGS.atRisk];
  const onEdit = vi.fn<(names: string[] | "*", changed: (properties: Record<string, string>) => void) => void>();
  const outlookToo = fakeService(STANDINGS.atRisk).fetch;
  const card = renderCard({
    fetch: (url, options) =>
      url.includes("/api/standing?")
        ? respond({ ok: true, data: answers.length > 1 ? answers.shift() : answers[0] })
        : outlookToo(url, options),
    onEdit,
  });
  await card.answered();
  expect(card.find(CrmPropertyList).props.properties).toEqual(["pp_hubspot_mrr"]);
  await expect.poll(() => onEdit.mock.calls.map(([names]) => names)).toEqual([["pp_hubspot_mrr"]]);
  const [, changed] = onEdit.mock.calls[0] ?? [];
  changed?.({ pp_hubspot_mrr: "500" });
  await card.waitFor(() => expect(card.maybeFind(CrmPropertyList)).toBeNull());
});
