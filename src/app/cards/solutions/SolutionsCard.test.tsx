import {
  Alert,
  Button,
  LineChart,
  LoadingButton,
  LoadingSpinner,
  ProgressBar,
  StatusTag,
  Tag,
} from "@hubspot/ui-extensions";
import { CrmPropertyList } from "@hubspot/ui-extensions/crm";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { solutionsMessagesFor } from "@partner-standing/texts/solutions/solutions-messages-for";
import { createReader } from "@partner-standing/texts/standing/reader";
import { describe, expect, test } from "vitest";
import { COMMISSIONS } from "../fixtures/commissions.ts";
import { renderSolutions, solutionsService } from "../fixtures/render-solutions.tsx";
import { SOLUTIONS_STANDINGS } from "../fixtures/solutions-standings.ts";
import { solutionsViewModel } from "./SolutionsView.tsx";

type Name = keyof typeof SOLUTIONS_STANDINGS;

async function shown(name: Name) {
  const { fetch, asked } = solutionsService(SOLUTIONS_STANDINGS[name], COMMISSIONS.customer);
  const card = renderSolutions(fetch);
  await card.answered();
  return { ...card, asked };
}

/** What the view model says of it, which its own test asserts. */
function modelOf(name: Name) {
  const view = solutionsViewModel(
    SOLUTIONS_STANDINGS[name],
    createReader(localeOf({ language: "en" }), "Europe/Berlin"),
  );
  if (view.kind !== "partner" && view.kind !== "provider") throw new Error(`${name} is ${view.kind}`);
  return view;
}

function partnerModel(name: Name) {
  const view = modelOf(name);
  if (view.kind !== "partner") throw new Error(`${name} is no partner`);
  return { ...view, ...view.partner };
}

const { recalibration: recalibrationText, points: pointsText, provider: providerText } = solutionsMessagesFor("en");

describe("a solutions partner", () => {
  test("sees tier, refresh and recalibration, and what is missing for the next tier", async () => {
    const { find, text, findAll } = await shown("gold");
    const { tier, since, refresh, recalibration, gaps } = partnerModel("gold");
    expect(find(Tag).text).toBe(tier);
    expect(text()).toContain(since);
    expect(text()).toContain(`${refresh.title}\n${refresh.outcome}`);
    expect(text()).toContain(`${recalibration?.title}\n${recalibration?.outcome}`);
    expect(text()).toContain(`${gaps?.title}\n${gaps?.met}`);
    const measured = gaps?.tracks.filter(({ bar }) => bar) ?? [];
    expect(measured).toHaveLength(3);
    expect(findAll(ProgressBar).map(({ props }) => [props["aria-label"], props.valueDescription])).toEqual(
      measured.map(({ name, figure }) => [name, figure]),
    );
    for (const { note } of gaps?.tracks ?? []) if (note) expect(text()).toContain(note);
  });

  test("is told of a promotion, and of the tier performed", async () => {
    const { find, text } = await shown("promotion");
    const { refresh, performing } = partnerModel("promotion");
    expect(find(Alert, { variant: "success" }).text).toBe(refresh.outcome);
    expect(text()).toContain(performing);
  });

  test("is warned of a demotion", async () => {
    const { findAll } = await shown("demotion");
    expect(findAll(Alert).map(({ text }) => text)).toContain(partnerModel("demotion").recalibration?.outcome);
    const { text } = await shown("certificationExpires");
    expect(text()).toContain(partnerModel("certificationExpires").recalibration?.outcome);
    expect(text()).not.toContain("was met in no month");
  });

  test("sees the months looked back at", async () => {
    const card = await shown("demotion");
    const months = partnerModel("demotion").recalibration?.months ?? [];
    card.button(recalibrationText.months).trigger("onClick");
    await card.waitFor(() => expect(card.text()).toContain(`${months[0]?.date}\n${months[0]?.performed}`));
    const { date, performed, note } = months.at(-1) ?? {};
    expect(card.text()).toContain(`${date}\n${performed}, ${note}`);
  });

  test("without thresholds gets figures instead of a verdict, and the way to enter them", async () => {
    const { text, findAll } = await shown("unknownThresholds");
    const { thresholds, gaps } = partnerModel("unknownThresholds");
    expect(findAll(Alert).map(({ props }) => props.title)).toContain(thresholds?.title);
    for (const line of thresholds?.lines ?? []) expect(text()).toContain(line);
    for (const { figure } of gaps?.tracks ?? []) if (figure) expect(text()).toContain(figure);
    const statuses = findAll(StatusTag).map((tag) => tag.text);
    expect(statuses).toEqual(expect.arrayContaining((gaps?.tracks ?? []).map(({ status }) => status.text)));
    expect(findAll(ProgressBar)).toEqual([]);
  });

  test("without accounts is told that there are none", async () => {
    const { find, text } = await shown("untiered");
    const { tier, gaps } = partnerModel("untiered");
    expect(find(Tag).text).toBe(tier);
    for (const { bar, figure, note } of gaps?.tracks ?? []) {
      if (figure && !bar) expect(text()).toContain(figure);
      if (note) expect(text()).toContain(note);
    }
  });

  test("who may see no amounts gets no points", async () => {
    const { text } = await shown("amountsHidden");
    const { gaps, lapsing, client } = partnerModel("amountsHidden");
    expect(text()).toContain(gaps?.title);
    expect(text()).not.toContain(pointsText.open);
    expect(text()).toContain(client?.adds);
    expect(text()).toContain(lapsing?.title);
  });
});

