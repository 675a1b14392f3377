import { Accordion, Divider, Flex, Heading, Inline, Link, Text } from "@hubspot/ui-extensions";
import { Lines, Notice } from "@partner-standing/extension-kit/views.tsx";
import { OverlayButton } from "../frame/OverlayButton.tsx";
import { StatusRow } from "../frame/StatusRow.tsx";
import type { Refresh } from "../frame/freshness.tsx";
import { PlanStep } from "./PlanStep.tsx";
import { RecordContribution } from "./RecordContribution.tsx";
import { ExplainButton, RequirementRow } from "./RequirementRow.tsx";
import { FormAlert, NextReviewBanner, TierHeader } from "./TierHeader.tsx";
import { BenefitsPanel } from "./benefits/BenefitsPanel.tsx";
import type { ChecklistItem, ChecklistViewModel, StepViewModel } from "./checklist-view-model.ts";
import { OutlookPanel } from "./outlook/OutlookPanel.tsx";
import { SafetyLine } from "./outlook/SafetyLine.tsx";
import { useStanding } from "./standing-service.ts";
import type { KnownStandingViewModel } from "./standing-view-model.ts";
import { TimelinePanel } from "./timeline/TimelinePanel.tsx";
import { SeeAll } from "../frame/SeeAll.tsx";
import { useTierText } from "./timeline/use-tier-text.ts";

/** What is open with what to do about it, and in one line what is settled. */
function Checklist({ list }: { list: ChecklistViewModel }) {
  const { title, tally, notes, open, form, settled } = list;
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" justify="between" align="baseline" gap="sm" wrap>
        <Heading>{title}</Heading>
        <Text variant="microcopy">{tally}</Text>
      </Flex>
      <Lines lines={notes} />
      {open.map((item) => (
        <OpenItem key={item.id} item={item} />
      ))}
      {form && (
        <Flex direction="column" gap="xs">
          <StatusRow name={form.name} status={form.status}>
            <ExplainButton subject={form.explain} />
          </StatusRow>
          {form.step && <Step step={form.step} />}
        </Flex>
      )}
      {settled && (
        <Accordion title={settled.title} size="xs">
          <Flex direction="column" gap="sm">
            {settled.requirements.map((requirement) => (
              <RequirementRow key={requirement.id} requirement={requirement} />
            ))}
          </Flex>
        </Accordion>
      )}
    </Flex>
  );
}

function OpenItem({ item }: { item: ChecklistItem }) {
  return (
    <Flex direction="column" gap="xs">
      <RequirementRow requirement={item} />
      {item.step && <Step step={item.step} />}
    </Flex>
  );
}

function Step({ step }: { step: StepViewModel }) {
  const { steps, seeAll } = useStanding().reader.messages;
  const { text, candidates } = step;
  return (
    <Flex direction="column" gap="flush">
      <Flex direction="row" justify="between" align="center" gap="sm" wrap>
        <Text>{text}</Text>
        <PlanStep step={step} />
      </Flex>
      {candidates && (
        <Inline gap="sm">
          <Text>{steps.startWith}</Text>
          {candidates.links.map(({ objectId, name, url }) => (
            <Link key={objectId} href={url}>
              {name}
            </Link>
          ))}
          {candidates.more && <Text>{candidates.more}</Text>}
          {candidates.more && <SeeAll label={seeAll} to="/customers" params={{ filter: "never-reviewed" }} />}
        </Inline>
      )}
    </Flex>
  );
}

/** Where we stand, whether anything is about to go wrong, what this record has to do with it, what to do: in this order. */
export function StandingView({ view, refresh }: { view: KnownStandingViewModel; refresh: Refresh }) {
  const { noTier, form, lastReview, review, checklists, record, company } = view;
  return (
    <Flex direction="column" gap="md">
      <TierHeader held={view} refresh={refresh} />
      {noTier && <Notice title={noTier.title} text={noTier.text} variant="danger" />}
      {form && <FormAlert form={form} />}
      {lastReview && <Notice title={lastReview.title} text={lastReview.text} variant="warning" />}
      <NextReviewBanner review={review} />
      {!noTier && <SafetyLine view={view} isBrief={false} />}
      {record && <RecordContribution record={record} />}
      {record && <Divider />}
      {checklists.map((list) => (
        <Checklist key={list.id} list={list} />
      ))}
      <TierButtons company={company} />
    </Flex>
  );
}

/** What lies ahead of the tier, its life and what it is good for, each in a panel. */
function TierButtons({ company }: Pick<KnownStandingViewModel, "company">) {
  const { outlook, timeline, benefits } = useTierText();
  const look = { variant: "secondary", size: "sm", width: "md" } as const;
  return (
    <Flex direction="row" gap="sm" wrap>
      <OverlayButton {...look} id="outlook" title={outlook.button} content={<OutlookPanel />}>
        {outlook.button}
      </OverlayButton>
      <OverlayButton {...look} id="timeline" title={timeline.title} content={<TimelinePanel />}>
        {timeline.button}
      </OverlayButton>
      <OverlayButton {...look} id="benefits" title={benefits.title} content={<BenefitsPanel company={company} />}>
        {benefits.button}
      </OverlayButton>
    </Flex>
  );
}
