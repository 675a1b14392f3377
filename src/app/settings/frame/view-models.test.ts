import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { createReader } from "@partner-standing/texts/standing/reader";
import { settingsMessagesFor } from "@partner-standing/texts/settings/settings-messages-for";
import { plain } from "@partner-standing/extension-kit/fixtures/words-of";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { describe, expect, test } from "vitest";
import { csvFaultSentences } from "../figures/EntryNotice.tsx";
import { CSV_FAULTS } from "../fixtures/csv-faults.ts";
import { refusalSentences } from "./refusal-sentences.ts";
import { accessChanges, choicesOf } from "../access/AccessSection.tsx";
import { appTags, monthsAfter } from "../programs/AppList.tsx";
import { changeSentence } from "../history/ChangeList.tsx";
import { contactsChanges, contactsForm, typedOver } from "../contacts/contacts-form.ts";
import { PAGES } from "../fixtures/pages.ts";
import { joinSnapshots, recordsIn } from "../connection/join-snapshots.ts";
import { ownSince, withOwnVersion } from "./settings-context.ts";
import { needsSentence } from "../contacts/part-heading.tsx";
import { pocFormViewModel } from "../contacts/poc-form-view-model.ts";
import { openSentence } from "../programs/ReceivedList.tsx";
import { programsChanges, programsForm, receivedFault } from "../programs/programs-form.ts";
import { propertyOptions, mapped } from "../data/PropertyFields.tsx";

const reader = createReader({ language: "en", tag: "en-US" }, "Europe/Berlin");
const texts = { reader, text: settingsMessagesFor("en") };
const { typical, formDue, formStale } = PAGES;

describe("an app's dates", () => {
  const app = { name: "Acme", listedOn: null, certifiedOn: "2024-11-22", qualityReviewedOn: null };
  const tagsOf = (certifiedOn: string | null, today: string) =>
    appTags({ ...app, certifiedOn }, today, texts).map(({ text }) => text);

  test("a certification counts 24 months, its last day included", () => {
    expect(tagsOf("2024-11-22", "2026-11-22")[0]).toBe("Certified until November 22, 2026");
    expect(tagsOf("2024-11-22", "2026-11-23")[0]).toBe("Certification ran out on November 22, 2026");
    expect(tagsOf(null, "2026-11-22")).toEqual(["Not certified"]);
  });

  test("the quality review is due 12 months after the last one, or after the certification", () => {
    expect(tagsOf("2026-01-31", "2026-11-22")[1]).toBe("Next quality review by January 31, 2027");
    const reviewed = { ...app, qualityReviewedOn: "2025-11-01" };
    expect(appTags(reviewed, "2026-11-22", texts)[1]?.text).toBe("Quality review was due on November 1, 2026");
  });

  test.each([
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-12-31", 2, "2025-02-28"],
    ["2025-01-31", 24, "2027-01-31"],
  ])("%s and %i months is %s", (date, months, after) => {
    expect(monthsAfter(date, months)).toBe(after);
  });
});

describe("benefits that were received", () => {
  const deliveries = [
    { id: "B03" as const, perYear: 4, received: [{ on: "2026-05-12", with: "" }], open: 3 },
    { id: "B14" as const, perYear: 1, received: [], open: 1 },
    { id: "B02" as const, perYear: null, received: [{ on: "2026-05-12", with: "" }], open: 0 },
  ];

  test("the open ones are said in a sentence, with how much of them came", () => {
    const open = "Guaranteed and still open in 2026: Joint business planning (1 of 4), Co-marketing.";
    expect(openSentence(deliveries, "2026", texts)).toBe(open);
    expect(openSentence(deliveries.slice(2), "2026", texts)).toBe("Everything guaranteed for 2026 was received.");
  });

  test("are sent by benefit, and a line without a benefit or a day is not sent at all", () => {
    const received = [
      { benefit: "B14" as const, on: "2026-05-12", with: " Sam Lee " },
      { benefit: "B02" as const, on: "2026-01-01", with: "" },
      { benefit: "B14" as const, on: "2026-06-01", with: "" },
    ];
    const form = { ...programsForm(typical.settings), received };
    const { benefitsReceived } = programsChanges(form, { received }, "2026-11-22") as never as PortalSettings;
    expect(benefitsReceived).toEqual({
      B02: [{ on: "2026-01-01", with: "" }],
      B14: [
        { on: "2026-05-12", with: "Sam Lee" },
        { on: "2026-06-01", with: "" },
      ],
    });
    expect(programsForm({ ...typical.settings, benefitsReceived }).received.map(({ benefit }) => benefit)).toEqual([
      ...["B02", "B14", "B14"],
    ]);
    expect(receivedFault({ benefit: null, on: null, with: "" })).toBe("benefit");
    expect(receivedFault({ benefit: "B14", on: null, with: "" })).toBe("on");
  });
});

