import type { RuleParameter } from "@partner-standing/contract/programs/programs";
import { TECHNOLOGY_TIERS } from "@partner-standing/contract/programs/technology-tier";
import { isParts, ruleCell, wordFor } from "./rule-value.ts";
import type { RulesSayer } from "./rules-sayer.ts";

export interface RuleMatrix {
  /** What the rows are; the columns are tiers. */
  head: string;
  tiers: string[];
  rows: { name: string; cells: string[] }[];
}

/** The units of values that hold a row of cells, one a tier, under each name. */
const HEADS = { level: "requirement", designation: "benefit" } as const;

function isMatrixUnit(unit: string): unit is keyof typeof HEADS {
  return unit in HEADS;
}

function cellsOf(row: unknown): unknown[] {
  if (isParts(row)) return cellsOf(row["cells"]);
  return Array.isArray(row) ? row : [];
}

/** The value as a table of tiers; null where it is none. */
export function ruleMatrix(
  { unit, value }: Pick<RuleParameter, "unit" | "value">,
  sayer: RulesSayer,
): RuleMatrix | null {
  if (!isMatrixUnit(unit) || !isParts(value)) return null;
  return {
    head: sayer.text[HEADS[unit]],
    tiers: TECHNOLOGY_TIERS.map((tier) => sayer.names.tiers[tier]),
    rows: Object.entries(value).map(([name, row]) => ({
      name: wordFor(name, sayer),
      cells: cellsOf(row).map((cell) => ruleCell(cell, unit, sayer)),
    })),
  };
}

/** What words in the cells of one matrix become in the other, each pair once. */
export function matrixChanges(held: RuleMatrix, coming: RuleMatrix): [string, string][] {
  const pairs = held.rows.flatMap(({ name, cells }) => {
    const then = coming.rows.find((row) => row.name === name)?.cells ?? [];
    return cells.flatMap((cell, tier): [string, string][] => {
      const other = then[tier];
      return other === undefined || other === cell ? [] : [[cell, other]];
    });
  });
  return [...new Map(pairs.map((pair) => [pair.join(" "), pair])).values()];
}
