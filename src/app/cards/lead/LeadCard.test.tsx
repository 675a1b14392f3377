import {
  Accordion,
  Alert,
  Button,
  ErrorState,
  Input,
  LoadingButton,
  LoadingSpinner,
  Modal,
  StatusTag,
  TextArea,
  Toggle,
} from "@hubspot/ui-extensions";
import { CrmPropertyList } from "@hubspot/ui-extensions/crm";
import type { RenderedFragmentNode } from "@hubspot/ui-extensions/testing";
import { createPatientRenderer } from "@partner-standing/extension-kit/fixtures/patient-renderer";
import type { ProblemCode } from "@partner-standing/contract/answers/problem";
import {
  LEAD_REFUSALS,
  type Lead,
  PARTNER_TEAM_ADDRESS,
  UNAVAILABLE_REASONS,
} from "@partner-standing/contract/leads/lead";
import { NOTES } from "@partner-standing/extension-kit/fixtures/notes";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { wordsOf } from "@partner-standing/extension-kit/fixtures/words-of";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { LANGUAGES, type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { leadMessagesFor } from "@partner-standing/texts/leads/lead-messages-for";
import { createReader } from "@partner-standing/texts/standing/reader";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { COMMISSIONS } from "../fixtures/commissions.ts";
import { LEADS } from "../fixtures/leads.ts";
import { LeadCard } from "./LeadCard.tsx";
import { leadViewModel } from "./lead-view-model.ts";

interface Asked {
  url: string;
  body?: Record<string, unknown>;
}

/**
 * Renders the card for contact 20 on a service that answers one lead after the other, the last one for good; what a sale
 * would pay is refused, as to somebody who may see no amounts.
 */
function renderLeadCard(leads: Lead[], language: Language = "en", refusal?: ProblemCode) {
  const asked: Asked[] = [];
  const fetch: ServiceFetch = (url, { body }) => {
    if (url.includes("/api/commission?")) return refuse("not-allowed");
    asked.push({ url, ...(body && { body }) });
    if (body && refusal) return refuse(refusal);
    const lead = leads.length > 1 && !body ? leads.shift() : leads[0];
    return respond({ ok: true, data: lead });
  };
  return { ...render(fetch, language), asked };
}

function render(fetch: ServiceFetch, language: Language) {
  const renderer = createPatientRenderer("crm.record.sidebar");
  const { context, actions } = renderer.mocks;
  const copy = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  const onEdit = vi.fn<typeof actions.onCrmPropertiesUpdate>();
  const announced = vi.fn<typeof actions.addAlert>();
  const refreshed = vi.fn<typeof actions.refreshObjectProperties>();
  Object.assign(actions, {
    addAlert: announced,
    copyTextToClipboard: copy,
    onCrmPropertiesUpdate: onEdit,
    refreshObjectProperties: refreshed,
  });
  context.crm = { objectId: 20, objectTypeId: "0-1" };
  context.user.language = language;
  context.variables = { API_BASE_URL: "https://api.example" };
  renderer.render(<LeadCard fetch={fetch} />);
  return {
    ...renderer,
    copy,
    onEdit,
    announced,
    refreshed,
    words: () => wordsOf(renderer.getRootNode()),
    text: () => wordsOf(renderer.getRootNode()).join("\n"),
    answered: () =>
      renderer.waitFor(() => {
        if (renderer.maybeFind(LoadingSpinner)) throw new Error("the card is still loading");
      }),
  };
}

function leadNamed(name: string): Lead {
  const lead = LEADS[name];
  if (!lead) throw new Error(`there is no lead ${name}`);
  return lead;
}

const text = leadMessagesFor("en");
const reader = createReader(localeOf({ language: "en" }), "UTC");
/** What the card has to say; the view model's own tests have it word for word. */
const viewOf = (name: string) => leadViewModel(leadNamed(name), null, text, reader);
const domainOf = (name: string) => leadNamed(name).domain ?? "";

/** Opens what is folded away. */
async function unfold(card: ReturnType<typeof render>): Promise<void> {
  card.find(Accordion).trigger("onClick");
  await card.waitFor(() => expect(card.find(Accordion).props.open).toBe(true));
}

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(Object.entries(LEADS))("%s reads well and has at most one primary button", async (_name, lead) => {
    const card = renderLeadCard([lead], language);
    await card.answered();
    expect(card.words().filter((word) => /undefined|null|NaN|Invalid Date|\[object|^\s*$/.test(word))).toEqual([]);
    expect(card.find(StatusTag).text).toBe(leadMessagesFor(language).states[lead.state]);
    const primary = ({ props }: { props: { variant?: string } }) => props.variant === "primary";
    // A dialog over the card is a surface of its own.
    const inDialogs = card.findAll(Modal).flatMap((dialog) => dialog.findAll(Button).filter(primary));
    const buttons = [...card.findAll(Button), ...card.findAll(LoadingButton)].filter(primary);
    expect(buttons.length - inDialogs.length).toBeLessThanOrEqual(1);
  });

  test("a service that is away says so and can be asked again", async () => {
    const card = render(() => refuse("internal"), language);
    await card.answered();
    expect(card.find(ErrorState).find(Button).text).toMatch(/\S/);
  });

  test("a permission that is missing is not asked for again", async () => {
    const card = render(() => refuse("not-allowed"), language);
    await card.answered();
    expect(card.find(ErrorState).findAll(Button)).toEqual([]);
  });

  test.each(LEAD_REFUSALS)("the refusal %s says what happened and what to do", async (code) => {
    const { title, text } = leadMessagesFor(language).refusals[code];
    expect(text).toMatch(/\S.*\.$/);
    const card = renderLeadCard([leadNamed("notRegistered")], language, code);
    await card.answered();
    card.find(LoadingButton).trigger("onClick");
    await card.waitFor(() => expect(card.find(Alert).props.title).toBe(title));
    expect(card.words()).toContain(text);
    expect(card.find(StatusTag).text).toBe(leadMessagesFor(language).states["not-registered"]);
  });

  test.each(["timeout", "internal", "too-many-requests"] as const)(
    "when nobody knows what became of a registration (%s), the card says so and asks the ledger",
    async (code) => {
      const card = renderLeadCard([leadNamed("notRegistered")], language, code === "timeout" ? "internal" : code);
      await card.answered();
      card.find(LoadingButton).trigger("onClick");
      await card.waitFor(() => expect(card.find(Alert).props.title).toBe(leadMessagesFor(language).notDone.register));
      await card.waitFor(() => expect(card.asked.filter(({ body }) => !body)).toHaveLength(2));
    },
  );

  test("has every text of English", () => {
    const keys = (node: object): string[] =>
      Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
        typeof value === "object" && value !== null ? keys(value).map((inner) => `${key}.${inner}`) : [key],
      );
    expect(keys(leadMessagesFor(language))).toEqual(keys(leadMessagesFor("en")));
  });
});

