import { Accordion, AutoGrid, Flex, Select, Text } from "@hubspot/ui-extensions";
import { METRICS, METRIC_UNITS, type Metric } from "@partner-standing/contract/programs/scorecard";
import { CHANGE_SIDES, type ChangeSide, type MetricChanges } from "@partner-standing/contract/standing/changes";
import { ChangedRecords } from "@partner-standing/extension-kit/records/ChangedRecords.tsx";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import { dayBefore, lastMonday } from "@partner-standing/texts/formats/format-date";
import type { OverviewMessages } from "@partner-standing/texts/overview/en";
import { overviewMessagesFor } from "@partner-standing/texts/overview/overview-messages-for";
import { technologyNamesFor } from "@partner-standing/texts/technology-names/technology-names-for";
import { useCallback, useState } from "react";
import { useHome } from "../frame/home-context.ts";
import { changeLines } from "./change-lines.ts";

/** The first year of the program: before it nothing is judged. */
const EARLIEST = "2026-01-01";
/** Wide enough for a name and an amount. */
const SIDE_WIDTH = 300;

interface SideProps {
  metric: Metric;
  from: string;
  side: ChangeSide;
  /** Is told what was there on both days. */
  hear: (changes: MetricChanges) => void;
  text: OverviewMessages["changes"];
}

function Side({ metric, from, side, hear, text }: SideProps) {
  const { reader, service } = useHome();
  const ask = useCallback(
    async (after: string) => {
      const answer = await service.changes({ metric, from, side, after });
      if (answer.ok) hear(answer.data);
      return answer;
    },
    [service, metric, from, side, hear],
  );
  return (
    <ChangedRecords
      ask={ask}
      amountOf={({ amount }) => reader.exact(amount, METRIC_UNITS[metric])}
      title={text.sides[side]}
      text={{ ...text, none: text.nobody }}
      reader={reader}
    />
  );
}

function ChangesSince({ today }: { today: string }) {
  const { reader } = useHome();
  const { language } = reader;
  const { changes: text } = overviewMessagesFor(language);
  const { metrics } = technologyNamesFor(language);
  const [from, setFrom] = useState(lastMonday(today));
  const [metric, setMetric] = useState<Metric>("attributedMrr");
  const [heard, hear] = useState<MetricChanges | null>(null);
  const isHeard = heard !== null && heard.metric === metric && heard.from === from;
  return (
    <Flex direction="column" gap="sm">
      <Text variant="microcopy">{text.intro}</Text>
      <Flex direction="row" gap="sm" wrap>
        <DateField
          name="changes.from"
          label={text.since}
          value={from}
          readOnly={false}
          earliest={EARLIEST}
          latest={dayBefore(today)}
          onChange={(date) => setFrom(date ?? lastMonday(today))}
        />
        <Select
          name="changes.metric"
          label={text.metric}
          value={metric}
          options={METRICS.map((each) => ({ value: each, label: reader.label(metrics[each]) }))}
          onChange={(chosen) => setMetric(chosen as Metric)}
        />
      </Flex>
      {isHeard && <Lines lines={changeLines(heard, reader)} />}
      <AutoGrid columnWidth={SIDE_WIDTH} gap="md" flexible>
        {CHANGE_SIDES.map((side) => (
          <Side key={`${metric} ${from} ${side}`} {...{ metric, from, side, hear, text }} />
        ))}
      </AutoGrid>
    </Flex>
  );
}

/** Which records made a figure another one since a day, once somebody wants to know. */
export function Changes({ today }: { today: string }) {
  const { title } = overviewMessagesFor(useHome().reader.language).changes;
  const [isOpen, setOpen] = useState(false);
  return (
    <Accordion title={title} open={isOpen} onClick={() => setOpen(!isOpen)}>
      {isOpen && <ChangesSince today={today} />}
    </Accordion>
  );
}
