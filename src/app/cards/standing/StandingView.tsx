import { Alert, Divider, Flex, Text } from "@hubspot/ui-extensions";
import { BenefitsPanel } from "./benefits/BenefitsPanel.tsx";
import { FormAlert } from "./FormAlert.tsx";
import { GapList } from "./GapList.tsx";
import { NextReviewBanner } from "./NextReviewBanner.tsx";
import { NextSteps } from "./NextSteps.tsx";
import { OverlayButton } from "../frame/OverlayButton.tsx";
import { RecordContribution } from "./RecordContribution.tsx";
import { TierHeader } from "./TierHeader.tsx";
import { TimelinePanel } from "./timeline/TimelinePanel.tsx";
import type { Refresh } from "../frame/refresh.ts";
import type { KnownStandingViewModel } from "./standing-view-model.ts";
import { useTierText } from "./timeline/use-tier-text.ts";

/** Where we stand, whether anything is about to go wrong, what to do: in this order. */
export function StandingView({ view, refresh }: { view: KnownStandingViewModel; refresh: Refresh }) {
  const { noTier, form, lastReview, review, dropAhead, gaps, record, company, steps } = view;
  return (
    <Flex direction="column" gap="md">
      <TierHeader held={view} refresh={refresh} />
      {noTier && (
        <Alert title={noTier.title} variant="danger">
          {noTier.text}
        </Alert>
      )}
      {form && <FormAlert form={form} />}
      {lastReview && (
        <Alert title={lastReview.title} variant="warning">
          {lastReview.text}
        </Alert>
      )}
      <NextReviewBanner review={review} />
      {dropAhead && <Text format={{ fontWeight: "demibold" }}>{dropAhead}</Text>}
      <TierButtons company={company} />
      <Divider />
      {gaps && <GapList gaps={gaps} />}
      {gaps && <Divider />}
      {record && <RecordContribution record={record} />}
      {record && <Divider />}
      <NextSteps steps={steps} />
    </Flex>
  );
}

/** The life of the tier and what it is good for, each in a panel. */
function TierButtons({ company }: Pick<KnownStandingViewModel, "company">) {
  const { timeline, benefits } = useTierText();
  const look = { variant: "secondary", size: "sm", width: "md" } as const;
  return (
    <Flex direction="row" gap="sm" wrap>
      <OverlayButton {...look} id="timeline" title={timeline.title} content={<TimelinePanel />}>
        {timeline.button}
      </OverlayButton>
      <OverlayButton {...look} id="benefits" title={benefits.title} content={<BenefitsPanel company={company} />}>
        {benefits.button}
      </OverlayButton>
    </Flex>
  );
}
