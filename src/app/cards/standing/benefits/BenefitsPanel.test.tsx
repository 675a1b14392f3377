import { Alert, Button, CurrencyInput, LoadingButton, LoadingSpinner } from "@hubspot/ui-extensions";
import { BenefitsSchema } from "@partner-standing/contract/standing/benefits";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { LANGUAGES, type Language } from "@partner-standing/texts/formats/locale";
import { messagesFor } from "@partner-standing/texts/standing/messages-for";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { tierMessagesFor } from "@partner-standing/texts/tier/tier-messages-for";
import { describe, expect, test } from "vitest";
import { fakeService } from "../../fixtures/fake-service.ts";
import { openPanel } from "../../fixtures/open-panel.tsx";
import { STANDINGS } from "../../fixtures/standings.ts";
import { DISCOUNTED, LEADING, PREMIER, WITHOUT_TIER } from "../../fixtures/tier-benefits.ts";

type Sent = Parameters<ServiceFetch>;

/** The panel on a company's record, and what was asked about benefits. */
async function opened(
  benefits: (url: string) => ReturnType<ServiceFetch>,
  options: { language?: Language; standing?: keyof typeof STANDINGS } = {},
) {
  const { language = "en", standing = "atRisk" } = options;
  const sent: Sent[] = [];
  const { fetch } = fakeService(STANDINGS[standing]);
  const answer: ServiceFetch = (url, asked) => {
    if (!url.includes("/api/benefits")) return fetch(url, asked);
    sent.push([url, asked]);
    return benefits(url);
  };
  const panel = await openPanel(tierMessagesFor(language).benefits.button, { fetch: answer, language });
  return { ...panel, sent };
}

const given = (data: unknown, options?: Parameters<typeof opened>[1]) =>
  opened(() => respond({ ok: true, data }), options);

test.each([LEADING, PREMIER, WITHOUT_TIER, DISCOUNTED])(
  "the benefits of these tests are ones that the contract allows",
  (benefits) => {
    expect(BenefitsSchema.safeParse(benefits).error).toBeUndefined();
  },
);

describe("the benefits of the tier", () => {
  test("say first what the next tier adds, and what there is of it today", async () => {
    const { says, words } = await given(LEADING);
    await says("What Premier adds");
    const all = words();
    expect(all.slice(all.indexOf("What Premier adds"), all.indexOf("Sponsorship discount"))).toEqual([
      "What Premier adds",
      ...["Partner success", "Joint business planning", "Guaranteed, quarterly"],
      "Today: Prioritized, semi-annual",
      ...["Named HubSpot champion", "Guaranteed", "New"],
      ...["Sales benefits", "HubSpot rep enablement"],
      ...["Baseline: Guaranteed, advanced: Guaranteed", "Today: Baseline: Guaranteed, advanced: Prioritized"],
      ...["Marketing benefits", "Co-marketing", "Guaranteed", "Today: Prioritized"],
      "At least 1 a year; HubSpot chooses the kind.",
    ]);
  });

  test("then all that the credited tier gives, under the headings of the guide", async () => {
    const { says, words } = await given(LEADING);
    await says("What Leading gives");
    const all = words();
    expect(all.slice(all.indexOf("What Leading gives"), all.indexOf("What the words mean"))).toEqual([
      "What Leading gives",
      ...["Partner success", "Joint business planning", "Prioritized, semi-annual"],
      ...["Sales benefits", "HubSpot rep enablement", "Baseline: Guaranteed, advanced: Prioritized"],
      ...["Marketing benefits", "Marketplace listing with lead and intent data", "Guaranteed"],
      ...["Co-marketing", "Prioritized", "By relevance; HubSpot chooses the kind."],
    ]);
  });

  test("say what the words mean and where each benefit is printed", async () => {
    const { says } = await given(LEADING);
    await says("Considered: HubSpot may extend it by fit, capacity or strategic priority.");
    await says("Co-marketing: Technology Partner Program guide 2026, German edition, lines 599-601");
  });

  test("of Premier have nothing above, those of no tier nothing below", async () => {
    const premier = await given(PREMIER);
    await premier.says("There is no tier above to add anything.");
    const none = await given(WITHOUT_TIER);
    await none.says("Without a tier there are no benefits.");
    expect(none.words()).toContain("What Partner adds");
  });
});

