import { Alert, Button, LoadingButton, LoadingSpinner, ProgressBar, StatusTag, Tag } from "@hubspot/ui-extensions";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { describe, expect, test } from "vitest";
import { COMMISSIONS } from "../fixtures/commissions.ts";
import { renderSolutions, solutionsService } from "../fixtures/render-solutions.tsx";
import { SOLUTIONS_STANDINGS } from "../fixtures/solutions-standings.ts";

type Name = keyof typeof SOLUTIONS_STANDINGS;

async function shown(name: Name) {
  const { fetch, asked } = solutionsService(SOLUTIONS_STANDINGS[name], COMMISSIONS.customer);
  const card = renderSolutions(fetch);
  await card.answered();
  return { ...card, asked };
}

describe("a solutions partner", () => {
  test("sees tier, refresh and recalibration, and what is missing for the next tier", async () => {
    const { find, text, findAll } = await shown("gold");
    expect(find(Tag).text).toBe("Gold");
    expect(text()).toContain("credited since January 15, 2026");
    expect(text()).toContain("Next tier refresh December 15, 2026, in 23 days\nStays Gold.");
    expect(text()).toContain("Next recalibration January 15, 2027, in 54 days");
    expect(text()).toContain("Keeps Gold: it was met in August 2026, and one month is enough.");
    expect(text()).toContain("To Platinum\n3 of 4 met");
    expect(findAll(ProgressBar).map(({ props }) => [props["aria-label"], props.valueDescription])).toEqual([
      ["Sourced points", "156 of 188 points, 32 points to go"],
      ["Total points", "370 of 350 points"],
      ["Gross revenue retention (GRR)", "100% of 75%"],
    ]);
    expect(text()).toContain("Threshold from your own agreement.");
    expect(text()).not.toContain("Current tier performance");
  });

  test("is told of a promotion, and that a month to come would keep the tier", async () => {
    const { find, text } = await shown("promotion");
    expect(find(Alert, { variant: "success" }).text).toBe("Would move up to Platinum.");
    expect(text()).toContain("Current tier performance: Platinum.");
    const kept = await shown("keptByMonthToCome");
    expect(kept.text()).toContain("Keeps Gold if nothing changes: it would be met in December 2026.");
  });

  test("is warned of a demotion with its reason, and of the certification", async () => {
    const { findAll } = await shown("demotion");
    expect(findAll(Alert).map(({ text }) => text)).toContain(
      "Would drop to Platinum: Diamond was met in no month since August 2026, and Platinum is the best that was.",
    );
    const { text } = await shown("certificationExpires");
    expect(text()).toContain(
      "On that day your certification no longer holds, so HubSpot may take the tier away. Renew it before.",
    );
  });

  test("sees the months looked back at", async () => {
    const card = await shown("demotion");
    card.button("Months looked back at").trigger("onClick");
    await card.waitFor(() => expect(card.text()).toContain("September 15, 2026\nPlatinum met"));
    expect(card.text()).toContain(
      "January 15, 2027\nGold met, if nothing is sold and nobody is active at a client until then",
    );
  });

  test("without thresholds gets figures instead of a verdict, and the way to enter them", async () => {
    const { text, findAll } = await shown("unknownThresholds");
    expect(text()).toContain("Enter your agreement's threshold");
    expect(text()).toContain("Gold, Platinum, Diamond, and Elite");
    expect(text()).toContain("under “Solutions”.");
    expect(text()).toContain("370 points now");
    expect(text()).toContain("What it decides depends on thresholds that are not entered yet.");
    expect(findAll(StatusTag).filter((tag) => tag.text === "Threshold unknown")).toHaveLength(3);
    expect(findAll(ProgressBar)).toEqual([]);
  });

  test("without accounts is told that there are none", async () => {
    const { find, text } = await shown("untiered");
    expect(find(Tag).text).toBe("No tier");
    expect(text()).toContain("No sold or managed account yet, 70% needed");
    expect(text()).toContain("Renew the certification");
  });

  test("at the top keeps the tier", async () => {
    const { text } = await shown("elite");
    expect(text()).toContain("Keep Elite\n4 of 4 met");
    expect(text()).toContain("156 of 150 points");
  });

  test("who may see no amounts sees percent", async () => {
    const { text } = await shown("amountsHidden");
    expect(text()).toContain("82% of the way");
    expect(text()).not.toContain("of 350 points");
    expect(text()).not.toContain("Points in detail");
    expect(text()).toContain("Counts toward sold MRR and managed MRR.");
    expect(text()).toContain("1 managed client has had no activity for 45 days or longer");
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

  test("is told with its sources and how unclear wording is read", async () => {
    const card = await shown("gold");
    const info = card.findAll(Button, { variant: "transparent" });
    info[0]?.trigger("onClick");
    info[2]?.trigger("onClick");
    await card.waitFor(() => expect(card.text()).toContain("Platinum needs at least 188 points."));
    expect(card.text()).toContain("hubspot.de/partners/how-tiers-work (2026)");
    info.forEach((button) => button.trigger("onClick"));
    await card.waitFor(() => expect(card.text()).toContain("We read it as: what customers of a year ago still pay"));
  });
});

describe("clients", () => {
  test("the first to lapse are said on top, each a link", async () => {
    const { find, text, links } = await shown("demotion");
    expect(find(Alert).props.title).toBe("2 managed clients lapse within 8 days");
    expect(text()).toContain("lastDay GmbH\n: $1,450 a month, stops counting on November 23, 2026 (tomorrow)");
    expect(links()).toContain(SOLUTIONS_STANDINGS.demotion.lapsing.clients[0]?.company.url);
  });

  test("one is one", async () => {
    const { find } = await shown("oneLapsing");
    expect(find(Alert).props.title).toBe("1 managed client lapses within 1 day");
  });

  test("the open one says what it adds, by whom and until when", async () => {
    const { text } = await shown("gold");
    expect(text()).toContain(
      "This client: Muster GmbH\nAdds $1,450 a month to sold MRR and managed MRR. In points: 87 points.",
    );
    expect(text()).toContain("Sold on March 3, 2026, leaves the 12 months on March 3, 2027.");
    expect(text()).toContain("ada@partner.example was last active on November 10, 2026.");
    expect(text()).toContain("Stops counting on January 9, 2027 (in 48 days) without new activity.");
  });

  test("from day 45 on it warns with the last day to act", async () => {
    const { text } = await shown("demotion");
    expect(text()).toContain("Without activity by November 29, 2026 it stops counting on November 30, 2026");
  });

  test("one whose sale nobody credits is told what to fill in, and earns for managing alone", async () => {
    const { text } = await shown("client uncredited" as Name);
    expect(text()).toContain("fill “pp_sale_credit”.");
    expect(text()).toContain("Adds $1,450 a month to managed MRR. In points: 14.5 points.");
  });

  test("one in a growth market earns twice", async () => {
    const { text } = await shown("client assisted" as Name);
    expect(text()).toContain("In points: 116 points.");
  });
});

describe("points in detail", () => {
  test("are told by kind, with what is left of them, and with who gained and lost some", async () => {
    const card = await shown("gold");
    card.button("Points in detail").trigger("onClick");
    await card.waitFor(() => expect(card.text()).toContain("Lost\n1 client"));
    expect(card.text()).toContain("Sourced: 156.01 points\n$3,120 a month, 5 points for every $100");
    expect(card.text()).toContain("Managed: 214.01 points");
    expect(card.text()).toContain("December 15, 2026: 352.02 points (18 points less)");
    expect(card.text()).toContain("Gained\nNobody");
    expect(card.text()).toContain("Ostwind AG\n45 points");
    const asked = card.asked.map(({ path }) => path);
    expect(asked).toContain("/api/solutions/point-changes?from=2026-08-01&to=2026-11-22&side=lost&after=");
  });
});

describe("the membership", () => {
  test("is told with its day beside the certification", async () => {
    const { text } = await shown("gold");
    expect(text()).toContain("What the membership asks for");
    expect(text()).toContain("Yearly membership\nMet");
  });
});

describe("a solutions provider", () => {
  test("sees obligations with dates instead of tiers, and what the partner package would change", async () => {
    const { find, text, maybeFind, findAll } = await shown("provider");
    expect(find(Tag).text).toBe("Solutions Provider");
    expect(text()).toContain("The provider package ended on July 15, 2026");
    expect(text()).toContain("Met on January 1, 2026.");
    expect(text()).toContain("Due by December 31, 2026.");
    expect(
      findAll(StatusTag)
        .slice(0, 4)
        .map((tag) => tag.text),
    ).toEqual(["Met", "Missed", "Open", "Met"]);
    expect(text()).toContain("Commission for 36 months instead of 12");
    expect(maybeFind(ProgressBar)).toBeNull();
    expect(text()).toContain("Adds $1,450 a month to sold MRR.");
    expect(text()).not.toContain("App usage");
  });

  test("is told what was missed", async () => {
    const { text } = await shown("providerMissed");
    expect(text()).toContain("Was due by September 30, 2026.");
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
    await card.waitFor(() => expect(card.text()).toContain("To Platinum"));
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
    expect(card.text()).toContain("To Platinum");
  });
});
