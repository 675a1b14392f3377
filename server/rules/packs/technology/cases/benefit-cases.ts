import type { TechnologyTier } from "@partner-standing/contract/programs/program";

/** The benefit matrix as printed, one row a benefit: Partner, Rising, Leading, Premier; a dash is a dash. */
export const printedMatrix: Record<string, readonly [string, string, string, string]> = {
  B01: ["considered", "considered", "considered", "prioritized"],
  B02: ["-", "-", "guaranteed", "guaranteed"],
  B03: ["-", "-", "prioritized semi-annual", "guaranteed quarterly"],
  B04: ["-", "-", "-", "guaranteed"],
  B05: [
    "guaranteed",
    "guaranteed, advanced considered",
    "guaranteed, advanced prioritized",
    "guaranteed, advanced guaranteed",
  ],
  B06: ["-", "-", "prioritized", "guaranteed"],
  B07: ["-", "-", "considered", "guaranteed"],
  B08: ["-", "-", "considered", "guaranteed"],
  B09: ["-", "-", "considered", "prioritized"],
  B10: ["guaranteed", "guaranteed", "guaranteed", "guaranteed"],
  B11: ["considered", "considered", "prioritized", "guaranteed"],
  B12: ["-", "guaranteed", "guaranteed", "guaranteed"],
  B13: ["-", "considered", "prioritized", "guaranteed"],
  B14: ["-", "considered", "prioritized", "guaranteed"],
  B15: ["guaranteed", "guaranteed", "guaranteed", "guaranteed"],
  B16: ["guaranteed", "guaranteed", "guaranteed", "guaranteed"],
  B17: ["considered", "considered", "prioritized", "prioritized"],
  B18: ["-", "-", "guaranteed quarterly", "guaranteed unlimited"],
};

interface DiscountCase {
  tier: TechnologyTier;
  /** US cents. */
  price: number;
  percent: number;
  /** US cents. */
  saves: number;
  confirm: boolean;
}

/** Just below and just at each price at which a rate starts. */
export const discountCases: DiscountCase[] = [
  { tier: "partner", price: 20_000_000, percent: 0, saves: 0, confirm: false },
  { tier: "rising", price: 4_999_999, percent: 0, saves: 0, confirm: false },
  { tier: "rising", price: 5_000_000, percent: 3, saves: 150_000, confirm: false },
  { tier: "rising", price: 10_000_000, percent: 3, saves: 300_000, confirm: false },
  { tier: "leading", price: 4_999_999, percent: 0, saves: 0, confirm: false },
  { tier: "leading", price: 5_000_000, percent: 3, saves: 150_000, confirm: true },
  { tier: "leading", price: 9_999_999, percent: 3, saves: 299_999, confirm: true },
  { tier: "leading", price: 10_000_000, percent: 5, saves: 500_000, confirm: false },
  { tier: "premier", price: 4_999_999, percent: 0, saves: 0, confirm: false },
  { tier: "premier", price: 7_500_000, percent: 3, saves: 225_000, confirm: true },
  { tier: "premier", price: 10_000_000, percent: 10, saves: 1_000_000, confirm: true },
];