test("what was done is announced: a registration with its end, and a release", async () => {
  const card = renderLeadCard([leadNamed("notRegistered"), leadNamed("registered")]);
  await card.answered();
  card.find(LoadingButton).trigger("onClick");
  const domain = domainOf("registered");
  const { expiresOn } = leadNamed("registered");
  const registered = text.announced.registered(domain, reader.date(expiresOn ?? "2000-01-01"));
  await expect.poll(() => card.announced.mock.lastCall).toEqual([{ type: "success", message: registered }]);
  card.find(Modal).find(Button).trigger("onClick");
  const message = text.announced.released(domain);
  await expect.poll(() => card.announced.mock.lastCall).toEqual([{ type: "success", message }]);
});

test("what was refused is announced by its notice alone", async () => {
  const card = renderLeadCard([leadNamed("notRegistered")], "en", "capacity-reached");
  await card.answered();
  card.find(LoadingButton).trigger("onClick");
  await card.waitFor(() => expect(card.findAll(Alert)).not.toEqual([]));
  expect(card.announced).not.toHaveBeenCalled();
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
      body: { objectTypeId: "0-1", objectId: "20", idempotencyKey: expect.stringMatching(/^.+-.+-1$/) as string },
    },
  ]);
  expect(card.text()).toContain(text.saving);
});

