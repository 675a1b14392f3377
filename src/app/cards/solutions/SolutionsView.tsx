import { Divider, EmptyState, Flex, Text } from "@hubspot/ui-extensions";
import type { SolutionsStanding } from "@partner-standing/contract/standing/solutions-standing";
import { ClientView } from "./ClientView.tsx";
import { CommissionPart } from "../commission/CommissionPart.tsx";
import { FirstSyncView } from "../frame/FirstSyncView.tsx";
import { LapsingClients } from "./LapsingClients.tsx";
import { PartnerStandingPart } from "./PartnerStandingPart.tsx";
import { ProviderStandingPart } from "./ProviderStandingPart.tsx";
import { TierHeader } from "../standing/TierHeader.tsx";
import { useCard } from "../frame/card-context.ts";
import type { Refresh } from "../frame/refresh.ts";
import {
  solutionsViewModel,
  type PartnerStandingViewModel,
  type ProviderStandingViewModel,
} from "./solutions-view-model.ts";
import { useSolutionsText } from "./use-solutions-text.ts";

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
        <ProviderStandingPart obligations={view.obligations} />
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