describe("a change is said with what was there before", () => {
  test.each([
    [
      "contacts.coSell",
      null,
      { name: "Mary Hill", email: "m@x.example", source: { kind: "user", id: "5" } },
      "Sales and customer success contact: nothing → Mary Hill, m@x.example",
    ],
    ["currentTier", "rising", "leading", "Credited tier: Rising → Leading"],
    ["creditedSince", null, "2026-04-15", "Credited since: nothing → April 15, 2026"],
    ["listingLive", false, true, "Listing live on the Marketplace: No → Yes"],
    [
      "usdRates",
      { EUR: 1.1 },
      { EUR: [{ from: "2026-01-01", rate: 1.08 }] },
      "Currency rates: 1 EUR = $1.1 → 1 EUR = $1.08 from January 1, 2026",
    ],
    [
      "visibility",
      { amounts: "everyone", userIds: [], teamIds: [] },
      { amounts: "named", userIds: ["501"], teamIds: ["71", "72"] },
      "Who sees amounts: Every user → Named users and teams only (1 user and 2 teams)",
    ],
    [
      "visibility",
      { amounts: "named", userIds: ["501"], teamIds: [] },
      { amounts: "named", userIds: ["502"], teamIds: [] },
      "Who sees amounts: Named users and teams only (1 user), others than before",
    ],
    [
      "visibility",
      { amounts: "everyone" },
      { amounts: "named", "…": "+ 2" },
      "Who sees amounts: Every user → Named users and teams only",
    ],
    ["editorRoleIds", [], ["81"], "Roles that may change the settings: nothing → 1 role"],
    [
      "contacts.executiveSponsor",
      null,
      { name: "Eva Stein", email: "eva@x.example", title: "CEO", atLeastVicePresident: true },
      "Executive sponsor: nothing → Eva Stein, eva@x.example, CEO (VP or above)",
    ],
    [
      "2026-10",
      null,
      { month: "2026-10", asOf: "2026-11-02", attributedMrr: 1_098_000, reviewCount: 3, reviewAverage: 4.5 },
      "October 2026: nothing → as of November 2, 2026, attributed MRR $1,098,000, Marketplace reviews 3, Marketplace rating 4.5 stars",
    ],
    [
      "solutions.thresholds",
      {},
      { gold: { soldMrr: 2000, totalPoints: 900, grossRetention: 72.5 } },
      "Thresholds from your agreement: nothing → Gold (sold MRR $2,000, total points 900, GRR in percent 72.5)",
    ],
    [
      "solutions.packages",
      [],
      [{ from: "2023-01-01", package: "partner" }],
      "Packages and since when: nothing → Solutions Partner from January 1, 2023",
    ],
    [
      "figureSources",
      {},
      { reviewCount: "official" },
      "Which figure counts: nothing → Marketplace reviews: HubSpot's own",
    ],
    [
      "apps",
      [],
      [{ name: "Acme Sync", listedOn: "2024-02-01", certifiedOn: null, qualityReviewedOn: null }],
      "Apps: nothing → Acme Sync (Listed on February 1, 2024)",
    ],
    [
      "benefitsReceived.B14",
      [{ on: "2026-02-01", with: "" }],
      [
        { on: "2026-02-01", with: "" },
        { on: "2026-05-12", with: "Sam Lee" },
      ],
      "Co-marketing: February 1, 2026 → February 1, 2026; May 12, 2026, with Sam Lee",
    ],
    [
      "benefitsReceived.B02",
      null,
      [{ on: "2026-02-01", with: "Sam Lee" }],
      "Dedicated partner manager: nothing → February 1, 2026, with Sam Lee",
    ],
    ["ownDomains", [], ["a.example", "b.example"], "Your own domains: nothing → a.example and b.example"],
    ["properties.deals", {}, { pp_deal_mrr: "acme_mrr" }, "Properties of deals: nothing → MRR of the deal: acme_mrr"],
    [
      "programs",
      ["technology"],
      ["technology", "provider"],
      "Programs: Technology Partner Program → Technology Partner Program and Solutions Provider",
    ],
    ["solutions.currentTier", "gold", "platinum", "Credited tier (Solutions): Gold → Platinum"],
    [
      "solutions.thresholds",
      {},
      { gold: { totalPoints: 2000, sourcedPoints: 600 } },
      "Thresholds from your agreement: nothing → Gold (total points 2,000, sourced points 600)",
    ],
    [
      "solutions.clientSource",
      "companies",
      "partner_clients",
      "Where clients are read: Properties of companies → HubSpot's own object, partner clients",
    ],
    ["something-new", 1, 2, "something-new: 1 → 2"],
  ])("%s", (field, before, after, sentence) => {
    expect(changeSentence({ field, before, after }, texts)).toBe(sentence);
  });
});

