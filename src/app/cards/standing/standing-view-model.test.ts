import { type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { createReader } from "@partner-standing/texts/standing/reader";
import { describe, expect, test } from "vitest";
import { STANDINGS } from "../fixtures/standings.ts";
import { standingViewModel, type KnownStandingViewModel } from "./standing-view-model.ts";

const reader = createReader(localeOf({ language: "en" }), "Europe/Berlin");

function known(name: keyof typeof STANDINGS): KnownStandingViewModel {
  const view = standingViewModel(STANDINGS[name], reader);
  if (view.kind !== "standing") throw new Error(`${name} is ${view.kind}`);
  return view;
}

describe("the tier", () => {
  test("is named, or said to be none", () => {
    expect(known("atRisk")).toMatchObject({ tier: "Rising", hasTier: true, noTier: null });
    expect(known("noTier")).toMatchObject({ tier: "No tier", hasTier: false });
  });

  test("without a tier and with nothing missing, the next review decides", () => {
    expect(known("backSoon").noTier?.text).toBe("All requirements of Partner are met: the next review decides.");
  });
});

describe("without a tier", () => {
  test("what is out of reach is said with the reason", () => {
    expect(known("noTier").noTier?.text).toBe("Partner is out of reach, because you are not in good standing.");
  });
});

describe("the point-of-contact form", () => {
  const WHERE =
    "In HubSpot: Settings > Integrations > Connected Apps > Partner Standing > Settings, under “Points of contact”.";
  const DUE =
    "File the form by October 29, 2026 (in 7 days). Afterwards you can only qualify again at the next review.";

  test("that a promotion waits for is said with the last day and where to file it", () => {
    expect(known("formMissing").form).toEqual({
      title: "The promotion to Leading waits for the Partner POC form",
      lines: [DUE, WHERE],
    });
  });

  test("is a line of the list by its own last day and not by that of a later review", () => {
    expect(known("formMissing").checklists.find(({ id }) => id === "reach")?.form).toEqual({
      name: "Partner POC form",
      status: { text: "Missing", variant: "danger" },
      explain: expect.objectContaining({ metric: null }),
      step: {
        ...{ purpose: "reach", requirement: "poc-form", by: "2026-10-29" },
        text: "Complete the Partner POC form, by October 29, 2026.",
        candidates: null,
      },
    });
  });

  test("on file that no longer holds does not open the tier", () => {
    expect(known("formStaleAndPending").form?.lines).toEqual([
      "The form of March 1, 2026 no longer holds: a contact has changed or is missing.",
      ...[DUE, WHERE],
    ]);
  });

  test("that is stale must be filed again", () => {
    expect(known("formStale").form).toEqual({
      title: "The Partner POC form must be filed again",
      lines: ["Premier needs it. Since it was filed on March 1, 2026, a contact has changed or is missing.", WHERE],
    });
  });

  test("says who filed it, when, whom it names, and where that is printed", () => {
    const { formFiled } = STANDINGS;
    const formOnFile = {
      filedOn: "2026-03-01",
      filedBy: "Ada Berg",
      contacts: [
        { role: "technical" as const, name: "Jonas Kern" },
        { role: "coSell" as const, name: "Luc Moreau" },
      ],
    };
    const { checklists } = standingViewModel({ ...formFiled, formOnFile }, reader) as KnownStandingViewModel;
    const form = checklists.flatMap(({ form: one }) => one ?? [])[0];
    expect(form?.explain.rule).toMatch(/^Leading and Premier ask for the Partner POC form/);
    expect(form?.explain.evidence.slice(0, 3)).toEqual([
      "Filed on March 1, 2026 by Ada Berg.",
      "Technical/product contact: Jonas Kern",
      "Sales and customer success contact: Luc Moreau",
    ]);
    expect(form?.explain.citations.map(({ lines }) => lines)).toContain("159, 311, 936");
  });

  test("that holds is one line that is met", () => {
    expect(known("formFiled").form).toBeNull();
  });
});

describe("how old the figures are", () => {
  test.each([
    ["atRisk", "as of 2 minutes ago", [], null],
    ["withoutRecord", "as of just now", [], null],
    [
      "dataProblems",
      "as of 2 hours ago",
      ["The CRM is being read again."],
      "11 entries in the CRM could not be counted.",
    ],
    [
      "lastReadingFailed",
      "as of 2 days ago",
      ["The last reading of the CRM failed; it is tried again."],
      "1 entry in the CRM could not be counted.",
    ],
  ] as const)("%s: %s", (name, asOf, notes, problems) => {
    expect(known(name).freshness).toMatchObject({ asOf, notes, problems });
  });
});

describe("what to do", () => {
  test("stands with what it settles: what keeps the tier, then all that leads to the next", () => {
    const [keep, reach] = known("atRisk").checklists;
    expect(keep).toMatchObject({
      id: "keep",
      title: "Keep Rising",
      notes: [],
      open: [
        {
          id: "marketplace-reviews",
          step: {
            text: "Ask for 1 more Marketplace review, by January 15, 2027.",
            candidates: {
              links: ["Kielwasser GmbH", "Muster GmbH", "Kunde 2001", "Kunde 2002", "Kunde 2003"].map((name) => ({
                name,
              })),
              more: "and 22 more",
            },
          },
        },
      ],
      form: null,
    });
    expect(reach).toMatchObject({ id: "reach", title: "To Leading", notes: ["It takes all of these."] });
    expect(reach?.open.find(({ id }) => id === "influenced-revenue")?.step?.text).toBe(
      "Win $800 more influenced-deal MRR a month, or $18,000 more first-90-day install MRR, by January 15, 2027.",
    );
    expect(reach?.form?.step?.text).toBe("Complete the Partner POC form, by January 29, 2027.");
  });

  test("is the Partner POC form when a promotion waits for nothing else", () => {
    const [reach] = known("promotionPending").checklists;
    expect(reach?.open.filter(({ step }) => step)).toEqual([]);
    expect(reach?.form?.step?.text).toBe("Complete the Partner POC form, by January 29, 2027.");
  });

  test("names the public thresholds to whoever may see no amounts", () => {
    const steps = known("amountsHiddenAtRisk").checklists.flatMap(({ open }) => open.map(({ step }) => step?.text));
    expect(steps).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Raise the 12-month average of attributed MRR to \$400,000, by /),
        expect.stringMatching(/^Raise influenced-deal MRR to \$1,000, or first-90-day install MRR to \$5,000, by /),
      ]),
    );
  });

  test.each([
    ["atRisk", "Most urgent: Ask for 1 more Marketplace review"],
    ["premier", "First to break: Marketplace rating, 0.2 stars above."],
    ["promotion", "Nothing is missing. Keep it that way."],
  ] as const)("%s in one line: %s", (name, urgent) => {
    expect(known(name).urgent).toBe(urgent);
  });
});

