import {
  Alert,
  EmptyState,
  ErrorState,
  Heading,
  LoadingButton,
  ProgressBar,
  StatusTag,
  Tag,
  Text,
} from "@hubspot/ui-extensions";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { describe, expect, test } from "vitest";
import { fakeService } from "../fixtures/fake-service.ts";
import { renderCard } from "../fixtures/render-card.tsx";
import { STANDINGS } from "../fixtures/standings.ts";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";

async function shown(name: keyof typeof STANDINGS, layout: "full" | "compact" = "full") {
  const card = renderCard({ fetch: fakeService(STANDINGS[name]).fetch, layout });
  await card.answered();
  return card;
}

describe("a Rising company about to drop", () => {
  test("is warned with date, days, outcome and reason", async () => {
    const { find } = await shown("atRisk");
    expect(find(Tag).text).toBe("Rising");
    expect(find(Alert).props).toMatchObject({ variant: "warning", title: "Next review January 15, 2027, in 54 days" });
    expect(find(Alert).text).toBe("Would drop to Partner, because 1 Marketplace review is missing.");
  });

  test("sees every requirement of the next tier, the open ones first", async () => {
    const { text, findAll } = await shown("atRisk");
    expect(text()).toContain("To Leading\n6 of 8 required met");
    expect(findAll(StatusTag).map((tag) => tag.text)).toEqual([
      "Missing",
      "Required from January 1, 2027",
      "Preferred",
      "Preferred",
      "Preferred",
      ...Array.from({ length: 6 }, () => "Met"),
    ]);
  });

  test("sees both ways to influenced revenue", async () => {
    const { findAll } = await shown("atRisk");
    const bars = findAll(ProgressBar).map(({ props }) => [props["aria-label"], props.valueDescription, props.variant]);
    expect(bars.slice(0, 3)).toEqual([
      ["Influenced-deal MRR", "$4,200 of $5,000, $800 to go", "warning"],
      ["First-90-day install MRR", "$12,000 of $30,000, $18,000 to go", "warning"],
      ["Marketplace reviews", "4 of 5, 1 to go", "warning"],
    ]);
  });

  test("reads what this record contributes", async () => {
    const { text } = await shown("atRisk");
    expect(text()).toContain("This record: Muster GmbH");
    expect(text()).toContain("$1,450 a month counts toward attributed MRR, since March 3, 2025 (today $1,500;");
    expect(text()).toContain("1 influenced deal, $900 a month, since February 12, 2026, leaves the window on");
    expect(text()).toContain("No Marketplace review from this customer in the last 12 months.");
  });

  test("knows what helps most and whom to start with", async () => {
    const { text, links } = await shown("atRisk");
    expect(text()).toContain(
      "Ask for 1 more Marketplace review\nKeeps Rising, if done by January 15, 2027\nStart with:",
    );
    expect(text()).toContain("Win $800 a month more influenced-deal MRR, or $18,000 more first-90-day install MRR");
    expect(text()).toContain("and 10 more");
    expect(links()).toContain("https://app.hubspot.com/contacts/1234567/record/0-2/1003");
  });

  test("sees how old the figures are", async () => {
    const { text } = await shown("atRisk");
    expect(text()).toContain("as of 2 minutes ago");
  });
});

describe("compact", () => {
  test("says tier, review, the most urgent and the record in a line each", async () => {
    const { text, findAll } = await shown("atRisk", "compact");
    expect(text()).toContain("Would drop to Partner, because 1 Marketplace review is missing.");
    expect(text()).toContain("Most urgent: Ask for 1 more Marketplace review");
    expect(text()).toContain(
      "Counts: attributed MRR $1,450, influenced-deal MRR $900, first-90-day install MRR $1,500",
    );
    expect(findAll(Heading)).toEqual([]);
  });
});

describe("other tiers", () => {
  test("Premier has nothing above: margins and what would break first", async () => {
    const { text } = await shown("premier");
    expect(text()).toContain("Keep Premier");
    expect(text()).toContain("$8.2M of $7M, $1.2M above");
    expect(text()).toContain("First to break: Marketplace rating, 0.2 stars above.");
    expect(text()).toContain("Nothing is missing. Keep it that way.");
  });

  test("Premier by exception is waived attributed MRR", async () => {
    const { text } = await shown("premierByException");
    expect(text()).toContain("Waived by the Premier exception");
  });

  test("no tier says what leads back", async () => {
    const { find, text } = await shown("noTier");
    expect(find(Tag).text).toBe("No tier");
    expect(find(Alert, { variant: "danger" }).text).toBe(
      "Partner is out of reach, because you are not in good standing.",
    );
    expect(text()).toContain("To Partner");
  });
});

describe.each(["full", "compact"] as const)("an account that was never set up, %s", (layout) => {
  test("warns, and says nothing of a tier to get back to", async () => {
    const { find, findAll, text } = await shown("notSetUp", layout);
    expect(find(Tag)).toMatchObject({ text: "Not set up: 1 of 5", props: { variant: "warning" } });
    expect(findAll(Alert)).toEqual([]);
    expect(text()).toContain("Programs: the tier that HubSpot credits to you.");
    expect(text()).not.toMatch(/No tier|no tier|get back|Bring an app live/);
    expect(text()).toContain(layout === "full" ? "This record: Muster GmbH" : "Counts: attributed MRR $1,450");
  });
});

