import { Alert, Button, LoadingButton, Panel, Select } from "@hubspot/ui-extensions";
import type { RenderedElementNode, RenderedFragmentNode } from "@hubspot/ui-extensions/testing";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { LANGUAGES, localeOf } from "@partner-standing/texts/formats/locale";
import { createReader } from "@partner-standing/texts/standing/reader";
import type { ComponentProps } from "react";
import { expect, test, vi } from "vitest";
import { renderCard } from "../fixtures/render-card.tsx";
import { STANDINGS } from "../fixtures/standings.ts";

const COLLEAGUES = {
  people: [
    { ownerId: "501", name: "Ada Berg" },
    { ownerId: "502", name: "Mary Hill" },
  ],
  you: "502",
};

/** Opens the first step's task form on a service that takes or refuses it. */
async function opened(taken: boolean, language: (typeof LANGUAGES)[number] = "en") {
  const sent: object[] = [];
  const fetch: ServiceFetch = (url, { body }) => {
    if (url.includes("/api/colleagues")) return respond({ ok: true, data: COLLEAGUES });
    if (!url.includes("/api/tasks")) return respond({ ok: true, data: STANDINGS.atRisk });
    sent.push(body ?? {});
    return taken ? respond({ ok: true, data: { subject: "Ask for it", dueOn: "2027-01-15" } }) : refuse("conflict");
  };
  const card = renderCard({ fetch, language });
  const announced = vi.fn<typeof card.mocks.actions.addAlert>();
  Object.assign(card.mocks.actions, { addAlert: announced });
  await card.answered();
  const { plan } = createReader(localeOf({ language }), "Europe/Berlin").messages.steps;
  const button = () =>
    card.findAll(Button).find(({ text }) => text === plan.button) as RenderedElementNode<ComponentProps<typeof Button>>;
  button().trigger("onClick");
  const panel = () => (button().props.overlay as RenderedFragmentNode).find(Panel);
  await card.waitFor(() => expect(panel().find(Select)).toBeTruthy());
  return { card, panel, plan, sent, announced };
}

test.each(LANGUAGES)(
  "a step becomes a task for whoever asks, by its last day, and that is announced, in %s",
  async (language) => {
    const { panel, plan, sent, announced } = await opened(true, language);
    expect(panel().find(Select).props.value).toBe("502");
    expect(
      panel()
        .find(Select)
        .props.options?.map(({ label }) => label),
    ).toEqual([plan.nobody, "Ada Berg", "Mary Hill"]);
    panel().find(LoadingButton).trigger("onClick");
    await expect
      .poll(() => sent)
      .toMatchObject([{ purpose: "keep", requirement: "marketplace-reviews", ownerId: "502", dueOn: "2027-01-15" }]);
    await expect.poll(() => announced.mock.lastCall?.[0]).toMatchObject({ type: "success" });
  },
);

test("somebody else may be chosen, or nobody", async () => {
  const { card, panel, sent } = await opened(true);
  panel().find(Select).props.onChange?.("nobody");
  await card.waitFor(() => expect(panel().find(Select).props.value).toBe("nobody"));
  panel().find(LoadingButton).trigger("onClick");
  await expect.poll(() => sent).toMatchObject([{ ownerId: null }]);
});

test("a refusal stays in the form, and nothing is announced", async () => {
  const { card, panel, plan, announced } = await opened(false);
  panel().find(LoadingButton).trigger("onClick");
  await card.waitFor(() => expect(panel().find(Alert).props.title).toBe(plan.refused));
  expect(announced).not.toHaveBeenCalled();
});
