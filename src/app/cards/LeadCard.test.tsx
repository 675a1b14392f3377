import { Button, ErrorState, LoadingButton, LoadingSpinner, Modal, StatusTag } from "@hubspot/ui-extensions";
import { createRenderer } from "@hubspot/ui-extensions/testing";
import { LeadSchema, type Lead } from "@partner-standing/contract/lead";
import { wordsOf } from "@partner-standing/extension-kit/fixtures/words-of";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { leadMessagesFor } from "@partner-standing/extension-kit/lead-messages-for";
import { LANGUAGES, type Language } from "@partner-standing/extension-kit/locale";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { describe, expect, test } from "vitest";
import { LEADS } from "./fixtures/leads.ts";
import { LeadCard } from "./LeadCard.tsx";

interface Asked {
  url: string;
  body?: Record<string, unknown>;
}

/** Renders the card for contact 20 on a service that answers one lead after the other, the last one for good. */
function renderLeadCard(leads: Lead[], language: Language = "en") {
  const asked: Asked[] = [];
  const fetch: ServiceFetch = (url, { body }) => {
    asked.push({ url, ...(body && { body }) });
    const lead = leads.length > 1 && !body ? leads.shift() : leads[0];
    return respond({ ok: true, data: lead });
  };
  return { ...render(fetch, language), asked };
}

function render(fetch: ServiceFetch, language: Language) {
  const renderer = createRenderer("crm.record.sidebar");
  const { context } = renderer.mocks;
  context.crm = { objectId: 20, objectTypeId: "0-1" };
  context.user.language = language;
  context.variables = { API_BASE_URL: "https://api.example" };
  renderer.render(<LeadCard fetch={fetch} />);
  return {
    ...renderer,
    words: () => wordsOf(renderer.getRootNode()),
    text: () => wordsOf(renderer.getRootNode()).join("\n"),
    answered: () =>
      renderer.waitFor(() => {
        if (renderer.maybeFind(LoadingSpinner)) throw new Error("the card is still loading");
      }),
  };
}

const leadNamed = (name: string): Lead => {
  const lead = LEADS[name];
  if (!lead) throw new Error(`there is no lead ${name}`);
  return lead;
};

test.each(Object.entries(LEADS))("%s is a lead that the contract allows", (_name, lead) => {
  expect(LeadSchema.safeParse(lead).error).toBeUndefined();
});

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(Object.entries(LEADS))("%s reads well and has at most one primary button", async (_name, lead) => {
    const card = renderLeadCard([lead], language);
    await card.answered();
    expect(card.words().filter((word) => /undefined|null|NaN|Invalid Date|\[object|^\s*$/.test(word))).toEqual([]);
    expect(card.find(StatusTag).text).toBe(leadMessagesFor(language).states[lead.state]);
    const buttons = [...card.findAll(Button), ...card.findAll(LoadingButton)];
    expect(buttons.filter(({ props }) => props.variant === "primary").length).toBeLessThanOrEqual(1);
  });

  test("a service that is away says so and can be asked again", async () => {
    const card = render(() => refuse("internal"), language);
    await card.answered();
    expect(card.find(ErrorState).find(Button).text).toMatch(/\S/);
  });

  test("has every text of English", () => {
    const keys = (node: object): string[] =>
      Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
        typeof value === "object" && value !== null ? keys(value).map((inner) => `${key}.${inner}`) : [key],
      );
    expect(keys(leadMessagesFor(language))).toEqual(keys(leadMessagesFor("en")));
  });
});

test("pressing Register asks for it once under a key of its own and then shows what the ledger says", async () => {
  const card = renderLeadCard([leadNamed("notRegistered"), leadNamed("saving")]);
  await card.answered();
  card.find(LoadingButton).trigger("onClick");
  await card.waitFor(() => expect(card.find(StatusTag).text).toBe("Registered"));
  const posts = card.asked.filter((request) => request.body);
  expect(posts).toEqual([
    {
      url: "https://api.example/api/leads/register",
      body: { objectTypeId: "0-1", objectId: "20", idempotencyKey: expect.stringMatching(/^0-1-20-.+-1$/) as string },
    },
  ]);
  expect(card.text()).toContain("Saving to the CRM.");
});

test("releasing says first what is given up", async () => {
  const card = renderLeadCard([leadNamed("registered"), leadNamed("released")]);
  await card.answered();
  expect(card.text()).toContain("You give up the commission and the sold credit if muster.example buys HubSpot");
  expect(card.asked.filter((request) => request.body)).toEqual([]);
});

test("a full capacity offers no registration and says what to do", async () => {
  const card = renderLeadCard([leadNamed("full")]);
  await card.answered();
  expect(card.maybeFind(LoadingButton)).toBeNull();
  expect(card.text()).toContain("Release a registration that you no longer need first.");
  expect(card.text()).toContain("Capacity: 50 of 50 in use.");
});

test("each unavailable reason names its way out, step by step", async () => {
  const card = renderLeadCard([leadNamed("active-sales-process")]);
  await card.answered();
  expect(card.text()).toContain("In an active sales process with HubSpot");
  expect(card.text()).toContain("Write to partnerteam@hubspot.com.");
  expect(card.text()).toContain("It is possible, not guaranteed.");
  expect(card.maybeFind(Modal)).toBeNull();
});