describe("a viewer who may see no amounts", () => {
  const bars = async (name: "amountsHidden" | "amountsHiddenAtRisk" | "amountsHiddenPremier") =>
    (await shown(name)).findAll(ProgressBar).map(({ props }) => props.valueDescription);

  test("reads how far it is to the public threshold, never percent of percent", async () => {
    expect((await bars("amountsHiddenAtRisk")).slice(0, 3)).toEqual([
      "81% of the way to $400,000",
      "81% of the way to $1,000",
      "81% of the way to $5,000",
    ]);
    const { text } = await shown("amountsHiddenAtRisk");
    expect(text()).toContain("Raise the 12-month average of attributed MRR to $400,000");
    expect(text()).toContain("Raise influenced-deal MRR to $1,000, or first-90-day install MRR to $5,000");
    expect(text()).not.toContain("100%");
  });

  test("reads of what is reached that it is, and no margin", async () => {
    expect((await bars("amountsHiddenPremier")).slice(0, 3)).toEqual([
      "at least $7M",
      "at least $30,000",
      "81% of the way to $100,000",
    ]);
    const { text } = await shown("amountsHiddenPremier");
    expect(text()).toContain("First to break: Marketplace rating, 0.2 stars above.");
  });
});

describe("the point-of-contact form", () => {
  const WHERE =
    "In HubSpot: Settings > Integrations > Connected Apps > Partner Standing > Settings, under “Points of contact”.";

  test("a promotion that waits for it is said first, with the last day and where to file it", async () => {
    const { findAll } = await shown("formMissing");
    const [alert] = findAll(Alert);
    expect(alert?.props.title).toBe("The promotion to Leading waits for the Partner POC form");
    expect(alert?.findAll(Text).map(({ text }) => text)).toEqual([
      "File the form by November 29, 2026 (in 7 days). Afterwards you can only qualify again at the next review.",
      WHERE,
    ]);
  });

  test("is the first step, by its own last day and not by that of a later review", async () => {
    const { text } = await shown("formMissing");
    expect(text()).toContain("Complete the Partner POC form\nLeads to Leading, if done by November 29, 2026");
  });

  test("one on file that no longer holds does not open the tier", async () => {
    const { find } = await shown("formStaleAndPending");
    expect(find(Alert).find(Text).text).toBe(
      "The form of March 1, 2026 no longer holds: a contact has changed or is missing.",
    );
  });

  test("a stale one must be filed again", async () => {
    const { findAll } = await shown("formStale");
    const [alert] = findAll(Alert);
    expect(alert?.props.title).toBe("The Partner POC form must be filed again");
    expect(alert?.findAll(Text).map(({ text }) => text)).toEqual([
      "Premier needs it. Since it was filed on March 1, 2026, a contact has changed or is missing.",
      WHERE,
    ]);
  });

  test("one that holds is not worth a word", async () => {
    const { text } = await shown("formFiled");
    expect(text()).not.toContain("POC form");
  });
});

describe("without figures", () => {
  test.each(["full", "compact"] as const)(
    "%s: a company outside the program is pointed to its own card and sees no tier",
    async (layout) => {
      const { find, maybeFind, text } = await shown("solutionsOnly", layout);
      expect(find(EmptyState).props.title).toBe("Not in the Technology Partner Program");
      expect(text()).toContain("See the card “Solutions standing”");
      expect(maybeFind(Tag)).toBeNull();
    },
  );

  test("the first reading of the CRM shows how far it is", async () => {
    const { find, text } = await shown("firstSync");
    expect(find(ProgressBar).props).toMatchObject({
      value: 1,
      maxValue: 3,
      valueDescription: "1 of 3 kinds of records",
    });
    expect(text()).toContain("12,345 records read");
  });

  test("no data mapped says what to fill, and no zeros", async () => {
    const { text, maybeFind } = await shown("unmapped");
    expect(text()).toContain("Deals: pp_influence, pp_deal_mrr");
    expect(maybeFind(ProgressBar)).toBeNull();
  });

  test("an address that is not configured is named, and nobody asked", async () => {
    const { fetch, asked } = fakeService(STANDINGS.atRisk);
    const card = renderCard({ fetch, variables: {} });
    await card.answered();
    expect(card.find(ErrorState).props.title).toBe("The address of the service is missing");
    expect(asked).toEqual([]);
  });

  test("an answer of another version says so", async () => {
    const card = renderCard({ fetch: () => respond({ ok: true, data: { scorecard: "?" } }) });
    await card.answered();
    expect(card.find(ErrorState).props.title).toBe("Service and card versions differ");
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
    expect(card.text()).toContain("The service cannot be reached");
    expect(card.text()).toContain("These are the figures of Nov 22, 2026, 2:05 PM.");
    expect(card.text()).toContain("To Leading");
  });

  test("asks once more and shows the newer answer", async () => {
    let count = 0;
    const card = renderCard({
      fetch: () => respond({ ok: true, data: count++ === 0 ? STANDINGS.atRisk : STANDINGS.safe }),
    });
    await card.answered();
    card.find(LoadingButton).trigger("onClick");
    await card.waitFor(() => expect(card.find(Tag).text).toBe("Leading"));
    expect(count).toBe(2);
  });
});
