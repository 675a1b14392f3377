import type { LedgerFacts } from "../sale-facts.ts";
import { SOLD } from "./sold.ts";

/** What an example of the sources pays over its whole term, and what the source prints. */
interface WorkedExample {
  name: string;
  sale: LedgerFacts;
  basisMinor: number;
  amountMinor: number;
  printedMinor: number;
  /** Why the two differ; null where they do not. */
  misprint: string | null;
}

const starter = (currency: string, amountMinor: number): LedgerFacts => ({
  ...SOLD,
  currency,
  mrr: [{ on: "2019-01-01", amountMinor }],
});

const upgraded = (sale: LedgerFacts, amountMinor: number): LedgerFacts => ({
  ...sale,
  mrr: [...sale.mrr, { on: "2019-07-01", amountMinor }],
});

/** S4:63 and S1:168; a customer signed up in January 2019 whose January is complete. */
export const WORKED_EXAMPLES: WorkedExample[] = [
  {
    name: "Sales Starter at 50 dollars for twelve months pays 120 dollars",
    sale: starter("USD", 50_00),
    basisMinor: 600_00,
    amountMinor: 120_00,
    printedMinor: 120_00,
    misprint: null,
  },
  {
    name: "with an upgrade to Sales Professional at 400 dollars in July it pays 540 dollars",
    sale: upgraded(starter("USD", 50_00), 400_00),
    basisMinor: 2_700_00,
    amountMinor: 540_00,
    printedMinor: 540_00,
    misprint: null,
  },
  {
    name: "Sales Starter at 46 euros for a year pays 110.40 euros",
    sale: starter("EUR", 46_00),
    basisMinor: 552_00,
    amountMinor: 110_40,
    printedMinor: 110_00,
    misprint: "the example leaves out the cents",
  },
  {
    name: "with an upgrade to Sales Hub Professional at 360 euros at half-year it pays 487.20 euros",
    sale: upgraded(starter("EUR", 46_00), 360_00),
    basisMinor: 2_436_00,
    amountMinor: 487_20,
    // 2,520 is seven months at 360 and none at 46, or six at 360 and six at 60, a price that the example does not name.
    printedMinor: 504_00,
    misprint: "504 is 20 % of 2,520, and six months at 46 and six at 360 are 2,436 (reading C34)",
  },
];
