import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { clientSourceOf, managedCredit, readClientFacts, saysClient } from "../../facts/client-facts.ts";
import { readCompanyFacts } from "../../facts/company-facts.ts";
import { readDealFacts } from "../../facts/deal-facts.ts";
import type { FactProblem } from "../../facts/fact-problem.ts";
import { textProblems } from "../../facts/text-problems.ts";
import { isDamaged } from "../../process/sound-text.ts";
import { isApp } from "../../rules/packs/solutions/counting-apps.ts";
import { clientSteps } from "../../rules/packs/solutions/metrics/client-steps.ts";
import { companySteps, dealSteps } from "../../rules/packs/technology/metrics/record-steps.ts";
import type { CompanyRow } from "../../store/mirror/companies.ts";
import type { DealRow } from "../../store/mirror/deals.ts";
import type { PartnerClientRow } from "../../store/mirror/partner-clients.ts";
import type { Portal } from "../../store/portals/portals.ts";
import type { Derived } from "./keep-derived.ts";

interface Account {
  portal: Pick<Portal, "timeZone" | "companyCurrency">;
  settings: PortalSettings;
}

/** What a client is said to use and no list knows; the card shows it beside the apps that count. */
function appProblems(apps: string[]): FactProblem[] {
  const unknown = apps.filter((app) => !isDamaged(app) && !isApp(app));
  if (unknown.length === 0) return [];
  return [{ code: "option-unknown", property: "pp_apps_used", value: unknown.join(";"), about: null }];
}

/** What a partner client means for the Solutions program. */
export function derivePartnerClient(client: PartnerClientRow, { portal, settings }: Account): Derived {
  const { problems, ...history } = readClientFacts(client, portal.timeZone);
  return {
    objectId: client.id,
    steps: clientSteps(history, managedCredit(settings)),
    problems: [...problems, ...appProblems(history.apps), ...textProblems("partner_clients", client)],
  };
}

/** What a company means for the Technology program, and for the Solutions program where its clients are companies. */
export function deriveCompany(company: CompanyRow, account: Account): Derived {
  const facts = readCompanyFacts(company, account.portal.timeZone);
  const technology = {
    objectId: company.id,
    steps: companySteps(facts),
    problems: [...facts.problems, ...textProblems("companies", company)],
  };
  if (clientSourceOf(account.settings) !== "companies" || !saysClient(company)) return technology;
  const { problems, ...history } = readClientFacts(company, account.portal.timeZone);
  return {
    objectId: company.id,
    steps: [...technology.steps, ...clientSteps(history, managedCredit(account.settings))],
    problems: [...technology.problems, ...problems, ...appProblems(history.apps)],
  };
}

/** What a deal means for the Technology program. */
export function deriveDeal(deal: DealRow, { portal, settings }: Account): Derived {
  const facts = readDealFacts(deal, { ...portal, settings });
  return { objectId: deal.id, steps: dealSteps(facts), problems: [...facts.problems, ...textProblems("deals", deal)] };
}