describe("a refusal is said with its field", () => {
  const noAccess = {
    ...{ ok: false as const, reason: "invalid-data" as const, field: "changes.clientSource" },
    details: { faults: [{ field: "clientSource", property: "partner_clients", fault: "no-access" }] },
  };

  test("by its name on the page, with what HubSpot does not let the app do", () => {
    expect(refusalSentences(noAccess, texts).slice(1)).toEqual([
      "It is about: Where clients are read.",
      "Where clients are read, Partner clients: HubSpot does not let the app read such records in this account.",
    ]);
  });

  test.each([
    [
      "en",
      [
        "Line 2, attributedMrr: expected a number such as 812000.50",
        "Line 1, sales: no known column",
        "Line 1, month: the column is missing",
        "Line 3: expected as many cells as the first line has",
      ],
    ],
    [
      "de",
      [
        "Zeile 2, attributedMrr: erwartet wird eine Zahl wie 812000.50",
        "Zeile 1, sales: keine bekannte Spalte",
        "Zeile 3: erwartet werden so viele Zellen",
      ],
    ],
    [
      "fr",
      [
        "Ligne 2, attributedMrr : un nombre est attendu, par exemple 812000.50",
        "Ligne 1, sales : colonne non connue",
        "Ligne 3 : autant de cellules",
      ],
    ],
  ] as const)("a pasted table's by line and column, in %s", (language, sentences) => {
    const said = csvFaultSentences(
      { ok: false, reason: "invalid-data" as const, field: "csv", details: { faults: CSV_FAULTS } },
      {
        reader: createReader(localeOf({ language }), "Europe/Berlin"),
        text: settingsMessagesFor(language),
      },
    );
    expect(said).toHaveLength(CSV_FAULTS.length);
    for (const sentence of sentences) expect(plain(said.join("\n"))).toContain(sentence);
    expect(said.join()).not.toContain("must be");
  });
});

describe("points of contact", () => {
  const form = contactsForm(typical.settings);

  test("only what was typed in is changed", () => {
    expect(contactsChanges({ ...form, tierNoticeOn: "2026-11-20" }, { tierNoticeOn: "2026-11-20" })).toEqual({
      tierNoticeOn: "2026-11-20",
    });
  });

  test("an emptied person is nobody", () => {
    const technical = { name: " ", email: "" };
    expect(contactsChanges({ ...form, technical }, { technical })).toEqual({ contacts: { technical: null } });
  });

  test("Crossbeam needs no approval, another way carries its day", () => {
    const changes = (way: "crossbeam" | "other") =>
      contactsChanges({ ...form, way, provider: " Reveal ", approvedOn: "2026-05-01" }, { way });
    expect(changes("crossbeam")).toEqual({ accountMapping: { provider: "Crossbeam" } });
    expect(changes("other")).toEqual({ accountMapping: { provider: "Reveal", approvedOn: "2026-05-01" } });
  });

  test("a mapping that is plain text is read, too", () => {
    const settings = { ...typical.settings, accountMapping: "crossbeam" };
    expect(contactsForm(settings).way).toBe("crossbeam");
  });

  test("typing over a picked person says no longer where they were picked; a title alone leaves that", () => {
    const picked = typical.settings.contacts.partnershipOwner;
    expect(typedOver(picked, { name: "Ida Berg" })).toEqual({ name: "Ida Berg", email: "ada@partner.example" });
    expect(typedOver(picked, { title: "VP" })).toMatchObject({ title: "VP", source: { id: "501" } });
  });
});

test("a tier asks for something, will ask for it, or prefers it; one without a word does not", () => {
  const needs = [
    { tier: "rising", level: "preferred" },
    { tier: "leading", level: "required" },
    { tier: "premier", level: "phased-in" },
  ] as const;
  expect(needsSentence([...needs], texts)).toBe(
    "Required for Leading. Required for Premier once the transition period ends. Preferred for Rising.",
  );
  expect(needsSentence([{ tier: "premier", level: "exempt" }], texts)).toBe("No tier asks for it.");
});