describe("the discount on a sponsorship package", () => {
  const priced = async (language: Language = "en") => {
    const panel = await opened(
      (url) => respond({ ok: true, data: url.includes("packageUsd") ? DISCOUNTED : LEADING }),
      { language },
    );
    await panel.says(tierMessagesFor(language).sponsorship.title);
    const type = (price: number) => panel.panel().find(CurrencyInput).props.onChange?.(price);
    return { ...panel, type };
  };

  test("is worked out for both tiers, and says what the partner manager must confirm", async () => {
    const { type, says, words, sent } = await priced();
    type(75_000.5);
    await says("Premier: 3% off $75,001, that is $2,250.");
    expect(words()).toContain("Leading: no discount on $75,001.");
    expect(words().filter((word) => word.startsWith("Confirm it with your partner manager"))).toHaveLength(1);
    expect(sent.at(-1)?.[0]).toBe("https://api.example/api/benefits?packageUsd=75000.5");
  });

  test("is not asked for at a price that is none", async () => {
    const { type, says, sent } = await priced();
    for (const price of [0, -1, 0.001, Number.NaN]) {
      type(price);
      await says("Enter a price above 0 with at most two decimals.");
    }
    expect(sent).toHaveLength(1);
  });
});

describe("co-sell nominations", () => {
  const ONE_LESS = { ...PREMIER, nominations: { ...PREMIER.nominations, used: 5, left: 10 } };

  test("are not shown to tiers that may nominate none", async () => {
    const { says, words } = await given(LEADING);
    await says("What Leading gives");
    expect(words()).not.toContain("Co-sell nominations");
  });

  test("show how many are left, and the company of the open record is nominated by a button", async () => {
    const { panel, says, sent } = await opened(
      (url) => respond({ ok: true, data: url.endsWith("/nominations") ? ONE_LESS : PREMIER }),
      { standing: "premier" },
    );
    await says("11 of 15 nominations left in 2027.");
    panel().find(LoadingButton).trigger("onClick");
    await says("Muster GmbH is noted as nominated.");
    await says("10 of 15 nominations left in 2027.");
    expect(panel().maybeFind(LoadingButton)).toBeNull();
    const [url, { method, body }] = sent.at(-1) as Sent;
    expect([url, method]).toEqual(["https://api.example/api/benefits/nominations", "POST"]);
    expect(body).toEqual({ objectTypeId: "0-2", objectId: "1001", idempotencyKey: expect.stringMatching(/-1$/) });
  });

  test("no company, no button; none left, no button", async () => {
    const contact = await given(PREMIER, { standing: "contactWithoutCompany" });
    await contact.says("11 of 15 nominations left in 2027.");
    expect(contact.panel().maybeFind(LoadingButton)).toBeNull();
    const used = await given({ ...PREMIER, nominations: { ...PREMIER.nominations, used: 15, left: 0 } });
    await used.says("0 of 15 nominations left in 2027.");
    expect(used.panel().maybeFind(LoadingButton)).toBeNull();
  });

  test.each([
    ["capacity-reached", "All nominations of this year are used. The next ones start on January 1."],
    ["unknown-record", "This company is not known yet. It appears after the next reading of the CRM."],
    ["internal", "Your data is safe. Try again in a minute."],
  ])("refused with %s say why, and the button stays", async (code, sentence) => {
    const { panel, says } = await opened((url) =>
      url.endsWith("/nominations") ? refuse(code) : respond({ ok: true, data: PREMIER }),
    );
    await says("11 of 15 nominations left in 2027.");
    panel().find(LoadingButton).trigger("onClick");
    await says(sentence);
    expect(panel().find(Alert).props.title).toBe("The nomination was not noted");
    expect(panel().find(LoadingButton).text).toBe("Nominate Muster GmbH");
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
