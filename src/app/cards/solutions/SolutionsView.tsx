import { Divider, EmptyState, Flex, Text } from "@hubspot/ui-extensions";
import type { SolutionsStanding } from "@partner-standing/contract/standing/solutions-standing";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { solutionsMessagesFor } from "@partner-standing/texts/solutions/solutions-messages-for";
import { CommissionPart } from "../commission/CommissionPart.tsx";
import { useCard } from "../frame/card-context.ts";
import { FirstSyncView, type FirstSyncViewModel, firstSyncViewModel } from "../frame/first-sync.tsx";
import { type FreshnessViewModel, type Refresh, freshnessViewModel } from "../frame/freshness.tsx";
import { TierHeader } from "../standing/TierHeader.tsx";
import { PartnerStandingPart } from "./PartnerStandingPart.tsx";
import { type ObligationViewModel, ProviderStandingPart, obligationViewModels } from "./ProviderStandingPart.tsx";
import { ClientView, type ClientViewModel, clientViewModel } from "./client.tsx";
import { LapsingClients, type LapsingViewModel, lapsingViewModel } from "./lapsing.tsx";
import { type PartnerViewModel, partnerViewModel } from "./partner-view-model.ts";
import { useSolutionsText } from "./solutions-texts.ts";

interface Known {
  /** What the header names: the credited tier, or the package where there are no tiers. */
  tier: string;
  hasTier: boolean;
  since: string;
  freshness: FreshnessViewModel;
  lapsing: LapsingViewModel | null;
  client: ClientViewModel | null;
}

interface ProviderStandingViewModel extends Known {
  kind: "provider";
  obligations: ObligationViewModel[];
  /** That the package ended, and when; null while it is offered. */
  ended: string | null;
}

interface PartnerStandingViewModel extends Known {
  kind: "partner";
  partner: PartnerViewModel;
}

type SolutionsViewModel =
  | { kind: "outside" }
  | FirstSyncViewModel
  | ProviderStandingViewModel
  | PartnerStandingViewModel;

/** Everything that the Solutions card says about package, tier and client, in the viewer's words. */
export function solutionsViewModel(standing: SolutionsStanding, reader: CardReader): SolutionsViewModel {
  const text = solutionsMessagesFor(reader.language);
  const texts = { text, reader };
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
      obligations: obligationViewModels(standing.obligations, texts),
      ended: standing.providerEnded && text.provider.ended(reader.date(standing.providerEnded)),
    };
  const { currentTier } = scorecard;
  return {
    kind: "partner",
    ...known,
    tier: currentTier ? text.tiers[currentTier] : reader.messages.noTier,
    hasTier: currentTier !== null,
    since: currentTier && creditedSince ? reader.messages.creditedSince(reader.date(creditedSince)) : "",
    partner: partnerViewModel(standing, scorecard, texts),
  };
}

interface SolutionsViewProps {
  standing: SolutionsStanding;
  refresh: Refresh;
}

export function SolutionsView({ standing, refresh }: SolutionsViewProps) {
  const { reader } = useCard();
  const view = solutionsViewModel(standing, reader);
  if (view.kind === "outside") return <Outside />;
  if (view.kind === "first-sync") return <FirstSyncView view={view} refresh={refresh} />;
  return <KnownStanding view={view} asOf={standing.freshness.asOf} refresh={refresh} />;
}

interface KnownStandingProps {
  view: PartnerStandingViewModel | ProviderStandingViewModel;
  /** The reading of the CRM that all of it is from: commission is asked for anew with a newer one. */
  asOf: string | null;
  refresh: Refresh;
}

/** What is about to be lost, where we stand, what this client adds and what it pays: in this order. */
function KnownStanding({ view, asOf, refresh }: KnownStandingProps) {
  const text = useSolutionsText();
  const { lapsing, client } = view;
  return (
    <Flex direction="column" gap="md">
      <TierHeader held={view} refresh={refresh} />
      {lapsing && <LapsingClients lapsing={lapsing} />}
      {view.kind === "partner" ? (
        <PartnerStandingPart partner={view.partner} />
      ) : (
        <ProviderStandingPart obligations={view.obligations} ended={view.ended} />
      )}
      <Divider />
      {client ? <ClientView client={client} /> : <Text>{text.client.none}</Text>}
      {client && <Divider />}
      {client && <CommissionPart key={asOf} />}
    </Flex>
  );
}

/** A company in neither package, and where to switch one on. */
function Outside() {
  const { title, text, where } = useSolutionsText().outside;
  return (
    <EmptyState title={title} layout="vertical">
      <Text>{text}</Text>
      <Text>{where}</Text>
    </EmptyState>
  );
}