describe("the rule of a requirement", () => {
  test("lists the clients behind the figure with its period, and more of them on demand", async () => {
    const card = await shown("gold");
    const [sourced] = card.findAll(Button, { variant: "transparent" });
    sourced?.trigger("onClick");
    await card.waitFor(() => expect(card.text()).toContain("27 clients behind it"));
    expect(card.asked.map(({ path }) => path)).toContain("/api/solutions/explain?track=sourced-points&after=");
    expect(card.text()).toContain("November 23, 2025 to November 22, 2026");
    expect(card.text()).toContain(
      "Muster GmbH\n72.5 points\nstops counting on March 3, 2027, with what is known today",
    );
    expect(card.text()).not.toContain("Kunde 23");
    card.button("Show more").trigger("onClick");
    await card.waitFor(() => expect(card.text()).toContain("Kunde 23\n0 points"));
    expect(card.text()).not.toContain("Show more");
  });

  test("shows the figure over twelve months, with what the tier asks for", async () => {
    const card = await shown("gold");
    card.findAll(Button, { variant: "transparent" })[0]?.trigger("onClick");
    await card.waitFor(() => expect(card.maybeFind(LineChart)).not.toBeNull());
    const { data, options } = card.find(LineChart).props;
    expect(options?.title).toBe("Sourced points, the last twelve months");
    const rows = (Array.isArray(data) ? data : data.data).map(({ day, series, value }) => [day, series, value]);
    expect(rows).toHaveLength(26);
    expect(rows.slice(-2)).toEqual([
      ["November 2026", "Sourced points", 156.012],
      ["November 2026", "Platinum needs 188 points", 188],
    ]);
  });

  test("is told with its sources and how unclear wording is read", async () => {
    const card = await shown("gold");
    const info = card.findAll(Button, { variant: "transparent" });
    info[0]?.trigger("onClick");
    info[2]?.trigger("onClick");
    await card.waitFor(() => expect(card.text()).toContain("Platinum needs at least 188 points."));
    await card.waitFor(() => expect(card.text()).toContain("hubspot.de/partners/how-tiers-work\n2026"));
    info.forEach((button) => button.trigger("onClick"));
    await card.waitFor(() => expect(card.text()).toContain("We read it as: what customers of a year ago still pay"));
  });
});

describe("clients", () => {
  test("the first to lapse are said on top, each a link", async () => {
    const { find, text, links } = await shown("demotion");
    const { title, clients } = modelOf("demotion").lapsing ?? {};
    expect(find(Alert).props.title).toBe(title);
    for (const { link, sentence } of clients ?? []) {
      expect(text()).toContain(`${link.name}\n${sentence}`);
      expect(links()).toContain(link.url);
    }
  });

  test("the open one says what it adds, by whom and until when", async () => {
    const { text } = await shown("gold");
    const { title, adds, credits } = modelOf("gold").client ?? {};
    expect(text()).toContain(`${title}\n${adds}`);
    for (const sentence of credits?.flatMap(({ sentences }) => sentences) ?? []) expect(text()).toContain(sentence);
  });

  test("what is to be done for it stands there: by the last day, and in its record", async () => {
    const { text } = await shown("demotion");
    expect(text()).toContain(modelOf("demotion").client?.warning?.title);
    const uncredited = "client uncredited" as Name;
    const card = await shown(uncredited);
    const { credits, problems } = modelOf(uncredited).client ?? {};
    for (const sentence of credits?.flatMap(({ sentences }) => sentences) ?? [])
      expect(card.text()).toContain(sentence);
    for (const { sentence } of problems ?? []) expect(card.text()).toContain(sentence);
  });
});

test("what is missing in the client's record is filled in on the card", async () => {
  const { gold } = SOLUTIONS_STANDINGS;
  const client = gold.client && { ...gold.client, toFill: ["pp_sale_credit"] };
  const card = renderSolutions(solutionsService({ ...gold, client }, COMMISSIONS.lead).fetch);
  await card.answered();
  expect(card.find(CrmPropertyList).props.properties).toEqual(["pp_sale_credit"]);
});

