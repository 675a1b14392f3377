import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Scorecard } from "@partner-standing/contract/programs/scorecard";
import type { InfluencedDeal, InfluenceList, SUBMISSIONS } from "@partner-standing/contract/standing/influence";
import type { Influence } from "@partner-standing/contract/standing/deal-standing";
import { readInfluences } from "../facts/deal-facts.ts";
import { readDateProperty } from "../facts/plain-date.ts";
import { recordLink } from "../facts/record-id.ts";
import { wholeCentsInUsd } from "../rules/steps/exact-amount.ts";
import type { View } from "../standing/record-standing.ts";
import { readInfluenceKey, writeInfluenceKey } from "../store/engine/page-keys.ts";
import { type InfluenceDeal, type InfluenceState, influenceDeals } from "../store/mirror/deals-ahead.ts";
import { whoChanged } from "../store/settings/settings-changes.ts";
import { influencePage, onceMarked } from "./influence-deals.ts";
import type { Marking } from "./describe-deal.ts";
import { submissionField } from "./mark-influence.ts";

const PAGE = 25;

/** Which list is asked for, and by whom. */
interface Asked {
  state: InfluenceState;
  after: string;
  amounts: boolean;
  marking: Pick<Marking, "property" | "submittedProperty">;
  /** What the company lacks; null while that is not known. */
  scorecard: Scorecard | null;
}

/** The tier held and the next one, where influenced revenue is short by no more than an amount of deals. */
function tiersClosed(scorecard: Scorecard | null, amount: number | null): TechnologyTier[] {
  if (!scorecard || amount === null) return [];
  const asked = scorecard.tiers.filter(({ tier }) => tier === scorecard.currentTier || tier === scorecard.nextTier);
  return asked.flatMap(({ tier, requirements }) => {
    const revenue = requirements.find(({ id }) => id === "influenced-revenue");
    if (revenue?.kind !== "any-of" || revenue.met) return [];
    const branch = revenue.anyOf.find(({ metric }) => metric === "influencedDealMrr");
    return branch && branch.missing <= amount ? [tier] : [];
  });
}

/** A referral is a new account; whatever else the partner did helped to close the deal. */
function submissionOf(influences: Influence[]): (typeof SUBMISSIONS)[number] | null {
  if (influences.length === 0) return null;
  return influences.every((influence) => influence === "referral") ? "referred" : "helped-close";
}

function describe(
  { tenant }: View,
  { state, scorecard }: Asked,
  deal: InfluenceDeal,
  names: Map<string, string>,
): InfluencedDeal {
  const { portal } = tenant;
  const counted = onceMarked(deal, tenant);
  const amount = counted && wholeCentsInUsd(counted.cents);
  const installedOn = deal.installedOn ? readDateProperty(deal.installedOn) : null;
  const { closedOn = null } = counted ?? {};
  const wasInstalled = installedOn !== null && closedOn !== null && installedOn <= closedOn;
  const influence = readInfluences(deal.influence) ?? [];
  return {
    record: recordLink(portal, "deals", deal),
    company:
      deal.companyId === null
        ? null
        : recordLink(portal, "companies", { id: deal.companyId, name: deal.companyName ?? deal.companyId }),
    closedOn,
    amount,
    closes: state === "unmarked" ? tiersClosed(scorecard, amount) : [],
    because: [...(wasInstalled ? ["installed" as const] : []), ...(deal.isRegistered ? ["registered" as const] : [])],
    influence,
    submission: submissionOf(influence),
    submittedOn: deal.submittedOn ? readDateProperty(deal.submittedOn) : null,
    submittedBy: names.get(submissionField(deal.id)) ?? null,
  };
}

/** Won deals of the window in a state, a page at a time; what waits to be told to the CRM has left its list already. */
export async function listInfluence(view: View, asked: Asked): Promise<InfluenceList> {
  const { database, tenant, on } = view;
  const { portalId } = tenant.portal;
  const { state, after, amounts, marking } = asked;
  const waiting = state === "unmarked" ? marking.property : marking.submittedProperty;
  const page = { ...influencePage(tenant, on), state, waiting, limit: PAGE + 1, after: readInfluenceKey(after) };
  const found = await influenceDeals(database, portalId, page);
  const total = found[0]?.total ?? 0;
  // The order and where a page ends would tell amounts, and deals name customers.
  if (!amounts) return { state, deals: [], total, after: null, amountsShown: false };
  const shown = found.slice(0, PAGE);
  const fields = state === "submitted" ? shown.map(({ id }) => submissionField(id)) : [];
  const names = await whoChanged(database, portalId, fields);
  const last = found.length > PAGE ? shown.at(-1) : undefined;
  return {
    state,
    deals: shown.map((deal) => describe(view, asked, deal, names)),
    total,
    after: last ? writeInfluenceKey(last) : null,
    amountsShown: true,
  };
}
