import type { Assumption } from "@partner-standing/contract/standing/outlook";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import Big from "big.js";
import { ProblemError } from "../errors/problem-error.ts";
import { type CompanyFacts, readCompanyFacts } from "../facts/company-facts.ts";
import { type DealFacts, readDealFacts } from "../facts/deal-facts.ts";
import type { Supposed } from "../judgement/facts-on.ts";
import { companySteps, contactSteps, dealSteps } from "../rules/packs/technology/metrics/record-steps.ts";
import type { Step } from "../rules/steps/step.ts";
import type { Queryable } from "../store/engine/database.ts";
import { readCompanies } from "../store/mirror/companies.ts";
import { dealsById } from "../store/mirror/deals-ahead.ts";
import type { Tenant } from "../store/portals/portals.ts";
import { withSteps } from "./courses.ts";

type Kind = Assumption["kind"];
type Of<Name extends Kind> = Extract<Assumption, { kind: Name }>;

/** The records of the CRM that assumptions are about, by their ids. */
export interface AssumedRecords {
  companies: Map<string, CompanyFacts>;
  deals: Map<string, DealFacts>;
}

const companyIdOf = (assumption: Assumption) => ("companyId" in assumption ? assumption.companyId : undefined);
const dealIdOf = (assumption: Assumption) => (assumption.kind === "deal" ? assumption.dealId : undefined);

function refuse(place: number, field: string, message: string): never {
  throw new ProblemError("invalid-request", `assume.${place}.${field}: ${message}`, {
    field: `assume.${place}.${field}`,
  });
}

/** @throws ProblemError where two assumptions say different things of one record and day */
function requireOneVoice(assume: readonly Assumption[]): void {
  const said = new Set<string>();
  assume.forEach((assumption, place) => {
    const dealId = dealIdOf(assumption);
    const companyId = companyIdOf(assumption);
    if (dealId === undefined && companyId === undefined) return;
    const day = assumption.kind === "mrr" ? assumption.on : "";
    const key = [dealId ?? companyId, assumption.kind, day].join(" ");
    if (said.has(key)) refuse(place, dealId ? "dealId" : "companyId", "is said twice");
    said.add(key);
  });
}

/**
 * Reads the records that assumptions are about, in two statements at most.
 * @throws ProblemError for one that the CRM does not have, and for two assumptions that contradict each other
 */
export async function readAssumed(
  database: Queryable,
  { portal, settings }: Tenant,
  assume: readonly Assumption[],
): Promise<AssumedRecords> {
  requireOneVoice(assume);
  const { portalId, timeZone } = portal;
  const account = { timeZone, usdRates: settings.settings.usdRates };
  const companyIds = [...new Set(assume.flatMap((assumption) => companyIdOf(assumption) ?? []))];
  const dealIds = [...new Set(assume.flatMap((assumption) => dealIdOf(assumption) ?? []))];
  const companies = companyIds.length > 0 ? await readCompanies(database, portalId, companyIds) : [];
  const deals = dealIds.length > 0 ? await dealsById(database, portalId, dealIds) : [];
  const money = { ...portal, settings: settings.settings };
  const records = {
    companies: new Map(companies.map((company) => [company.id, readCompanyFacts(company, account)])),
    deals: new Map(deals.map((deal) => [deal.id, readDealFacts(deal, money)])),
  };
  assume.forEach((assumption, place) => {
    const companyId = companyIdOf(assumption);
    const dealId = dealIdOf(assumption);
    const isUnknown = (companyId && !records.companies.has(companyId)) || (dealId && !records.deals.has(dealId));
    if (isUnknown) refuse(place, dealId ? "dealId" : "companyId", "is no record of the CRM, or was not read yet");
  });
  return records;
}

const centsOf = (usd: number) => new Big(usd).times(100);
const wholeCents = (usd: number) => centsOf(usd).round(0, Big.roundHalfUp).toNumber();

/** What takes a record's steps away. */
const without = (steps: Step[]): Step[] => steps.map((step) => ({ ...step, amount: -step.amount }));

function dealAssumed({ mrr, on, dealId }: Of<"deal">, { deals }: AssumedRecords): Step[] {
  const known = dealId === undefined ? undefined : deals.get(dealId);
  return [...(known ? without(dealSteps(known)) : []), ...dealSteps({ closedOn: on, cents: centsOf(mrr) })];
}

function reviewsAssumed({ count, stars, on }: Of<"reviews">): Step[] {
  const steps = contactSteps({ reviewedOn: on, starsHundredths: centsOf(stars) });
  return steps.map((step) => ({ ...step, amount: step.amount * count }));
}

const NO_COMPANY: CompanyFacts = {
  ...{ customerSince: null, installedOn: null, uninstalledOn: null, mrr: [], historyFull: false, problems: [] },
};