describe("points in detail", () => {
  test("are told by kind, with what is left of them, and with who gained and lost some", async () => {
    const card = await shown("gold");
    const points = partnerModel("gold").points;
    card.button(pointsText.open).trigger("onClick");
    await card.waitFor(() => expect(card.text()).toContain(`${pointsText.sides.lost}\n${pointsText.records("1", 1)}`));
    for (const { name, lines } of points?.kinds ?? []) expect(card.text()).toContain([name, ...lines].join("\n"));
    for (const line of points?.ahead ?? []) expect(card.text()).toContain(line);
    expect(card.text()).toContain(`${pointsText.sides.gained}\n${pointsText.none}`);
    expect(card.text()).toContain(`Ostwind AG\n${pointsText.shown("45")}`);
    const asked = card.asked.map(({ path }) => path);
    expect(asked).toContain("/api/solutions/point-changes?from=2026-08-01&to=2026-11-22&side=lost&after=");
  });
});

describe("the membership", () => {
  test("is told with its day beside the certification", async () => {
    const { text } = await shown("gold");
    const [first] = partnerModel("gold").obligations;
    expect(text()).toContain(providerText.membership);
    expect(text()).toContain(`${first?.name}\n${first?.status.text}`);
  });
});

describe("a solutions provider", () => {
  test("sees obligations with dates instead of tiers, and what the partner package would change", async () => {
    const { find, text, maybeFind, findAll } = await shown("provider");
    const view = modelOf("provider");
    const { ended, obligations } = view.kind === "provider" ? view : { ended: null, obligations: [] };
    expect(find(Tag).text).toBe(view.tier);
    expect(text()).toContain(ended);
    for (const { date } of obligations) if (date) expect(text()).toContain(date);
    expect(
      findAll(StatusTag)
        .slice(0, 4)
        .map((tag) => tag.text),
    ).toEqual(obligations.map(({ status }) => status.text));
    for (const change of providerText.changes) expect(text()).toContain(change);
    expect(maybeFind(ProgressBar)).toBeNull();
    expect(text()).toContain(view.client?.adds);
  });
});

describe("asking", () => {
  test("the card asks for the standing, and commission beside it", async () => {
    const { asked } = await shown("gold");
    expect(asked).toEqual([
      { path: "/api/solutions?objectTypeId=0-2&objectId=123" },
      { path: "/api/commission?objectTypeId=0-2&objectId=123" },
    ]);
  });

  test.each(["contactWithoutCompany", "outside", "firstSync"] as const)("%s asks for no commission", async (name) => {
    const { asked } = await shown(name);
    expect(asked).toHaveLength(1);
  });

  test("a newer reading of the CRM has commission asked for anew, the same one has not", async () => {
    const readings = ["13:05", "13:05", "14:05"];
    const { fetch, asked } = solutionsService(SOLUTIONS_STANDINGS.gold, COMMISSIONS.customer);
    const card = renderSolutions((url, options) => {
      if (!url.includes("/api/solutions")) return fetch(url, options);
      const { gold } = SOLUTIONS_STANDINGS;
      const asOf = `2026-11-22T${readings.shift()}:00.000Z`;
      return respond({ ok: true, data: { ...gold, freshness: { ...gold.freshness, asOf } } });
    });
    await card.answered();
    for (const asks of [1, 2]) {
      card.find(LoadingButton).trigger("onClick");
      await card.waitFor(() => expect(readings).toHaveLength(2 - asks));
      await card.waitFor(() => expect(asked).toHaveLength(asks));
    }
  });

  test("a slow commission delays nothing above it", async () => {
    const card = renderSolutions((url) =>
      url.includes("/api/solutions") ? respond({ ok: true, data: SOLUTIONS_STANDINGS.gold }) : new Promise(() => {}),
    );
    await card.waitFor(() => expect(card.text()).toContain(partnerModel("gold").gaps?.title));
    expect(card.find(LoadingSpinner).props.label).toBe("Working out the commission");
  });

  test("a reload that fails keeps the earlier answer, and dates it", async () => {
    let count = 0;
    const { fetch } = solutionsService(SOLUTIONS_STANDINGS.gold, COMMISSIONS.customer);
    const card = renderSolutions((url, options) =>
      url.includes("/api/solutions") && count++ > 0 ? refuse("internal") : fetch(url, options),
    );
    await card.answered();
    card.find(LoadingButton).trigger("onClick");
    await card.waitFor(() => expect(card.text()).toContain("The service cannot be reached"));
    expect(card.text()).toContain("These are the figures of November 22, 2026 at 2:05 PM.");
    expect(card.text()).toContain(partnerModel("gold").gaps?.title);
  });
});
