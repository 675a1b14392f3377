import {
  Button,
  EmptyState,
  ErrorState,
  LoadingButton,
  LoadingSpinner,
  Select,
  StatusTag,
} from "@hubspot/ui-extensions";
import { CrmPropertyList } from "@hubspot/ui-extensions/crm";
import type { DealStanding } from "@partner-standing/contract/standing/deal-standing";
import { createPatientRenderer } from "@partner-standing/extension-kit/fixtures/patient-renderer";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { wordsOf } from "@partner-standing/extension-kit/fixtures/words-of";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { dealMessagesFor } from "@partner-standing/texts/deals/deal-messages-for";
import { LANGUAGES, type Language } from "@partner-standing/texts/formats/locale";
import { describe, expect, test, vi } from "vitest";
import { DEALS } from "../fixtures/deals.ts";
import { DealCard } from "./DealCard.tsx";

function render(fetch: ServiceFetch, language: Language = "en", layout: "full" | "compact" = "compact") {
  const renderer = createPatientRenderer("crm.record.sidebar");
  const { context, actions } = renderer.mocks;
  const onEdit = vi.fn<typeof actions.onCrmPropertiesUpdate>();
  const refreshed = vi.fn<typeof actions.refreshObjectProperties>();
  const announced = vi.fn<typeof actions.addAlert>();
  Object.assign(actions, { onCrmPropertiesUpdate: onEdit, refreshObjectProperties: refreshed, addAlert: announced });
  context.crm = { objectId: 31, objectTypeId: "0-3" };
  context.user.language = language;
  context.variables = { API_BASE_URL: "https://api.example" };
  renderer.render(<DealCard layout={layout} fetch={fetch} />);
  return {
    ...renderer,
    onEdit,
    refreshed,
    announced: () => announced.mock.calls.map(([{ type, message }]) => [type, message]),
    words: () => wordsOf(renderer.getRootNode()),
    text: () => wordsOf(renderer.getRootNode()).join("\n"),
    answered: () =>
      renderer.waitFor(() => {
        if (renderer.maybeFind(LoadingSpinner)) throw new Error("the card is still loading");
      }),
  };
}

function dealNamed(name: string): DealStanding {
  const deal = DEALS[name];
  if (!deal) throw new Error(`there is no deal ${name}`);
  return deal;
}
const ok = (name: string) => respond({ ok: true, data: dealNamed(name) });

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(Object.entries(DEALS))("%s reads well and has one button at most", async (_name, deal) => {
    const card = render(() => respond({ ok: true, data: deal }), language, "full");
    await card.answered();
    expect(card.words().filter((word) => /undefined|null|NaN|Invalid Date|\[object|^\s*$/.test(word))).toEqual([]);
    expect(card.find(StatusTag).text).toMatch(/\S/);
    expect(card.findAll(LoadingButton).length).toBeLessThanOrEqual(1);
  });

  test("an account outside of the program and a service that is away say so", async () => {
    const outside = render(() => refuse("outside-program"), language);
    await outside.answered();
    expect(outside.find(EmptyState).props.title).toBe(dealMessagesFor(language).outside.title);
    const away = render(() => refuse("internal"), language);
    await away.answered();
    expect(away.find(ErrorState).find(Button).text).toMatch(/\S/);
  });
});

function choose(card: ReturnType<typeof render>, value: string): void {
  card.find(Select).props.onChange?.(value);
}

test("a choice is saved by the button alone, under a key, and then shown until HubSpot has it", async () => {
  const asked: { url: string; body?: Record<string, unknown> }[] = [];
  const answers = ["unmarked", "saving"];
  const card = render((url, { body }) => {
    asked.push({ url, ...(body && { body }) });
    return ok(body ? "saving" : (answers.shift() ?? "counts"));
  });
  await card.answered();
  expect(card.find(LoadingButton).props.disabled).toBe(true);
  choose(card, "referral");
  await card.waitFor(() => expect(card.find(LoadingButton).props.disabled).toBe(false));
  expect(asked.filter(({ body }) => body)).toEqual([]);
  card.find(LoadingButton).trigger("onClick");
  await card.waitFor(() => expect(card.text()).toContain("Referral is being saved"));
  await expect.poll(card.announced).toEqual([["success", "Marked as Referral."]]);
  const [written] = asked.filter(({ body }) => body);
  expect(written).toMatchObject({
    url: expect.stringContaining("/api/deals/influence") as string,
    body: { objectId: "31", influence: "referral", idempotencyKey: expect.stringMatching(/./) as string },
  });
  await card.waitFor(() => expect(card.find(StatusTag).text).toBe("Counts"));
  await expect.poll(() => card.refreshed.mock.calls.length).toBe(1);
});

test("what is chosen already is not written again, and that is said", async () => {
  const written: object[] = [];
  const card = render((_url, { body }) => {
    if (body) written.push(body);
    return ok("saving");
  });
  await card.answered();
  card.find(LoadingButton).trigger("onClick");
  await expect.poll(card.announced).toEqual([["info", "It is marked as Referral already."]]);
  expect(written).toEqual([]);
});

test("a refusal says why, and the choice can be made again", async () => {
  const card = render((_url, { body }) => (body ? refuse("invalid-data", { field: "influence" }) : ok("unmarked")));
  await card.answered();
  choose(card, "co-sell");
  await card.waitFor(() => expect(card.find(LoadingButton).props.disabled).toBe(false));
  card.find(LoadingButton).trigger("onClick");
  await card.waitFor(() => expect(card.text()).toContain(dealMessagesFor("en").noOption));
  expect(card.find(LoadingButton).props.disabled).toBe(false);
});

test("an edit of the deal has it asked for again", async () => {
  const card = render(() => ok("counts"));
  await card.answered();
  expect(card.onEdit.mock.calls[0]?.[0]).toContain("pp_deal_mrr");
});

test("what is missing in the deal is filled in on the card, which asks again then", async () => {
  const answers = [dealNamed("withoutCloseDate"), dealNamed("counts")];
  const card = render(() => respond({ ok: true, data: answers.length > 1 ? answers.shift() : answers[0] }));
  await card.answered();
  expect(card.find(CrmPropertyList).props.properties).toEqual(["closedate"]);
  const [, changed] = card.onEdit.mock.calls.find(([names]) => names.includes("closedate")) ?? [];
  changed?.({ closedate: "2026-06-18" });
  await card.waitFor(() => expect(card.maybeFind(CrmPropertyList)).toBeNull());
});
