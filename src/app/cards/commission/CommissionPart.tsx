import { Flex, Heading, StatusTag, Text } from "@hubspot/ui-extensions";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import type { CommissionLedger } from "@partner-standing/contract/commission/commission";
import { type ServiceState, lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import { OverlayButton } from "../frame/OverlayButton.tsx";
import { PageState } from "../frame/PageState.tsx";
import { useCard } from "../frame/card-context.ts";
import { freshnessViewModel } from "../frame/freshness.tsx";
import { useSolutionsService } from "../solutions/solutions-service.ts";
import { CommissionPanel, ConditionList } from "./CommissionPanel.tsx";
import { commissionViewModel } from "./commission-view-model.ts";
import { useCommissionText } from "./use-commission-text.ts";

/** Commission of the open record, asked for by itself: the standing above does not wait for it. */
export function CommissionPart() {
  const text = useCommissionText();
  const { state, reload, show } = useService<CommissionLedger>(useSolutionsService().commission);
  const ledger = lastGood(state);
  return (
    <Flex direction="column" gap="sm">
      {!ledger && <Heading>{text.title}</Heading>}
      <Missing state={state} reload={reload} />
      {ledger && <Summary ledger={ledger} show={show} />}
    </Flex>
  );
}

/** That amounts are for others is no failure: there is nothing to try again. */
function Missing({ state, reload }: { state: ServiceState<CommissionLedger>; reload: () => void }) {
  const { reader } = useCard();
  const text = useCommissionText();
  if (state.status === "failed" && failureKind(state.reason) === "not-allowed")
    return <Text>{reader.messages.states.failures["not-allowed"].text}</Text>;
  const earlier = state.status === "failed" && state.earlier;
  return (
    <>
      <PageState state={state} reload={reload} loading={text.loading} />
      {earlier && <Text variant="microcopy">{freshnessViewModel(earlier.freshness, reader).stale}</Text>}
    </>
  );
}

function Summary({ ledger, show }: { ledger: CommissionLedger; show: (ledger: CommissionLedger) => void }) {
  const { reader } = useCard();
  const text = useCommissionText();
  const { status, lines, conditions, isOffer } = commissionViewModel(ledger, { text, reader });
  return (
    <>
      <Flex direction="row" justify="between" align="center" gap="sm" wrap>
        <Heading>{text.title}</Heading>
        <StatusTag variant={status.variant}>{status.text}</StatusTag>
      </Flex>
      <Lines lines={lines} />
      {isOffer && <ConditionList conditions={conditions} />}
      <Flex>
        <OverlayButton
          id="commission"
          title={text.ledger.title(ledger.company.name)}
          width="md"
          content={<CommissionPanel ledger={ledger} show={show} />}
          variant="secondary"
          size="sm"
        >
          {isOffer ? text.ledger.offerButton : text.ledger.button}
        </OverlayButton>
      </Flex>
    </>
  );
}
