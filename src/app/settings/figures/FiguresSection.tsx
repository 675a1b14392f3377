import { Alert, AutoGrid, Flex, Heading, Select, Text, Tile } from "@hubspot/ui-extensions";
import type { FigureSource } from "@partner-standing/contract/standing/figure";
import type { FigureSources } from "@partner-standing/contract/settings/official-figures";
import { METRICS } from "@partner-standing/contract/programs/scorecard";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { EnteredMonths } from "./EnteredMonths.tsx";
import { FigureComparison } from "./FigureComparison.tsx";
import { FigureEntry } from "./FigureEntry.tsx";
import { SectionFrame } from "../frame/SectionFrame.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { useSection, type Section } from "../frame/use-section.ts";

const SOURCES: FigureSource[] = ["computed", "official"];
const figuresForm = ({ figureSources }: PortalSettings): FigureSources => figureSources;
const figuresChanges = (figureSources: FigureSources) => ({ figureSources });

/** HubSpot's figures beside the computed ones, and which of both counts. */
export function FiguresSection() {
  const { page, text } = useSettings();
  const saved = figuresForm(page.settings);
  const section = useSection({ section: "figures", saved, changesOf: figuresChanges });
  return (
    <SectionFrame name="figures" section={section}>
      {page.maySeeAmounts ? (
        <>
          <FigureComparison />
          <FigureEntry />
          <EnteredMonths />
        </>
      ) : (
        <Alert title={text.figures.hidden} variant="info" />
      )}
      <Tile>
        <Sources section={section} />
      </Tile>
    </SectionFrame>
  );
}

function Sources({ section }: { section: Section<FigureSources> }) {
  const { reader, text, canEdit } = useSettings();
  const { values, type } = section;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.figures.sources}</Heading>
      <Text>{text.figures.sourcesHint}</Text>
      <AutoGrid columnWidth={240} gap="sm" flexible>
        {METRICS.map((metric) => (
          <Select
            key={metric}
            name={`source.${metric}`}
            label={reader.label(reader.messages.metrics[metric])}
            value={values[metric] ?? "computed"}
            readOnly={!canEdit}
            options={SOURCES.map((value) => ({ value, label: text.figures.source[value] }))}
            onChange={(value) => type({ [metric]: value as FigureSource })}
          />
        ))}
      </AutoGrid>
    </Flex>
  );
}
