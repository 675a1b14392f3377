import { Accordion, Alert, Button, CurrencyInput, LoadingButton, LoadingSpinner } from "@hubspot/ui-extensions";
import type { Benefits } from "@partner-standing/contract/standing/benefits";
import { wordsOf } from "@partner-standing/extension-kit/fixtures/words-of";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { createReader } from "@partner-standing/texts/standing/reader";
import { LANGUAGES, type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { messagesFor } from "@partner-standing/texts/standing/messages-for";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { tierMessagesFor } from "@partner-standing/texts/tier/tier-messages-for";
import { describe, expect, test } from "vitest";
import { fakeService } from "../../fixtures/fake-service.ts";
import { openPanel } from "../../fixtures/open-panel.tsx";
import { STANDINGS } from "../../fixtures/standings.ts";
import { type AreaViewModel, benefitsViewModel } from "./benefits-view-model.ts";
import { DISCOUNTED, DISCOUNT_AHEAD, LEADING, PREMIER, WITHOUT_TIER } from "../../fixtures/tier-benefits.ts";

type Sent = Parameters<ServiceFetch>;

/** The panel on a company's record, and what was asked about benefits. */
async function opened(
  benefits: (url: string) => ReturnType<ServiceFetch>,
  options: { language?: Language; standing?: keyof typeof STANDINGS } = {},
) {
  const { language = "en", standing = "atRisk" } = options;
  const sent: Sent[] = [];
  const { fetch, asked: others } = fakeService(STANDINGS[standing]);
  const answer: ServiceFetch = (url, asked) => {
    if (!url.includes("/api/benefits")) return fetch(url, asked);
    sent.push([url, asked]);
    return benefits(url);
  };
  const panel = await openPanel(tierMessagesFor(language).benefits.button, { fetch: answer, language });
  return { ...panel, sent, notes: () => others.filter((url) => url.includes("/api/notes")) };
}

const given = (data: unknown, options?: Parameters<typeof opened>[1]) =>
  opened(() => respond({ ok: true, data }), options);

const reader = createReader(localeOf({ language: "en" }), "Europe/Berlin");
const { benefits: text, nominations: nominating, sponsorship } = tierMessagesFor("en");
const goodToKnow = reader.messages.notes.title;
const view = (benefits: Benefits) => benefitsViewModel(benefits, reader);
const titles = (benefits: Benefits) => ({
  adds: view(benefits).adds?.title ?? text.top,
  gives: view(benefits).gives?.title ?? text.none,
});
const linesOf = (areas: AreaViewModel[]) =>
  areas.flatMap(({ name, benefits }) => [
    name,
    ...benefits.flatMap((each) => [
      each.name,
      each.level,
      ...(each.before ? [each.before] : []),
      ...each.details,
      goodToKnow,
    ]),
  ]);
const between = (words: string[], from: string, to: string) => words.slice(words.indexOf(from) + 1, words.indexOf(to));
const left = ({ nominations }: Benefits) =>
  nominations ? nominating.left(String(nominations.left), String(nominations.perYear), String(nominations.year)) : "";

describe("the benefits of the tier", () => {
  test("say first what differs, then what of the guaranteed was received, and have all the rest folded", async () => {
    const { says, words, panel } = await given(LEADING);
    await says(text.differs);
    const all = words();
    const { differences, deliveries, adds, gives, meanings, printed } = view(LEADING);
    const cells = differences?.rows.flatMap(({ name, levels }) => [name, ...levels]) ?? [];
    expect(between(all, text.differs, deliveries?.title ?? "")).toEqual([
      text.benefit,
      ...(differences?.columns ?? []),
      ...cells,
      differences?.alike,
    ]);
    expect(all.indexOf(deliveries?.title ?? "")).toBeLessThan(all.indexOf(sponsorship.title));
    const folded = (title: string) => wordsOf(panel().find(Accordion, { title }));
    expect(folded(titles(LEADING).adds)).toEqual(expect.arrayContaining(linesOf(adds?.areas ?? [])));
    expect(folded(titles(LEADING).gives)).toEqual(expect.arrayContaining(linesOf(gives?.areas ?? [])));
    expect(folded(text.meaningTitle)).toEqual(expect.arrayContaining(meanings));
    expect(all).toEqual(expect.arrayContaining(printed));
  });

  test("tell of each what is good to know for its tier, when somebody opens that", async () => {
    const { card, panel, says, notes } = await given(LEADING);
    await says(text.meaningTitle);
    const folds = () => panel().findAll(Accordion, { title: goodToKnow });
    const added = view(LEADING).adds?.areas.flatMap(({ benefits }) => benefits) ?? [];
    const held = view(LEADING).gives?.areas.flatMap(({ benefits }) => benefits) ?? [];
    expect(folds()).toHaveLength(added.length + held.length + 1);
    expect(notes()).toEqual([]);
    folds()[0]?.trigger("onClick");
    await says("What is said about badges.");
    folds().at(-1)?.trigger("onClick");
    await card.waitFor(() => expect(notes()).toHaveLength(2));
    expect(notes()).toEqual([
      `https://api.example/api/notes?place=${added[0]?.id}&language=en`,
      "https://api.example/api/notes?place=benefits&language=en",
    ]);
  });

  test("of Premier have nothing above, those of no tier nothing below", async () => {
    const premier = await given(PREMIER);
    await premier.says(text.top);
    const none = await given(WITHOUT_TIER);
    await none.says(text.none);
    expect(none.words()).toContain(titles(WITHOUT_TIER).adds);
  });
});

describe("the discount on a sponsorship package", () => {
  const priced = async (language: Language = "en", discounted: Benefits = DISCOUNTED) => {
    const panel = await opened(
      (url) => respond({ ok: true, data: url.includes("packageUsd") ? discounted : LEADING }),
      { language },
    );
    await panel.says(tierMessagesFor(language).sponsorship.title);
    const type = (price: number) => panel.panel().find(CurrencyInput).props.onChange?.(price);
    return { ...panel, type };
  };

  test("is worked out for both tiers, and says what the partner manager must confirm", async () => {
    const { type, says, words, sent } = await priced();
    type(75_000.5);
    await says("Rising: 3% off $75,001, that is $2,250.");
    expect(words()).toContain("Leading: 3% off $75,001, that is $2,250.");
    expect(words().filter((word) => word === sponsorship.confirm)).toHaveLength(1);
    expect(sent.at(-1)?.[0]).toBe("https://api.example/api/benefits?packageUsd=75000.5");
  });

  test("of nothing is said to be none, and nothing is to be confirmed", async () => {
    const { type, says, words } = await priced("en", DISCOUNT_AHEAD);
    type(75_000.5);
    await says("Partner: no discount on $75,001.");
    expect(words()).toContain("Rising: 3% off $75,001, that is $2,250.");
    expect(words()).not.toContain(sponsorship.confirm);
  });

  // HubSpot's field tells its value when it is left, not while it is typed.
  test.each(LANGUAGES)("is announced in %s where the price is typed", async (language) => {
    const { panel } = await priced(language);
    expect(panel().find(CurrencyInput).props.description).toBe(tierMessagesFor(language).sponsorship.priceHint);
  });

  test("is not asked for at a price that is none", async () => {
    const { type, says, sent } = await priced();
    for (const price of [0, -1, 0.001, Number.NaN]) {
      type(price);
      await says(sponsorship.priceInvalid);
    }
    expect(sent).toHaveLength(1);
  });
});

describe("co-sell nominations", () => {
  const nominations = PREMIER.nominations ?? { year: 0, perYear: 0, citations: [] };
  const ONE_LESS: Benefits = { ...PREMIER, nominations: { ...nominations, used: 1, left: 14 } };

  test("are not shown to tiers that may nominate none", async () => {
    const { says, words } = await given(LEADING);
    await says(titles(LEADING).gives);
    expect(words()).not.toContain(nominating.title);
  });

  test("show how many are left, and the company of the open record is nominated by a button", async () => {
    const { panel, says, sent } = await opened(
      (url) => respond({ ok: true, data: url.endsWith("/nominations") ? ONE_LESS : PREMIER }),
      { standing: "premier" },
    );
    await says(left(PREMIER));
    panel().find(LoadingButton).trigger("onClick");
    await says(nominating.done("Muster GmbH"));
    await says(left(ONE_LESS));
    panel().find(LoadingButton).trigger("onClick");
    const [url, { method, body }] = sent.at(-1) as Sent;
    expect([url, method]).toEqual(["https://api.example/api/benefits/nominations", "POST"]);
    expect(body).toEqual({ objectTypeId: "0-2", objectId: "1001", idempotencyKey: expect.stringMatching(/-1$/) });
  });

  test("no company, no button; none left, no button", async () => {
    const contact = await given(PREMIER, { standing: "contactWithoutCompany" });
    await contact.says(left(PREMIER));
    expect(contact.panel().maybeFind(LoadingButton)).toBeNull();
    const used = await given({ ...PREMIER, nominations: { ...PREMIER.nominations, used: 15, left: 0 } });
    await used.says(nominating.left("0", "15", "2026"));
    expect(used.panel().maybeFind(LoadingButton)).toBeNull();
  });

  test.each([
    ["capacity-reached", nominating.refusals["capacity-reached"]],
    ["unknown-record", nominating.refusals["unknown-record"]],
    ["internal", messagesFor("en").states.failures.away.text],
  ])("refused with %s say why, and the button stays", async (code, sentence) => {
    const { panel, says } = await opened((url) =>
      url.endsWith("/nominations") ? refuse(code) : respond({ ok: true, data: PREMIER }),
    );
    await says(left(PREMIER));
    panel().find(LoadingButton).trigger("onClick");
    await says(sentence);
    expect(panel().find(Alert).props.title).toBe(nominating.notDone);
    expect(panel().find(LoadingButton).text).toBe(nominating.nominate("Muster GmbH"));
  });
});

describe.each(LANGUAGES)("in %s", (language) => {
  const text = tierMessagesFor(language).benefits;

  test("loading says so", async () => {
    const { panel } = await opened(() => new Promise(() => {}), { language });
    await expect.poll(() => panel().maybeFind(LoadingSpinner)?.props.label).toBe(text.loading);
  });

  test("a failure says why, and is tried again", async () => {
    let isAway = true;
    const { panel, says } = await opened(
      () => (isAway ? refuse("upstream-unavailable") : respond({ ok: true, data: LEADING })),
      { language },
    );
    await says(messagesFor(language).states.failures.away.title);
    isAway = false;
    panel().find(Alert).find(Button).trigger("onClick");
    await says(text.meaningTitle);
  });

  test.each([
    [LEADING, "atRisk"],
    [PREMIER, "nineDigits"],
    [WITHOUT_TIER, "noTier"],
  ] as const)("everything in it reads well", async (benefits, standing) => {
    const { says, words } = await given(benefits, { language, standing });
    await says(text.meaningTitle);
    expect(words().filter((word) => /undefined|null|NaN|Invalid|\[object|\(\)|\s[.,]|^\s*$/.test(word))).toEqual([]);
  });
});