describe("the point-of-contact form", () => {
  test("says what it says as one text, a part a line", () => {
    expect(pocFormViewModel(typical, texts).copy.split("\n")).toEqual([
      "Technical/product contact: Jonas Albers, jonas@partner.example",
      "Partnership owner: Ada Berg, ada@partner.example",
      "Sales and customer success contact: Mary Hill, mary@partner.example",
      "Executive sponsor: Nobody named",
      "Data sharing for account mapping: Not at all",
    ]);
  });

  test("names what is missing for the tier in sight", () => {
    expect(pocFormViewModel(typical, texts)).toMatchObject({
      tier: "For Leading",
      missing: ["Technical/product contact: No longer an active user of the account"],
      filed: "Not filed yet.",
    });
  });

  test("counts the days to its deadline, and says when that is over", () => {
    expect(pocFormViewModel(formDue, texts).due).toEqual({
      title: "Due on December 6, 2026, in 14 days",
      why: "14 days after HubSpot's notice.",
      isOver: false,
    });
    expect(pocFormViewModel(formStale, texts).due).toMatchObject({
      title: "Was due on November 20, 2026",
      isOver: true,
    });
  });

  test("names who filed it, by the history", () => {
    expect(pocFormViewModel(formStale, texts).filings[0]?.title).toBe("March 1, 2026, by Ada Berg");
    expect(pocFormViewModel({ ...formStale, audit: [] }, texts).filings[0]?.title).toBe("March 1, 2026, by user 501");
  });
});

test("a self-check without a day was made today", () => {
  const form = { ...programsForm(typical.settings), conditions: ["meetsGuide" as const] };
  expect(programsChanges(form, { conditions: form.conditions }, "2026-11-22")).toEqual({
    goodStandingCheck: {
      keepsAgreement: false,
      meetsGuide: true,
      takesSecurityMeasures: false,
      hasGoodRelations: false,
      checkedOn: "2026-11-22",
    },
  });
});

test("a property offers what fits by type, and keeps one that is mapped but gone", () => {
  const properties = [
    { name: "acme_mrr", label: "Acme MRR", type: "number", fits: ["pp_hubspot_mrr"] },
    { name: "acme_day", label: "Acme day", type: "date", fits: ["pp_app_installed_on"] },
  ];
  expect(propertyOptions("pp_hubspot_mrr", "old_mrr", properties, "The app's own").map(({ value }) => value)).toEqual([
    "",
    "acme_mrr",
    "old_mrr",
  ]);
  expect(mapped({ pp_hubspot_mrr: "old_mrr" }, "pp_hubspot_mrr", "")).toEqual({});
});

test("somebody named who is no longer known stays chosen and shows", () => {
  expect(choicesOf([{ id: "71", name: "Partnerships" }], ["71", "99"], (id) => `gone ${id}`)).toEqual([
    { value: "71", label: "Partnerships" },
    { value: "99", label: "gone 99" },
  ]);
  const form = { amounts: "named" as const, userIds: ["1"], teamIds: [], editorRoleIds: ["81"] };
  expect(accessChanges(form, { editorRoleIds: ["81"] })).toEqual({ editorRoleIds: ["81"] });
});

test("versions made here one after the other are known as such, others are not", () => {
  const own = withOwnVersion(withOwnVersion(new Set<number>(), 4, 5), 6, 7);
  expect([ownSince(own, 4), ownSince(own, 5), ownSince(own, 6)]).toEqual([5, 5, 7]);
  expect(withOwnVersion(new Set<number>(), 4, 6).size).toBe(0);
});

test("the pages of an export become one snapshot", () => {
  const record = (id: string) => ({ id, properties: {} });
  const page = (ids: string[]) => ({
    portalId: 1,
    timeZone: "UTC",
    companyCurrency: "USD",
    users: [],
    objects: { companies: ids.map(record), contacts: [], deals: [] },
    associations: ids.map((id) => ({
      from: ["contacts", id] as ["contacts", string],
      to: ["companies", id] as ["companies", string],
    })),
  });
  const joined = joinSnapshots(page(["1", "2"]), page(["3"]));
  expect(recordsIn(joined)).toBe(3);
  expect(joined.associations).toHaveLength(3);
});
