import { readDealFacts } from "../facts/deal-facts.ts";
import { textProblems } from "../facts/text-problems.ts";
import { dealSteps } from "../rules/packs/technology/metrics/deal-steps.ts";
import type { DealRow } from "../store/deals.ts";
import type { Tenant } from "./apply-records.ts";
import type { Derived } from "./keep-derived.ts";

/** What a deal means for the Technology program. */
export function deriveDeal(deal: DealRow, { portal, settings }: Tenant): Derived {
  const facts = readDealFacts(deal, { ...portal, settings });
  return { objectId: deal.id, steps: dealSteps(facts), problems: [...facts.problems, ...textProblems("deals", deal)] };
}
