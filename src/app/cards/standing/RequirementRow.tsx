import { Flex, Icon, ProgressBar, Text } from "@hubspot/ui-extensions";
import { StatusRow } from "../frame/StatusRow.tsx";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import { Fragment } from "react";
import { OverlayButton } from "../frame/OverlayButton.tsx";
import { UnclearButton } from "../frame/UnclearButton.tsx";
import { ExplainPanel } from "./explain/ExplainPanel.tsx";
import type { ExplainSubject } from "./explain/explain-subject.ts";
import type { Bar, RequirementViewModel } from "./requirement-view-model.ts";
import { useStanding } from "./standing-service.ts";

/** Opens the explanation of a figure. */
export function ExplainButton({ subject }: { subject: ExplainSubject }) {
  const { explain } = useStanding().reader.messages;
  const content = <ExplainPanel subject={subject} />;
  return (
    <OverlayButton id={subject.id} title={subject.name} content={content} variant="transparent" size="xs">
      <Icon name="info" screenReaderText={explain.button(subject.name)} />
    </OverlayButton>
  );
}

/** One requirement: its status in words, its figures as bars, and every figure with its explanation. */
export function RequirementRow({ requirement }: { requirement: RequirementViewModel }) {
  const { or } = useStanding().reader.messages.gaps;
  const { name, status, notes, bars, explain } = requirement;
  const contested = explain ?? bars[0]?.explain;
  return (
    <Flex direction="column" gap="xs">
      <StatusRow name={name} status={status}>
        {explain && <ExplainButton subject={explain} />}
      </StatusRow>
      {bars.map((bar, index) => (
        <Fragment key={bar.name}>
          {index > 0 && <Text variant="microcopy">{or}</Text>}
          <FigureBar bar={bar} isNamed={bars.length > 1} />
        </Fragment>
      ))}
      <Lines lines={notes} variant="microcopy" />
      {contested && <UnclearButton {...contested} content={<ExplainPanel subject={contested} readingsFirst />} />}
    </Flex>
  );
}

/** A bar needs its own name only where the requirement has several. */
function FigureBar({ bar, isNamed }: { bar: Bar; isNamed: boolean }) {
  const { name, value, target, figure, met, explain } = bar;
  return (
    <Flex direction="column" gap="flush">
      {isNamed && (
        <Flex direction="row" justify="between" align="center" gap="sm">
          <Text variant="microcopy">{name}</Text>
          {explain && <ExplainButton subject={explain} />}
        </Flex>
      )}
      <ProgressBar
        aria-label={name}
        value={value}
        maxValue={target}
        valueDescription={figure}
        variant={met ? "success" : "warning"}
      />
    </Flex>
  );
}