test("releasing says first what is given up", async () => {
  const card = renderLeadCard([leadNamed("registered"), leadNamed("released")]);
  await card.answered();
  expect(card.text()).toContain(text.releaseText(domainOf("registered")));
  expect(card.asked.filter((request) => request.body)).toEqual([]);
});

test("while the CRM is being told, the card asks again by itself until it is done", async () => {
  const card = renderLeadCard([leadNamed("saving"), leadNamed("registered")]);
  await card.answered();
  expect(card.text()).toContain(text.saving);
  await card.waitFor(() => expect(card.text()).not.toContain(text.saving), { timeoutInMs: 5_000 });
});

test("a card that stays open beside what HubSpot refuses asks at growing distances, and stops", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const card = renderLeadCard([leadNamed("refusedByRule")]);
  const minutes: number[] = [];
  for (let minute = 0; minute < 60; minute++) {
    const before = card.asked.length;
    await vi.advanceTimersByTimeAsync(60_000);
    minutes.push(card.asked.length - before);
  }
  expect(minutes[0]).toBeLessThan(10);
  expect(minutes.slice(12)).toEqual(minutes.slice(12).map(() => 0));
  expect(card.asked.length).toBeLessThan(15);
  for (const line of viewOf("refusedByRule").lines) expect(card.words()).toContain(line);
});

test("once the CRM has been told, the record's own properties are shown anew, once", async () => {
  const card = renderLeadCard([leadNamed("saving"), leadNamed("registered")]);
  await card.answered();
  expect(card.refreshed).not.toHaveBeenCalled();
  await card.waitFor(() => expect(card.text()).not.toContain(text.saving), { timeoutInMs: 5_000 });
  await expect.poll(() => card.refreshed.mock.calls.length).toBe(1);
});

test("an edit of a decisive property in the record has the lead asked for again", async () => {
  const card = renderLeadCard([leadNamed("freeMailbox"), leadNamed("notRegistered")]);
  await card.answered();
  expect(card.text()).toContain(viewOf("freeMailbox").missing[0]);
  const [names, changed] = card.onEdit.mock.calls[0] ?? [];
  expect(names).toEqual(expect.arrayContaining(["website", "domain", "pp_unavailable_reason"]));
  changed?.({ website: "muster.example" });
  await card.waitFor(() => expect(card.find(StatusTag).text).toBe("Not registered"), { timeoutInMs: 5_000 });
});

test("what is missing in the record is filled in on the card, which asks again then", async () => {
  const missing = { ...leadNamed("freeMailbox"), toFill: ["website", "own_reason"] };
  const card = renderLeadCard([missing, leadNamed("notRegistered")]);
  await card.answered();
  expect(card.find(CrmPropertyList).props.properties).toEqual(["website", "own_reason"]);
  const [, changed] = card.onEdit.mock.calls.find(([names]) => names.includes("own_reason")) ?? [];
  changed?.({ own_reason: "none" });
  await card.waitFor(() => expect(card.find(StatusTag).text).toBe("Not registered"), { timeoutInMs: 5_000 });
  expect(card.maybeFind(CrmPropertyList)).toBeNull();
  expect(card.onEdit.mock.calls.flatMap(([names]) => names).filter((name) => name === "website")).toHaveLength(1);
});