describe("an account that was never set up", () => {
  test("is told what to enter, and not that it has lost its tier", () => {
    expect(standingViewModel(STANDINGS.justConnected, reader)).toMatchObject({
      kind: "not-set-up",
      tier: "Not set up: 2 of 6",
      hasTier: null,
      lines: [
        "Programs: which apps are listed on the Marketplace, and your own check of good standing.",
        "Programs: the tier that HubSpot credits to you.",
        "Data: the CRM properties that hold MRR, installs, influenced deals and Marketplace reviews.",
        "Points of contact: who your contacts for HubSpot are.",
      ],
    });
  });

  test("and what its record adds, where the CRM has data", () => {
    expect(standingViewModel(STANDINGS.notSetUp, reader)).toMatchObject({
      kind: "not-set-up",
      tier: "Not set up: 3 of 6",
      record: { title: "This record: Muster GmbH" },
    });
  });
});

describe("before there are figures", () => {
  test("the first reading shows its progress", () => {
    expect(standingViewModel(STANDINGS.firstSync, reader)).toMatchObject({
      kind: "first-sync",
      progress: { value: 1, max: 3, text: "1 of 3 kinds of records" },
      records: "12,345 records read",
    });
  });

  test("a first reading that failed before it began has no progress", () => {
    expect(standingViewModel(STANDINGS.firstSyncFailed, reader)).toMatchObject({
      kind: "first-sync",
      text: "The first reading failed. It is tried again by itself.",
      progress: null,
    });
  });

  test("a first reading that failed for some kinds of records names them", () => {
    expect(standingViewModel(STANDINGS.firstSyncOfSomeKinds, reader)).toMatchObject({
      kind: "first-sync",
      text: "These records could not be read: Deals, Contacts. It is tried again by itself.",
    });
  });

  test("figures that are worked out anew are not shown, and not called a first reading", () => {
    expect(standingViewModel(STANDINGS.deriving, reader)).toMatchObject({
      kind: "first-sync",
      title: "Your figures are being worked out anew",
      progress: null,
      records: "",
    });
  });

  test("a kind of records that cannot be read is named with the day that its figures are of", () => {
    expect(standingViewModel(STANDINGS.dealsUnread, reader)).toMatchObject({
      freshness: {
        notes: [
          expect.stringMatching(
            /^Deals cannot be read at the moment: what follows from them is as of November 19, 2026/,
          ),
        ],
      },
    });
  });

  test("without mapped data it names the properties to fill", () => {
    expect(standingViewModel(STANDINGS.unmapped, reader)).toMatchObject({
      kind: "unmapped",
      lines: [
        "Companies: HubSpot MRR, HubSpot customer since, App installed on, App uninstalled on",
        "Contacts: Marketplace review on, Stars of the Marketplace review",
        "Deals: Influence on the deal, MRR of the deal",
      ],
    });
  });
});

