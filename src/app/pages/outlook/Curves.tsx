import { Flex, Heading, Select, Text } from "@hubspot/ui-extensions";
import type { Outlook } from "@partner-standing/contract/standing/outlook";
import { SeriesChart } from "@partner-standing/extension-kit/SeriesChart.tsx";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import { curveChart, curvesByUrgency } from "@partner-standing/texts/outlook/curve-chart";
import { useState } from "react";
import { estimateLines } from "./estimates.ts";
import { useOutlookText } from "./use-outlook-text.ts";

/** A figure a year back and a year ahead; the one that breaks first is shown until somebody chooses another. */
export function Curves({ outlook }: { outlook: Outlook }) {
  const told = useOutlookText();
  const { reader, text } = told;
  const curves = curvesByUrgency(outlook);
  const [chosen, choose] = useState<string | null>(null);
  const curve = curves.find(({ metric }) => metric === chosen) ?? curves[0];
  if (!curve) return null;
  const nameOf = (metric: typeof curve.metric) => reader.label(reader.messages.metrics[metric]);
  const { title, rows, colors } = curveChart(curve, outlook, reader);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.curves.title}</Heading>
      <Select
        label={text.curves.metric}
        name="metric"
        value={curve.metric}
        options={curves.map(({ metric }) => ({ value: metric, label: nameOf(metric) }))}
        onChange={(metric) => choose(String(metric))}
      />
      {rows.length > 1 ? <SeriesChart title={title} rows={rows} colors={colors} /> : <Text>{text.curves.none}</Text>}
      <Lines lines={estimateLines(outlook, told)} variant="microcopy" />
    </Flex>
  );
}
