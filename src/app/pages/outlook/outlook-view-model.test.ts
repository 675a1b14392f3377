import { CONTACT_ROLES } from "@partner-standing/contract/settings/point-of-contact";
import { type Assumption, AssumptionSchema } from "@partner-standing/contract/standing/outlook";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { LANGUAGES, type Language } from "@partner-standing/texts/formats/locale";
import { outlookReader } from "@partner-standing/texts/outlook/outlook-reader";
import { describe, expect, test } from "vitest";
import { INFLUENCES, OUTLOOKS } from "../fixtures/outlooks.ts";
import { assumptionText, holdsAll, recordNames, withAssumptions } from "./assumption-text.ts";
import { type Draft, FIELDS, KINDS, assumptionOf, emptyDraft, faultyFields, kindsFor, refusedField } from "./draft.ts";
import { estimateLines } from "./estimates.ts";
import { influenceRow } from "./influence-row.ts";
import { reviewsViewModel } from "./reviews-view-model.ts";
import { rollOffRow } from "./roll-off-row.ts";
import { outlookText } from "./use-outlook-text.ts";

const toldIn = (language: Language) =>
  outlookText(outlookReader(createCardReader({ language, tag: language === "en" ? "en-GB" : language }, "UTC")));
const told = toldIn("en");
const { known, saved, restricted } = OUTLOOKS;

describe("the next reviews", () => {
  test("say what each decides, why, and where another course ends otherwise", () => {
    const { steps } = reviewsViewModel(known, told);
    expect(steps[0]).toEqual({
      on: "2027-01-15",
      date: "15 January 2027",
      known: { text: "Down to Partner", variant: "danger" },
      otherwise: [],
      because: "Because 1 Marketplace review is missing.",
      assumed: null,
    });
    expect(steps[1]).toMatchObject({
      known: { text: "Stays Partner", variant: "default" },
      otherwise: ["Expected (estimate): Up to Rising"],
    });
  });

  test("have what is assumed beside what is known", () => {
    const [first] = reviewsViewModel(saved, told).steps;
    expect(first?.known.text).toBe("Down to Partner");
    expect(first?.assumed).toEqual({ text: "Stays Rising", variant: "default" });
  });

  test("of a cautious course that loses the tier say what would be missing then", () => {
    const [january, ...others] = known.reviews;
    if (!january) throw new Error("no review");
    const stays = { ...january.known, outcome: "unchanged" as const, tier: "rising" as const, because: [] };
    const reviews = [{ ...january, known: stays, expected: stays }, ...others];
    expect(reviewsViewModel({ reviews }, told).steps[0]?.otherwise).toEqual([
      "Cautious: Down to Partner, because 1 Marketplace review is missing",
    ]);
    const short = { ...stays, because: january.known.because };
    const atRisk = reviewsViewModel({ reviews: [{ ...january, known: short }] }, told);
    expect(atRisk.steps[0]?.because).toBe(
      "This review cannot lower the tier yet. Short, because 1 Marketplace review is missing.",
    );
  });

  test("further ahead than a year are told where they change something, the others in one sentence", () => {
    const { steps, quiet } = reviewsViewModel(known, told);
    expect(steps.map(({ on }) => on)).toEqual([
      ...["2027-01-15", "2027-04-15", "2027-07-15", "2027-10-15"],
      // The expected course loses then what it has won.
      "2028-01-15",
    ]);
    expect(quiet).toBe("3 further reviews up to 15 October 2028 change nothing.");
    expect(reviewsViewModel({ reviews: known.reviews.slice(0, 2) }, told).quiet).toBeNull();
  });
});

test("estimates are called estimates, and say from which months they come", () => {
  const estimates = { ...known.estimates, months: 24, from: "2024-11-22", isFloor: false, openDeals: 1 };
  const lines = estimateLines({ estimates: { ...estimates, worstLossPercent: 4.46, monthlyLossPercent: 1.08 } }, told);
  expect(lines[1]).toBe(
    "Cautious and expected are estimates, from 24 months of your own history since 22 November 2024.",
  );
  expect(lines[2]).toContain("4.5% of the MRR");
  expect(lines[3]).toContain("1.1% of the MRR is lost in a month");
  expect(lines[3]).toContain("1 open influenced deal counts");
  const young = estimateLines({ estimates: { ...estimates, months: 3, from: null, isFloor: true } }, told);
  expect(young[1]).toBe("Cautious and expected are estimates, from 3 months of your own history.");
  expect(young.at(-1)).toContain("a stated loss is assumed");
});

