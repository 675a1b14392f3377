import { localeOf } from "@partner-standing/texts/formats/locale";
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

describe("how old the figures are", () => {
  test.each([
    ["atRisk", "as of 2 minutes ago", []],
    ["withoutRecord", "as of just now", []],
    [
      "dataProblems",
      "as of 2 hours ago",
      ["The CRM is being read again.", "11 entries in the CRM could not be counted."],
    ],
    [
      "lastReadingFailed",
      "as of 2 days ago",
      ["The last reading of the CRM failed; it is tried again.", "1 entry in the CRM could not be counted."],
    ],
  ] as const)("%s: %s", (name, asOf, notes) => {
    expect(known(name).freshness).toMatchObject({ asOf, notes });
  });
});

describe("what helps most", () => {
  test("comes in the service's order, with purpose, day and customers to start with", () => {
    expect(known("atRisk").steps).toMatchObject([
      {
        text: "Ask for 1 more Marketplace review",
        purpose: "Keeps Rising, if done by January 15, 2027",
        candidates: { links: [{ name: "Muster GmbH" }, { name: "Nordwind AG" }], more: "and 10 more" },
      },
      {
        text: "Win $800 a month more influenced-deal MRR, or $18,000 more first-90-day install MRR",
        purpose: "Leads to Leading, if done by January 15, 2027",
        candidates: null,
      },
    ]);
  });

  test("is the Partner POC form when a promotion waits for nothing else", () => {
    expect(known("promotionPending").steps).toMatchObject([
      { text: "Complete the Partner POC form", purpose: "Leads to Leading, if done by January 29, 2027" },
    ]);
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
    expect(standingViewModel(STANDINGS.notSetUp, reader)).toMatchObject({
      kind: "not-set-up",
      tier: "Not set up: 1 of 5",
      hasTier: null,
      lines: [
        "Programs: which apps are listed on the Marketplace, and your own check of good standing.",
        "Programs: the tier that HubSpot credits to you.",
        "Data: the CRM properties that hold MRR, installs, influenced deals and Marketplace reviews.",
        "Points of contact: who your contacts for HubSpot are.",
      ],
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
          expect.stringMatching(/^Deals cannot be read at the moment: what follows from them is as of Nov 19, 2026/),
        ],
      },
    });
  });

  test("without mapped data it names the properties to fill", () => {
    expect(standingViewModel(STANDINGS.unmapped, reader)).toMatchObject({
      kind: "unmapped",
      lines: [
        "Companies: pp_hubspot_mrr, pp_hubspot_customer_since, pp_app_installed_on, pp_app_uninstalled_on",
        "Contacts: pp_reviewed_on, pp_review_rating",
        "Deals: pp_influence, pp_deal_mrr",
      ],
    });
  });
});
