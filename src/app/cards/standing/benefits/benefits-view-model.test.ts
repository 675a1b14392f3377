import { localeOf } from "@partner-standing/texts/formats/locale";
import { createReader } from "@partner-standing/texts/standing/reader";
import { describe, expect, test } from "vitest";
import { LEADING, PREMIER, WITHOUT_TIER } from "../../fixtures/tier-benefits.ts";
import { benefitsViewModel } from "./benefits-view-model.ts";

const reader = createReader(localeOf({ language: "en" }), "Europe/Berlin");
const of = (benefits: typeof LEADING) => benefitsViewModel(benefits, reader);

type Section = ReturnType<typeof of>["adds"];
const named = (section: Section, name: string) => {
  const found = section?.areas.flatMap(({ benefits }) => benefits).find((benefit) => benefit.name === name);
  return found && [found.level, ...(found.before === null ? [] : [found.before]), ...found.details];
};

describe("what the next tier adds", () => {
  const { adds } = of(LEADING);

  test("stands under the headings of the guide", () => {
    expect(adds?.title).toBe("What Premier adds");
    expect(adds?.areas.map(({ name }) => name)).toEqual([
      ...["Partner success", "Sales benefits", "Marketing benefits", "Technical benefits"],
    ]);
  });

  test.each([
    ["Joint business planning", ["Guaranteed, quarterly", "Today: Prioritized, semi-annual"]],
    ["Named HubSpot champion", ["Guaranteed", "New"]],
    [
      "HubSpot rep enablement",
      ["Baseline: Guaranteed, advanced: Guaranteed", "Today: Baseline: Guaranteed, advanced: Prioritized"],
    ],
    ["Co-marketing", ["Guaranteed", "Today: Prioritized", "At least 1 a year; HubSpot chooses the kind."]],
  ])("%s: how firmly, and what there is of it today", (name, lines) => {
    expect(named(adds, name)).toEqual(expect.arrayContaining(lines));
    expect(named(adds, name)?.slice(0, 2)).toEqual(lines.slice(0, 2));
  });

  test("leaves out what stays as it is", () => {
    expect(named(adds, "Marketplace listing with lead and intent data")).toBeUndefined();
  });

  test("is nothing in Premier, and everything without a tier", () => {
    expect(of(PREMIER).adds).toBeNull();
    expect(of(WITHOUT_TIER)).toMatchObject({ adds: { title: "What Partner adds" }, gives: null });
  });
});

describe("what the credited tier gives", () => {
  const { gives, meanings, printed } = of(LEADING);

  test.each([
    ["Joint business planning", "Prioritized, semi-annual"],
    ["HubSpot rep enablement", "Baseline: Guaranteed, advanced: Prioritized"],
    ["Marketplace listing with lead and intent data", "Guaranteed"],
  ])("%s: %s", (name, level) => {
    expect(gives?.title).toBe("What Leading gives");
    expect(named(gives, name)?.[0]).toBe(level);
  });

  test("says how many, and the conditions", () => {
    expect(named(gives, "Co-marketing")).toEqual(["Prioritized", "By relevance; HubSpot chooses the kind."]);
  });

  test("leaves out a detail that this version has no words for", () => {
    const [benefit] = LEADING.credited?.benefits ?? [];
    if (!benefit || !LEADING.credited) throw new Error("Leading gives nothing");
    const newer = { ...benefit, details: [{ id: "B99", name: "of-a-newer-service", citations: [] }] };
    const shown = of({ ...LEADING, credited: { ...LEADING.credited, benefits: [newer] } });
    expect(shown.gives?.areas[0]?.benefits[0]?.details).toEqual([]);
  });

  test("says what the words mean, and where each benefit is printed", () => {
    expect(meanings[0]).toBe("Considered: HubSpot may extend it by fit, capacity or strategic priority.");
    const places = printed.find((line) => line.startsWith("Co-marketing: "));
    expect(places).toMatch(/^Co-marketing: Technology Partner Program guide 2026, German edition, lines \d/);
  });
});

describe("what differs", () => {
  const rows = (benefits: typeof LEADING) =>
    of(benefits).differences?.rows.map(({ name, levels }) => [name, ...levels].join(" | ")) ?? [];

  test("is said of today, the next tier and the tier below, and nothing else", () => {
    const { differences } = of(LEADING);
    expect(differences?.columns).toEqual(["Today: Leading", "With Premier", "After a drop: Rising"]);
    expect(rows(LEADING)).toContain("Dedicated partner manager | Guaranteed | Guaranteed | –");
    expect(rows(LEADING)).toContain("Co-marketing | Prioritized | Guaranteed | Considered");
    expect(rows(LEADING).join()).not.toContain("Developer platform with analytics");
    expect(differences?.alike).toBe("4 stay the same");
  });

  test("names the day of a drop that lies ahead, and the tier that it leaves", () => {
    const lower = { tier: "partner" as const, on: "2027-01-15", benefits: [] };
    expect(of({ ...LEADING, lower }).differences?.columns.at(-1)).toBe("From January 15, 2027: Partner");
    const nothing = { ...lower, tier: null };
    expect(of({ ...LEADING, lower: nothing }).differences?.columns.at(-1)).toBe("From January 15, 2027: No tier");
  });

  test("has no next tier above Premier, and nothing to lose without a tier", () => {
    expect(of(PREMIER).differences?.columns).toEqual(["Today: Premier", "After a drop: Leading"]);
    expect(of(WITHOUT_TIER).differences?.columns).toEqual(["Today: No tier", "With Partner"]);
  });
});

describe("what was received of the guaranteed", () => {
  const deliveries = [
    { id: "B02" as const, perYear: null, received: [{ on: "2026-02-01", with: "Sam Lee" }], open: 0 },
    { id: "B03" as const, perYear: 4, received: [{ on: "2026-05-12", with: "" }], open: 3 },
    { id: "B14" as const, perYear: 1, received: [], open: 1 },
  ];
  const view = of({ ...PREMIER, deliveries }).deliveries;

  test("begins with what is open, and says how much of it came, when and with whom", () => {
    expect(view?.title).toBe("Guaranteed to you in 2026");
    expect(view?.open.map(({ name, status, lines }) => [name, status.text, ...lines])).toEqual([
      ["Joint business planning", "1 of 4", "May 12, 2026"],
      ["Co-marketing", "Open"],
    ]);
    expect(view?.settled?.title).toBe("1 received");
    expect(view?.settled?.deliveries[0]?.lines).toEqual(["February 1, 2026, with Sam Lee"]);
  });

  test("is a list to take to the partner manager", () => {
    expect(view?.list).toBe(
      [
        "Guaranteed to you in 2026",
        "- Joint business planning: 1 of 4; May 12, 2026",
        "- Co-marketing: Open",
        "- Dedicated partner manager: Received; February 1, 2026, with Sam Lee",
      ].join("\n"),
    );
  });

  test("is nothing without a tier", () => {
    expect(of(WITHOUT_TIER).deliveries).toBeNull();
  });
});