/** What a customer pays from a day on, whatever was known of that day. */
function paying(facts: CompanyFacts, on: CalendarDate, usd: number): CompanyFacts {
  const others = facts.mrr.filter((change) => change.on !== on);
  const mrr = [...others, { on, amountMinor: wholeCents(usd) }];
  return { ...facts, mrr: mrr.toSorted((one, other) => (one.on < other.on ? -1 : 1)) };
}

/** A customer as one assumption has it. */
function companyAssumed(facts: CompanyFacts, assumption: Of<"install" | "loss" | "mrr">): CompanyFacts {
  const { on } = assumption;
  if (assumption.kind === "mrr") return paying(facts, on, assumption.mrr);
  if (assumption.kind === "loss") {
    const isSooner = facts.uninstalledOn === null || on < facts.uninstalledOn;
    return isSooner ? { ...facts, uninstalledOn: on } : facts;
  }
  const customerSince = assumption.boughtOn ?? facts.customerSince;
  return { ...paying(facts, on, assumption.mrr), customerSince, installedOn: on, uninstalledOn: null };
}

/** An install comes before what happens to the customer afterwards. */
const ORDER: Kind[] = ["install", "mrr", "loss", "deal", "reviews", "setting", "contact", "certification", "form"];

function inOrder(one: Assumption, other: Assumption): number {
  const [first, second] = [ORDER.indexOf(one.kind), ORDER.indexOf(other.kind)];
  if (first !== second) return first - second;
  const [text, against] = [JSON.stringify([one.on, one]), JSON.stringify([other.on, other])];
  return text < against ? -1 : Number(text > against);
}

function companiesAssumed(assume: Assumption[], { companies }: AssumedRecords): Step[] {
  const customers = assume.filter((one) => one.kind === "install" || one.kind === "loss" || one.kind === "mrr");
  const named = Map.groupBy(
    customers.filter(({ companyId }) => companyId !== undefined),
    ({ companyId }) => companyId as string,
  );
  const fresh = customers.filter(({ companyId }) => companyId === undefined);
  return [
    ...fresh.flatMap((one) => companySteps(companyAssumed(NO_COMPANY, one))),
    ...[...named].flatMap(([id, assumptions]) => {
      const known = companies.get(id) ?? NO_COMPANY;
      return [...without(companySteps(known)), ...companySteps(assumptions.reduce(companyAssumed, known))];
    }),
  ];
}

/** Somebody who is thought of in a role; nobody has that address. */
const SOMEBODY = { name: "", email: "assumed@invalid", atLeastVicePresident: true };
const SOME_APP = { name: "", listedOn: null, qualityReviewedOn: null };

type Edit = (settings: PortalSettings) => PortalSettings;

const EDITS: { [Name in "setting" | "contact" | "certification" | "form"]: (assumption: Of<Name>) => Edit } = {
  setting:
    ({ requirement }) =>
    (settings) => {
      if (requirement === "marketplace-listing") return { ...settings, listingLive: true };
      if (requirement === "account-mapping") return { ...settings, accountMapping: "Crossbeam" };
      return { ...settings, goodStanding: true, goodStandingCheck: null };
    },
  contact:
    ({ role }) =>
    (settings) => ({ ...settings, contacts: { ...settings.contacts, [role]: SOMEBODY } }),
  certification:
    ({ on }) =>
    (settings) => ({ ...settings, apps: [...settings.apps, { ...SOME_APP, certifiedOn: on }] }),
  // A copy, as of any form: whoever changes a contact afterwards has to file it again.
  form:
    ({ on }) =>
    (settings) => {
      const { contacts, accountMapping } = settings;
      return { ...settings, pocFormSubmittedOn: on, pocFormOnFile: { contacts, accountMapping } };
    },
};

function editsOf(assume: Assumption[]): { on: CalendarDate; edit: Edit }[] {
  const edits = assume.flatMap((assumption) => {
    const edit = EDITS[assumption.kind as keyof typeof EDITS] as ((one: Assumption) => Edit) | undefined;
    return edit ? [{ on: assumption.on, edit: edit(assumption) }] : [];
  });
  // Those of a day stay in the order of their kinds: a form names whoever was named on its day.
  return edits.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

/**
 * What is known, with assumptions: each becomes steps of a record, or a change of the settings from its day on, through the
 * same functions that a real one passes. Their order does not matter.
 */
export function suppose(known: Supposed, assume: readonly Assumption[], records: AssumedRecords): Supposed {
  const ordered = assume.toSorted(inOrder);
  const steps = ordered.flatMap((assumption) => {
    if (assumption.kind === "deal") return dealAssumed(assumption, records);
    return assumption.kind === "reviews" ? reviewsAssumed(assumption) : [];
  });
  const edits = editsOf(ordered);
  return {
    valueOn: withSteps(known.valueOn, [...steps, ...companiesAssumed(ordered, records)]),
    settingsOn: (settings, on) =>
      edits.reduce(
        (edited, { on: since, edit }) => (since <= on ? edit(edited) : edited),
        known.settingsOn(settings, on),
      ),
  };
}