describe("something assumed", () => {
  const on = "2026-12-01";
  const filled: Draft = { ...emptyDraft(on), mrr: 1200, companyId: "https://app.hubspot.com/x/0-2/1003?a=1" };
  const draft = (typed: Partial<Draft>): Draft => ({ ...filled, ...typed });

  test.each(KINDS)("of the kind %s is what the service understands", (kind) => {
    expect(AssumptionSchema.parse(assumptionOf(draft({ kind })))).toEqual(assumptionOf(draft({ kind })));
  });

  test("takes the records that addresses end in, or their ids", () => {
    expect(assumptionOf(draft({ kind: "loss" }))).toEqual({ kind: "loss", companyId: "1003", on });
    expect(assumptionOf(draft({ kind: "deal", dealId: " 33 " }))).toEqual({
      kind: "deal",
      mrr: 1200,
      on,
      dealId: "33",
    });
    expect(assumptionOf(draft({ kind: "deal" }))).toEqual({ kind: "deal", mrr: 1200, on });
  });

  test.each<[Partial<Draft>, string[]]>([
    [{ kind: "reviews", count: 0 }, ["count"]],
    [{ kind: "reviews", count: 1.5, stars: 5.5, on: null }, ["count", "stars", "on"]],
    [{ kind: "deal", mrr: null }, ["mrr"]],
    [{ kind: "deal", mrr: 100_000_001 }, ["mrr"]],
    [{ kind: "deal", dealId: "the large one" }, ["dealId"]],
    [{ kind: "loss", companyId: "" }, ["companyId"]],
    [{ kind: "form", on: null, mrr: null, count: null }, ["on"]],
  ])("%j cannot be as it is: %j", (typed, fields) => {
    expect(faultyFields(draft(typed))).toEqual(fields);
    expect(assumptionOf(draft(typed))).toBeNull();
  });

  test("that the service refuses is refused at its field, where it has that field", () => {
    const loss = draft({ kind: "loss" });
    expect(refusedField({ field: "assume.2.companyId" }, loss, 2)).toBe("companyId");
    expect(refusedField({ field: "assume.1.companyId" }, loss, 2)).toBeNull();
    expect(refusedField({ field: "assume.2.dealId" }, loss, 2)).toBeNull();
    expect(refusedField({ field: "assume" }, loss, 2)).toBeNull();
    expect(refusedField({}, loss, 2)).toBeNull();
  });

  test("says nothing of amounts where the viewer may see none", () => {
    expect(kindsFor(true)).toEqual(KINDS);
    expect(kindsFor(false)).toEqual(["reviews", "certification", "contact", "form", "setting"]);
  });

  test("is a sentence, with the names of its records where they are known", () => {
    const names = recordNames(known, [{ objectTypeId: "0-2", objectId: "1003", name: "Nordwind AG", url: "" }]);
    const said = (assumption: Assumption) => assumptionText(assumption, names, told);
    const all = KINDS.map((kind) => assumptionOf(draft({ kind }))).flatMap((one) => (one ? [said(one)] : []));
    expect(all).toEqual([
      "1 Marketplace review with 5.0 stars on 1 December 2026",
      "A new deal: $1,200 a month, won on 1 December 2026",
      "A new customer installs the app on 1 December 2026: $1,200 a month",
      "Nordwind AG pays $1,200 a month from 1 December 2026",
      "Nordwind AG uninstalls the app on 1 December 2026",
      "An app is certified on 1 December 2026",
      "Technical/product contact: named on 1 December 2026",
      "The Partner POC form is filed on 1 December 2026",
      "Live Marketplace listing: met from 1 December 2026",
    ]);
    expect(said({ kind: "deal", mrr: 1200, on, dealId: "33" })).toMatch(/^Renewal of Nordwind: /);
    expect(said({ kind: "deal", mrr: 1200, on, dealId: "99" })).toMatch(/^Deal 99: /);
    expect(said({ kind: "loss", companyId: "99", on })).toMatch(/^Company 99 /);
  });

  test("is in the list once", () => {
    const [review] = [assumptionOf(draft({ kind: "reviews" }))].flatMap((one) => one ?? []);
    const [form] = [assumptionOf(draft({ kind: "form" }))].flatMap((one) => one ?? []);
    if (!review || !form) throw new Error("nothing is assumed");
    expect(withAssumptions([review], [form, { ...review }])).toEqual([review, form]);
    expect(holdsAll([review, form], [{ ...form }])).toBe(true);
    expect(holdsAll([review], [form])).toBe(false);
  });
});

describe("what leaves its window", () => {
  test("has its day, its record, what is left, and what breaks by it", () => {
    const [first] = known.rollOff.entries;
    if (!first) throw new Error("nothing leaves");
    expect(rollOffRow({ ...first, breaks: ["influenced-revenue"] }, 0, told)).toMatchObject({
      date: "12 Feb 2027",
      record: { name: "Deal 31" },
      metric: "Influenced-deal MRR",
      amount: "$900",
      left: "$3,300",
      breaks: "Breaks Influenced revenue",
    });
    expect(rollOffRow(first, 0, told).breaks).toBeNull();
  });

  test("has no record and no sum for whoever may see none", () => {
    const [first] = restricted.rollOff.entries;
    if (!first) throw new Error("nothing leaves");
    expect(rollOffRow(first, 0, told)).toMatchObject({ record: null, amount: null, left: "66%" });
  });
});

test("a deal to be marked says why it may be the partner's, and which tier it reaches alone", () => {
  const [deal] = INFLUENCES.unmarked.deals;
  const [marked] = INFLUENCES.unsubmitted.deals;
  if (!deal || !marked) throw new Error("no deal");
  expect(influenceRow(deal, told)).toMatchObject({
    deal: { name: "Upgrade of Nordwind" },
    company: { name: "Nordwind AG" },
    wonOn: "1 Oct 2026",
    amount: "$900",
    why: "had the app; alone enough for Leading",
    marked: "–",
    submitted: "–",
  });
  expect(influenceRow(marked, told).marked).toBe("Co-sell; helped to close");
  const submitted = { ...marked, submittedOn: "2026-11-20", submittedBy: "Ada Berg" };
  expect(influenceRow(submitted, told).submitted).toBe("20 November 2026, noted by Ada Berg");
  expect(influenceRow({ ...submitted, submittedBy: null }, told).submitted).toBe("20 November 2026");
});

test.each(LANGUAGES)("every kind, field and role has a name in %s", (language) => {
  const { whatIf } = toldIn(language).text;
  const fields = [...new Set(Object.values(FIELDS).flat())];
  const named = [
    ...KINDS.map((kind) => whatIf.kinds[kind]),
    ...fields.map((field) => whatIf.fields[field]),
    ...CONTACT_ROLES.map((role) => whatIf.roles[role]),
  ];
  expect(named.every(Boolean)).toBe(true);
  expect(new Set(named).size).toBe(named.length);
});
