import { Divider, Flex, Heading, Inline, Link, List, Text } from "@hubspot/ui-extensions";
import { Notice } from "@partner-standing/extension-kit/views.tsx";
import { OverlayButton } from "../frame/OverlayButton.tsx";
import type { Refresh } from "../frame/freshness.tsx";
import { RecordContribution } from "./RecordContribution.tsx";
import { RequirementRow } from "./RequirementRow.tsx";
import { FormAlert, NextReviewBanner, TierHeader } from "./TierHeader.tsx";
import { BenefitsPanel } from "./benefits/BenefitsPanel.tsx";
import type { GapsViewModel, StepViewModel } from "./gaps-view-model.ts";
import { useStanding } from "./standing-service.ts";
import type { KnownStandingViewModel } from "./standing-view-model.ts";
import { TimelinePanel } from "./timeline/TimelinePanel.tsx";
import { useTierText } from "./timeline/use-tier-text.ts";

/** Every requirement of the tier to reach, or to keep, the open ones first. */
function GapList({ gaps }: { gaps: GapsViewModel }) {
  const { title, met, keep, requirements } = gaps;
  return (
    <Flex direction="column" gap="md">
      <Flex direction="row" justify="between" align="baseline" gap="sm" wrap>
        <Heading>{title}</Heading>
        <Text variant="microcopy">{met}</Text>
      </Flex>
      {keep && <Text>{keep.text}</Text>}
      {keep?.firstToBreak && <Text format={{ fontWeight: "demibold" }}>{keep.firstToBreak}</Text>}
      {requirements.map((requirement) => (
        <RequirementRow key={requirement.id} requirement={requirement} />
      ))}
    </Flex>
  );
}

/** What to do, the most effective first. */
function NextSteps({ steps }: { steps: StepViewModel[] }) {
  const { title, none } = useStanding().reader.messages.steps;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{title}</Heading>
      {steps.length === 0 && <Text>{none}</Text>}
      {steps.length > 0 && (
        <List variant="ordered-styled">
          {steps.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </List>
      )}
    </Flex>
  );
}

function Step({ step }: { step: StepViewModel }) {
  const { startWith } = useStanding().reader.messages.steps;
  const { text, purpose, candidates } = step;
  return (
    <Flex direction="column">
      <Text format={{ fontWeight: "demibold" }}>{text}</Text>
      <Text variant="microcopy">{purpose}</Text>
      {candidates && (
        <Inline gap="sm">
          <Text>{startWith}</Text>
          {candidates.links.map(({ objectId, name, url }) => (
            <Link key={objectId} href={url}>
              {name}
            </Link>
          ))}
          {candidates.more && <Text>{candidates.more}</Text>}
        </Inline>
      )}
    </Flex>
  );
}

/** Where we stand, whether anything is about to go wrong, what to do: in this order. */
export function StandingView({ view, refresh }: { view: KnownStandingViewModel; refresh: Refresh }) {
  const { noTier, form, lastReview, review, dropAhead, gaps, record, company, steps } = view;
  return (
    <Flex direction="column" gap="md">
      <TierHeader held={view} refresh={refresh} />
      {noTier && <Notice title={noTier.title} text={noTier.text} variant="danger" />}
      {form && <FormAlert form={form} />}
      {lastReview && <Notice title={lastReview.title} text={lastReview.text} variant="warning" />}
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
