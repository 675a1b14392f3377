import { Alert, Divider, Flex } from "@hubspot/ui-extensions";
import { GapList } from "./GapList.tsx";
import { NextReviewBanner } from "./NextReviewBanner.tsx";
import { NextSteps } from "./NextSteps.tsx";
import { RecordContribution } from "./RecordContribution.tsx";
import { TierHeader } from "./TierHeader.tsx";
import type { Refresh } from "./refresh.ts";
import type { KnownStandingViewModel } from "./standing-view-model.ts";

/** Where we stand, whether anything is about to go wrong, what to do: in this order. */
export function StandingView({ view, refresh }: { view: KnownStandingViewModel; refresh: Refresh }) {
  const { noTier, review, gaps, record, steps } = view;
  return (
    <Flex direction="column" gap="md">
      <TierHeader held={view} refresh={refresh} />
      {noTier && (
        <Alert title={noTier.title} variant="danger">
          {noTier.text}
        </Alert>
      )}
      <NextReviewBanner review={review} />
      <Divider />
      {gaps && <GapList gaps={gaps} />}
      {gaps && <Divider />}
      {record && <RecordContribution record={record} />}
      {record && <Divider />}
      <NextSteps steps={steps} />
    </Flex>
  );
}
