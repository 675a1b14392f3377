import type { SolutionsStanding } from "@partner-standing/contract/standing/solutions-standing";
import { solutionsMessagesFor } from "@partner-standing/texts/solutions/solutions-messages-for";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { clientViewModel, type ClientViewModel } from "./client-view-model.ts";
import { firstSyncViewModel, type FirstSyncViewModel } from "../frame/first-sync-view-model.ts";
import { freshnessViewModel, type FreshnessViewModel } from "../frame/freshness-view-model.ts";
import { lapsingViewModel, type LapsingViewModel } from "./lapsing-view-model.ts";
import { obligationViewModels, type ObligationViewModel } from "./obligation-view-model.ts";
import { partnerViewModel, type PartnerViewModel } from "./partner-view-model.ts";

interface Known {
  /** What the header names: the credited tier, or the package where there are no tiers. */
  tier: string;
  hasTier: boolean;
  since: string;
  freshness: FreshnessViewModel;
  lapsing: LapsingViewModel | null;
  client: ClientViewModel | null;
}

export interface ProviderStandingViewModel extends Known {
  kind: "provider";
  obligations: ObligationViewModel[];
}

export interface PartnerStandingViewModel extends Known {
  kind: "partner";
  partner: PartnerViewModel;
}

export type SolutionsViewModel =
  { kind: "outside" } | FirstSyncViewModel | ProviderStandingViewModel | PartnerStandingViewModel;

/** Everything that the Solutions card says about package, tier and client, in the viewer's words. */
export function solutionsViewModel(standing: SolutionsStanding, reader: CardReader): SolutionsViewModel {
  const text = solutionsMessagesFor(reader.language);
  const teller = { text, reader, readings: standing.readings };
  const { freshness, scorecard, creditedSince } = standing;
  if (!standing.package) return { kind: "outside" };
  if (freshness.asOf === null || freshness.deriving) return firstSyncViewModel(freshness, reader);
  const known = {
    freshness: freshnessViewModel(freshness, reader),
    lapsing: lapsingViewModel(standing.lapsing, text, reader),
    client: standing.client && clientViewModel(standing.client, standing.package, text, reader),
  };
  if (!scorecard)
    return {
      kind: "provider",
      ...known,
      tier: text.packages[standing.package],
      hasTier: true,
      since: "",
      obligations: obligationViewModels(standing.obligations, teller),
    };
  const { currentTier } = scorecard;
  return {
    kind: "partner",
    ...known,
    tier: currentTier ? text.tiers[currentTier] : text.noTier,
    hasTier: currentTier !== null,
    since: currentTier && creditedSince ? reader.messages.creditedSince(reader.date(creditedSince)) : "",
    partner: partnerViewModel(scorecard, teller),
  };
}
