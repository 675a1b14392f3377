import type { DealStanding } from "@partner-standing/contract/standing/deal-standing";
import type { Contribution } from "@partner-standing/contract/standing/standing";
import { isRepairedInRecord, toFillIn } from "../facts/account-name.ts";
import { type DealFacts, readDealFacts, readInfluences } from "../facts/deal-facts.ts";
import { readDateProperty, readDateTimeProperty } from "../facts/plain-date.ts";
import { DEAL } from "../facts/property-names.ts";
import { recordLink } from "../facts/record-id.ts";
import { leavesWindowOn } from "../rules/steps/rolling-window.ts";
import { influencedDealContribution } from "../standing/contributions.ts";
import { type View, leftOutStanding, problemsOf } from "../standing/record-standing.ts";
import { problemWithoutAmount } from "../standing/without-amounts.ts";
import { type DealRow, findDeal } from "../store/mirror/deals.ts";
import { pendingCrmWrites, refusedCrmWrites, waitingProperties } from "../store/outbox/crm-writes.ts";

type Reason = DealStanding["reasons"][number];

/** What a deal can be marked as, with what the account's property is told for it. */
export type InfluenceOption = DealStanding["options"][number] & { value: string };

/** How an account marks influence. */
export interface Marking {
  /** How the account calls the properties of the influence and of the day on which it was submitted to HubSpot. */
  property: string;
  submittedProperty: string;
  options: InfluenceOption[];
}

/** A deal is looked at by somebody who may see amounts or not. */
export type DealView = View & { marking: Marking; amounts: boolean };

/** Any of them: they count alike. */
const SOME_INFLUENCE = "co-sell";

const isMarked = ({ influence }: DealRow) => (readInfluences(influence) ?? []).length > 0;

/** The deal once it is marked and won: an open one on its planned day, or today where that has passed or is not said. */
function onceWon(deal: DealRow, { on, tenant }: View): DealRow {
  const influence = isMarked(deal) ? deal.influence : SOME_INFLUENCE;
  if (deal.won) return { ...deal, influence };
  const planned = deal.closedAt ? readDateTimeProperty(deal.closedAt, tenant.portal.timeZone) : null;
  const closedAt = planned && planned > on ? deal.closedAt : on;
  return { ...deal, influence, won: true, closedAt };
}

const OF_WINDOW: Partial<Record<Contribution["reason"], Reason>> = {
  "not-yet": "not-yet",
  "left-the-window": "left-the-window",
};

function reasonsOf(deal: DealRow, once: DealFacts, { on }: View): Reason[] {
  const ofWindow = deal.won ? OF_WINDOW[influencedDealContribution([once], on).reason] : undefined;
  return [
    ...(isMarked(deal) ? [] : ["no-influence" as const]),
    ...(deal.won ? [] : ["not-won" as const]),
    ...(once.problems.length > 0 ? ["data-problem" as const] : []),
    ...(ofWindow ? [ofWindow] : []),
  ];
}

/** What it counts, or would from the day on which it can. */
function amountOf(once: DealFacts, { on, amounts }: DealView): Pick<DealStanding, "amount" | "since" | "until"> {
  const { closedOn } = once;
  if (!closedOn) return { amount: null, since: null, until: null };
  const { reason, amount } = influencedDealContribution([once], closedOn > on ? closedOn : on);
  const isAdded = amounts && reason === "counts";
  return { amount: isAdded ? amount : null, since: closedOn, until: leavesWindowOn(closedOn) };
}

/** The card itself asks how a deal was influenced. */
function missingIn({ tenant }: DealView, problems: DealStanding["problems"]): string[] {
  const asked = problems.filter((problem) => isRepairedInRecord(problem) && problem.property !== DEAL.influence);
  const properties = asked.map(({ property }) => property);
  return toFillIn("deals", properties, tenant.settings.settings.properties);
}

/** What is no day was never submitted. */
const submittedDay = (text: string | null | undefined) => (text ? readDateProperty(text) : null);

async function savingOf({ database, tenant, marking }: DealView, objectId: string): Promise<DealStanding["saving"]> {
  const { portalId } = tenant.portal;
  const record = { objectType: "deals", objectId } as const;
  const waiting = await waitingProperties(database, portalId, record);
  if (!waiting) return null;
  const [influence = null] = readInfluences(waiting[marking.property] ?? null) ?? [];
  const [refused] = await refusedCrmWrites(database, portalId, 1, [record]);
  const { problem } = await pendingCrmWrites(database, portalId, [record]);
  const submittedOn = submittedDay(waiting[marking.submittedProperty]);
  return { influence, submittedOn, problem, reason: refused?.reason ?? null };
}

const shownOptions = ({ options }: Marking) => options.map(({ influence, label }) => ({ influence, label }));

/** What a deal adds to influenced-deal MRR, by the facts and the window that its steps follow from; null when the CRM has no such deal. */
export async function describeDeal(view: DealView, id: string): Promise<DealStanding | null> {
  const { database, tenant, on, amounts } = view;
  const { portal, settings } = tenant;
  const deal = await findDeal(database, portal.portalId, id);
  if (!deal) return leftOutDeal(view, id);
  const money = { ...portal, settings: settings.settings };
  const now = readDealFacts(deal, money);
  const once = readDealFacts(onceWon(deal, view), money);
  const strange = now.problems.filter(({ code }) => code === "option-unknown");
  const problems = problemsOf(view, "deals", deal, [...strange, ...once.problems]);
  const counts = influencedDealContribution([now], on).reason === "counts";
  return {
    record: recordLink(portal, "deals", deal),
    counts,
    reasons: counts ? [] : reasonsOf(deal, once, view),
    ...amountOf(once, view),
    influence: readInfluences(deal.influence) ?? [],
    submittedOn: submittedDay(deal.submittedOn),
    options: shownOptions(view.marking),
    saving: await savingOf(view, id),
    problems: amounts ? problems : problems.map(problemWithoutAmount),
    toFill: missingIn(view, problems),
    amountsShown: amounts,
  };
}

/** A deal that cannot be read says what must be repaired, and cannot be marked before. */
async function leftOutDeal(view: DealView, id: string): Promise<DealStanding | null> {
  const leftOut = await leftOutStanding(view, "deals", id);
  if (!leftOut) return null;
  const { record, problems } = leftOut;
  return {
    ...{ record, counts: false, reasons: ["data-problem"], amount: null, since: null, until: null },
    ...{ influence: [], submittedOn: null, options: [], saving: null, amountsShown: view.amounts },
    problems: view.amounts ? problems : problems.map(problemWithoutAmount),
    toFill: missingIn(view, problems),
  };
}
