import { Flex, Text } from "@hubspot/ui-extensions";
import { Notice } from "@partner-standing/extension-kit/views.tsx";
import { useMemo } from "react";
import { OverlayButton } from "../frame/OverlayButton.tsx";
import { CardContext, useCard } from "../frame/card-context.ts";
import type { Refresh } from "../frame/freshness.tsx";
import { StandingView } from "./StandingView.tsx";
import { FormAlert, NextReviewBanner, TierHeader } from "./TierHeader.tsx";
import { SafetyLine } from "./outlook/SafetyLine.tsx";
import type { KnownStandingViewModel } from "./standing-view-model.ts";

interface CompactStandingViewProps {
  view: KnownStandingViewModel;
  refresh: Refresh;
}

/** The same in brief, for a column of 300 pixels; the rest opens in a panel. */
export function CompactStandingView({ view, refresh }: CompactStandingViewProps) {
  const { noTier, form, lastReview, review, urgent, record } = view;
  return (
    <Flex direction="column" gap="sm">
      <TierHeader held={view} refresh={refresh} />
      {form && <FormAlert form={form} />}
      {lastReview && <Notice title={lastReview.title} text={lastReview.text} variant="warning" />}
      <NextReviewBanner review={review} />
      {!noTier && <SafetyLine view={view} isBrief />}
      <Text>{urgent}</Text>
      {record && <Text>{record.brief}</Text>}
      <Details view={view} refresh={refresh} />
    </Flex>
  );
}

function Details({ view, refresh }: CompactStandingViewProps) {
  const card = useCard();
  const insidePanel = useMemo(() => ({ ...card, overlay: "modal" as const }), [card]);
  const { openDetails, detailsTitle } = card.reader.messages.states;
  const details = (
    <CardContext.Provider value={insidePanel}>
      <StandingView view={view} refresh={refresh} />
    </CardContext.Provider>
  );
  return (
    <Flex>
      <OverlayButton id="standing-details" title={detailsTitle} width="md" content={details}>
        {openDetails}
      </OverlayButton>
    </Flex>
  );
}
