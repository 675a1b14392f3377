import type { RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import { JUST, type Case } from "./case.ts";

interface Boundary {
  tier: TechnologyTier;
  /** The tier that is left just below the boundary. */
  else: TechnologyTier;
  id: RequirementId;
  fact: "attributedMrr" | "influencedDealMrr" | "firstNinetyDaysMrr" | "reviewCount" | "reviewAverage";
  below: number;
  exactly: number;
  above: number;
  missing: number;
  /** What else must change, so that this figure alone decides. */
  besides?: Partial<TechnologyFacts>;
}

const mrr = (exactly: number) => ({ below: exactly - 0.01, exactly, above: exactly + 0.01, missing: 0.01 });
const reviews = (exactly: number) => ({ below: exactly - 1, exactly, above: exactly + 1, missing: 1 });
const attributed = { id: "attributed-mrr", fact: "attributedMrr" } as const;
const deals = { id: "influenced-revenue", fact: "influencedDealMrr" } as const;
const installs = { id: "influenced-revenue", fact: "firstNinetyDaysMrr", besides: { influencedDealMrr: 0 } } as const;
const count = { id: "marketplace-reviews", fact: "reviewCount" } as const;
const rating = { id: "marketplace-rating", fact: "reviewAverage" } as const;

const boundaries: Boundary[] = [
  { tier: "rising", else: "partner", ...attributed, ...mrr(400_000) },
  { tier: "leading", else: "rising", ...attributed, ...mrr(1_000_000) },
  { tier: "premier", else: "leading", ...attributed, ...mrr(7_000_000) },
  { tier: "rising", else: "partner", ...deals, ...mrr(1_000) },
  { tier: "leading", else: "rising", ...deals, ...mrr(5_000) },
  { tier: "premier", else: "leading", ...deals, ...mrr(30_000) },
  { tier: "rising", else: "partner", ...installs, ...mrr(5_000) },
  { tier: "leading", else: "rising", ...installs, ...mrr(30_000) },
  { tier: "premier", else: "leading", ...installs, ...mrr(100_000) },
  { tier: "rising", else: "partner", ...count, ...reviews(5) },
  { tier: "leading", else: "partner", ...count, ...reviews(5) },
  { tier: "premier", else: "leading", ...count, ...reviews(10) },
  { tier: "rising", else: "partner", ...rating, below: 3.49999, exactly: 3.5, above: 3.50001, missing: 0.00001 },
  { tier: "leading", else: "rising", ...rating, below: 3.99999, exactly: 4, above: 4.00001, missing: 0.00001 },
  { tier: "premier", else: "rising", ...rating, below: 3.99999, exactly: 4, above: 4.00001, missing: 0.00001 },
];

function casesAt({ tier, else: left, id, fact, below, exactly, above, missing, besides }: Boundary): Case[] {
  const at = (value: number) => ({ ...JUST[tier], ...besides, [fact]: value });
  const branches = (figures: object) => (fact === "firstNinetyDaysMrr" ? [{}, figures] : [figures, {}]);
  const requirement = (figures: object) => (id === "influenced-revenue" ? { anyOf: branches(figures) } : figures);
  const expected = (qualifiedTier: TechnologyTier, figures: object) => ({
    qualifiedTier,
    tiers: { [tier]: { [id]: requirement(figures) } },
  });
  const named = (value: number, sentence: string) =>
    `${fact} of ${value.toLocaleString("en-US", { maximumFractionDigits: 5 })} ${sentence} ${tier}`;
  return [
    {
      name: named(below, `is ${missing} short of`),
      on: "2027-06-01",
      facts: at(below),
      expected: expected(left, { met: false, actual: below, target: exactly, missing }),
    },
    {
      name: named(exactly, "is just enough for"),
      on: "2027-06-01",
      facts: at(exactly),
      expected: expected(tier, { met: true, actual: exactly, target: exactly, missing: 0 }),
    },
    {
      name: named(above, "is more than enough for"),
      on: "2027-06-01",
      facts: at(above),
      expected: expected(tier, { met: true, actual: above, target: exactly, missing: 0 }),
    },
  ];
}

const eitherBranch: Case[] = [
  {
    name: "Influenced-deal MRR alone meets influenced revenue",
    on: "2026-06-01",
    facts: { ...JUST.leading, influencedDealMrr: 5_000, firstNinetyDaysMrr: 0 },
    expected: { tiers: { leading: { "influenced-revenue": { met: true, anyOf: [{ met: true }, { met: false }] } } } },
  },
  {
    name: "First-90-day MRR alone meets influenced revenue",
    on: "2026-06-01",
    facts: { ...JUST.leading, influencedDealMrr: 0, firstNinetyDaysMrr: 30_000 },
    expected: { tiers: { leading: { "influenced-revenue": { met: true, anyOf: [{ met: false }, { met: true }] } } } },
  },
  {
    name: "Half of each branch does not add up to influenced revenue",
    on: "2026-06-01",
    facts: { ...JUST.leading, currentTier: "rising", influencedDealMrr: 2_500, firstNinetyDaysMrr: 15_000 },
    expected: {
      qualifiedTier: "rising",
      gaps: [
        {
          id: "influenced-revenue",
          missing: 2_500,
          unit: "usd-per-month",
          anyOf: [{ missing: 2_500 }, { missing: 15_000 }],
        },
      ],
    },
  },
];

export const thresholdCases: Case[] = [...boundaries.flatMap(casesAt), ...eitherBranch];
