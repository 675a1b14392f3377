import { clientSourceOf, managedCredit, packageOf, readClientFacts, saysClient } from "../../facts/client-facts.ts";
import { readCompanyFacts } from "../../facts/company-facts.ts";
import { readDealFacts, readDealPurchase } from "../../facts/deal-facts.ts";
import type { DerivingAccount } from "../../facts/derived-from.ts";
import type { FactProblem } from "../../facts/fact-problem.ts";
import { textProblems } from "../../facts/text-problems.ts";
import { isDamaged, shortText } from "../../process/sound-text.ts";
import { isApp } from "../../rules/packs/solutions/counting-apps.ts";
import type { ClientHistory } from "../../rules/packs/solutions/metrics/client-history.ts";
import { CONVERSIONS } from "../../rules/packs/solutions/points.ts";
import { clientSteps, providerSteps, saleSteps } from "../../rules/packs/solutions/metrics/client-steps.ts";
import { companySteps, dealSteps } from "../../rules/packs/technology/metrics/record-steps.ts";
import { leavesWindowOn } from "../../rules/steps/rolling-window.ts";
import type { Step } from "../../rules/steps/step.ts";
import type { Queryable } from "../../store/engine/database.ts";
import type { FactKind } from "../../store/mirror/backfills.ts";
import type { MirroredCompany } from "../../store/mirror/companies.ts";
import type { DealRow } from "../../store/mirror/deals.ts";
import type { MirroredClient } from "../../store/mirror/partner-clients.ts";
import { markCustomersDue } from "../../store/steps/customer-figures.ts";
import { replaceProblems } from "../../store/steps/data-problems.ts";
import { keepProblemOwners } from "../../store/steps/problem-owners.ts";
import { replaceSteps } from "../../store/steps/steps.ts";

/** As much of a value as helps to find it: a property may hold 65,536 characters, and a page of problems fifty of them. */
const LONGEST_VALUE = 200;

/** What one record means: its steps and what is wrong with it. */
export interface Derived {
  objectId: string;
  steps: Step[];
  problems: FactProblem[];
}

/** What a client is said to use and no list knows; the card shows it beside the apps that count. */
function appProblems(apps: string[]): FactProblem[] {
  const unknown = apps.filter((app) => !isDamaged(app) && !isApp(app));
  if (unknown.length === 0) return [];
  return [{ code: "option-unknown", property: "pp_apps_used", value: unknown.join(";"), about: null }];
}

/** What a client means for the account's package. */
function stepsOfClient(history: ClientHistory, settings: DerivingAccount["settings"]): Step[] {
  const steps = clientSteps(history, managedCredit(settings));
  return packageOf(settings) === "provider" ? [...steps, ...providerSteps(history)] : steps;
}

/** What a partner client means for the Solutions program. */
export function derivePartnerClient(client: MirroredClient, { portal, settings }: DerivingAccount): Derived {
  const money = { timeZone: portal.timeZone, usdRates: settings.usdRates, conversions: CONVERSIONS };
  const { problems, ...history } = readClientFacts(client, money, packageOf(settings));
  return {
    objectId: client.id,
    steps: stepsOfClient(history, settings),
    problems: [...problems, ...appProblems(history.apps), ...textProblems("partner_clients", client)],
  };
}

/** What a company means for the Technology program, and for the Solutions program where its clients are companies. */
export function deriveCompany(company: MirroredCompany, account: DerivingAccount): Derived {
  const money = {
    timeZone: account.portal.timeZone,
    usdRates: account.settings.usdRates,
    conversions: CONVERSIONS,
  };
  const facts = readCompanyFacts(company, money);
  const technology = {
    objectId: company.id,
    steps: companySteps(facts),
    problems: [...facts.problems, ...textProblems("companies", company)],
  };
  if (clientSourceOf(account.settings) !== "companies" || !saysClient(company)) return technology;
  const { problems, ...history } = readClientFacts(company, money, packageOf(account.settings));
  return {
    objectId: company.id,
    steps: [...technology.steps, ...stepsOfClient(history, account.settings)],
    problems: [...technology.problems, ...problems, ...appProblems(history.apps)],
  };
}

/** What a deal means for the Technology program, and as a sale of the partner. */
export function deriveDeal(deal: DealRow, { portal, settings }: DerivingAccount): Derived {
  const money = { ...portal, settings };
  const facts = readDealFacts(deal, money);
  const { purchase, problems } = readDealPurchase(deal, money);
  const isSale = purchase !== null && purchase.kind !== "touchless" && deal.companyId !== null;
  return {
    objectId: deal.id,
    steps: [...dealSteps(facts), ...(isSale && clientSourceOf(settings) !== null ? saleSteps(purchase.on) : [])],
    // What is wrong with a sale matters for good, with an influenced deal for a year.
    problems: [...problems, ...facts.problems, ...textProblems("deals", deal)],
  };
}

/** Replaces what was derived of these records before. The caller holds the portal's facts (`lockFacts`). */
export async function keepDerived(
  transaction: Queryable,
  portalId: number,
  kind: FactKind,
  derived: Derived[],
): Promise<void> {
  const ids = derived.map((record) => record.objectId);
  const steps = derived.flatMap(({ objectId, steps }) => steps.map((step) => ({ objectId, ...step })));
  const problems = derived.flatMap(({ objectId, problems }) =>
    problems.map(({ code, property, value, about }) => ({
      ...{ objectId, code, property },
      value: value && shortText(value, LONGEST_VALUE),
      relevantUntil: about && leavesWindowOn(about),
    })),
  );
  await replaceSteps(transaction, portalId, kind, ids, steps);
  await replaceProblems(transaction, portalId, kind, ids, problems);
  // Where nothing is wrong with a record, nobody has to repair it; a company may own what is wrong with others.
  if (problems.length > 0 || kind === "companies") await keepProblemOwners(transaction, portalId, kind, ids);
  await markCustomersDue(transaction, portalId, kind, ids);
}