test("whoever registers for the first time is shown what costs commission, and then registers", async () => {
  const card = renderLeadCard([leadNamed("firstTime"), leadNamed("registered")]);
  await card.answered();
  const dialog = () => (card.find(LoadingButton).props.overlay as RenderedFragmentNode).find(Modal);
  expect(wordsOf(dialog()).join(" ")).toContain("Never open a free account for a client before you register it.");
  expect(card.find(Accordion).props.open).toBe(false);
  // Nothing is registered yet that could be kept.
  const answers = dialog()
    .findAll(Button)
    .map(({ text: label }) => label);
  expect(answers).toEqual([text.rules.understood(text.register), text.rules.later]);
  dialog()
    .findAll(Button)
    .find(({ text: label }) => label === text.rules.understood(text.register))
    ?.trigger("onClick");
  await expect
    .poll(() => card.asked.filter(({ body }) => body).map(({ url }) => url.replace("https://api.example", "")))
    .toEqual(["/api/leads/rules-seen", "/api/leads/register"]);
});

test("the partner team's address can be copied", async () => {
  const card = renderLeadCard([leadNamed("existing-customer")]);
  await card.answered();
  card
    .findAll(Button)
    .find((button) => button.text === text.copyAddress)
    ?.trigger("onClick");
  expect(card.copy).toHaveBeenCalledWith(PARTNER_TEAM_ADDRESS);
  await card.waitFor(() => expect(card.text()).toContain("Copied"));
});

test.each(UNAVAILABLE_REASONS)("whom to write to can be copied where a lead is unavailable: %s", async (reason) => {
  const card = renderLeadCard([leadNamed(reason)]);
  await card.answered();
  expect(card.words()).toContain(PARTNER_TEAM_ADDRESS);
  expect(card.findAll(Button).map((button) => button.text)).toContain(text.copyAddress);
});

test("an existing customer is said to be one, sold by whom, and is registered only by whoever knows it", async () => {
  const card = renderLeadCard([leadNamed("customerOfOurs"), leadNamed("registered")]);
  await card.answered();
  const { lines, unavailable } = viewOf("customerOfOurs");
  expect(card.words()).toEqual(expect.arrayContaining(lines));
  expect(card.find(StatusTag).text).toBe("Unavailable");
  await unfold(card);
  expect(card.words()).toEqual(expect.arrayContaining(unavailable?.steps ?? ["none"]));
  expect(card.find(LoadingButton).props.variant).not.toBe("primary");
  card.find(LoadingButton).trigger("onClick");
  await card.waitFor(() => expect(card.find(StatusTag).text).toBe("Registered"));
  expect(card.asked.find(({ body }) => body)?.body).toMatchObject({ objectId: "20", despite: "existing-customer" });
});

test.each(["boughtElsewhere", "boughtElsewhereLongAgo", "accountSaysRegistered", "platform", "unknownOption"])(
  "what is to be known and what is wrong stands on the card: %s",
  async (name) => {
    const card = renderLeadCard([leadNamed(name)]);
    await card.answered();
    const { notices, missing } = viewOf(name);
    for (const notice of notices) {
      expect(card.findAll(Alert).map(({ props }) => props.title)).toContain(notice.title);
      expect(card.text()).toContain(notice.text);
    }
    for (const line of missing) expect(card.text()).toContain(line);
    expect([...notices, ...missing]).not.toEqual([]);
  },
);