describe("the last review in words", () => {
  const toldIn = (language: Language, tiers: object, recorded = true) => {
    const { lastReview } = STANDINGS.demotionRecorded;
    if (!lastReview) throw new Error("no review is recorded");
    const standing = { ...STANDINGS.demotionRecorded, lastReview: { ...lastReview, ...tiers, recorded } };
    const view = standingViewModel(standing, createReader(localeOf({ language }), "Europe/Berlin"));
    return view.kind === "standing" ? view.lastReview?.text : undefined;
  };

  test.each([
    ["en", "you lost the tier Partner,", "you would have lost the tier Partner."],
    ["de", "haben Sie die Stufe Partner verloren,", "hätten Sie die Stufe Partner verloren."],
    ["fr", "a perdu le niveau Partenaire,", "votre entreprise aurait perdu le niveau Partenaire."],
  ] as const)("a tier is lost, not moved to none, in %s", (language, lost, wouldBeLost) => {
    const tiers = { tierBefore: "partner", tierAfter: null, because: "demotion" };
    expect(toldIn(language, tiers)).toContain(lost);
    expect(toldIn(language, tiers, false)).toContain(wouldBeLost);
  });

  test.each([
    ["en", "you reached the tier Partner,", "you would have reached the tier Partner."],
    ["de", "haben Sie die Stufe Partner erreicht,", "hätten Sie die Stufe Partner erreicht."],
    ["fr", "a atteint le niveau Partenaire,", "votre entreprise aurait atteint le niveau Partenaire."],
  ] as const)("a first tier is reached, not moved to from none, in %s", (language, reached, wouldBeReached) => {
    const tiers = { tierBefore: null, tierAfter: "partner", because: "promotion" };
    expect(toldIn(language, tiers)).toContain(reached);
    expect(toldIn(language, tiers, false)).toContain(wouldBeReached);
  });
});