test("a claim starts with what is known and is saved as it is, also without all evidence", async () => {
  const card = renderLeadCard([leadNamed("claimed")]);
  await card.answered();
  for (const line of viewOf("claimed").unavailable?.claim?.conditions ?? ["none"]) expect(card.text()).toContain(line);
  const field = (name: string) => card.find(Input, { name });
  expect(card.find(TextArea).props.value).toBe("Contract of 3 March 2026, signed");
  field("hubId").props.onInput?.("12 34");
  await card.waitFor(() => expect(field("hubId").props.error).toBe(true));
  expect(card.find(LoadingButton).props.disabled).toBe(true);
  field("hubId").props.onInput?.("1234567");
  card.find(Toggle).props.onChange?.(true);
  await card.waitFor(() => expect(card.find(LoadingButton).props.disabled).toBe(false));
  card.find(LoadingButton).trigger("onClick");
  await card.waitFor(() => expect(card.asked.some(({ body }) => body)).toBe(true));
  expect(card.asked.find(({ body }) => body)?.body).toMatchObject({
    domain: domainOf("claimed"),
    proofOfServices: "Contract of 3 March 2026, signed",
    paymentLink: true,
    productsOfInterest: ["Marketing Hub Professional"],
    hubId: "1234567",
    buyerEmail: "erika@muster.example",
  });
});

test("a claim whose conditions are met comes with the message to the partner team", async () => {
  const card = renderLeadCard([leadNamed("claimReady")]);
  await card.answered();
  card
    .findAll(Button)
    .find(({ text }) => text === "Copy the message to the partner team")
    ?.trigger("onClick");
  const [message] = card.copy.mock.calls[0] ?? [];
  expect(message).toContain(`Best Partner Wins claim for ${domainOf("claimReady")}`);
  expect(message).toContain("Hub ID: 1234567");
  expect(message).toContain("Products of interest: Marketing Hub Professional");
});

test("a full capacity offers no registration and says what to do", async () => {
  const card = renderLeadCard([leadNamed("full")]);
  await card.answered();
  expect(card.findAll(LoadingButton).map(({ text }) => text)).not.toContain(text.register);
  const { capacity } = viewOf("full");
  for (const line of [capacity?.text, capacity?.warning, ...(capacity?.oldest ?? []).map((one) => one.text)])
    expect(card.text()).toContain(line);
});

test("each unavailable reason names its way out, step by step", async () => {
  const card = renderLeadCard([leadNamed("active-sales-process")]);
  await card.answered();
  const { reason, unavailable } = viewOf("active-sales-process");
  expect(card.words()).toContain(reason);
  await unfold(card);
  for (const line of [...(unavailable?.steps ?? ["none"]), unavailable?.certainty]) expect(card.text()).toContain(line);
  expect(card.maybeFind(Modal)).toBeNull();
});

test.each(LANGUAGES)(
  "what is good to know stands folded at the end, and is asked for when opened, in %s",
  async (language) => {
    const asked: string[] = [];
    const card = render((url) => {
      asked.push(url.replace("https://api.example", ""));
      if (url.includes("/api/commission?")) return refuse("not-allowed");
      return respond({ ok: true, data: url.includes("/api/notes") ? NOTES.few : LEADS["notRegistered"] });
    }, language);
    await card.answered();
    expect(asked.filter((url) => url.startsWith("/api/notes"))).toEqual([]);
    expect(card.words().at(-1)).toBe(card.find(Accordion).props.title);
    card.find(Accordion).trigger("onClick");
    await card.waitFor(() => expect(card.words()).toContain("What is said about badges."));
    expect(asked.at(-1)).toBe(`/api/notes?place=lead&language=${language}`);
  },
);

describe("what a sale would pay", () => {
  const offered = (answer: ReturnType<typeof refuse>) =>
    render(
      (url) => (url.includes("/api/commission?") ? answer : respond({ ok: true, data: leadNamed("notRegistered") })),
      "en",
    );

  test("is said once it is known", async () => {
    const card = offered(respond({ ok: true, data: COMMISSIONS.lead }));
    const { offer } = leadViewModel(leadNamed("notRegistered"), COMMISSIONS.lead, text, reader);
    await card.waitFor(() => expect(card.words()).toContain(offer));
  });

  test("never delays the lead", async () => {
    const card = offered(new Promise<never>(() => {}));
    await card.answered();
    expect(card.find(StatusTag).text).toBe("Not registered");
    expect(card.text()).not.toContain("20%");
  });
});
