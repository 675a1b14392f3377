import { Alert, AutoGrid, Flex, Heading, Select, Text, Tile } from "@hubspot/ui-extensions";
import { METRICS } from "@partner-standing/contract/programs/scorecard";
import type { FigureSources } from "@partner-standing/contract/settings/official-figures";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { FigureSource } from "@partner-standing/contract/standing/figure";
import { DataTable } from "@partner-standing/extension-kit/views.tsx";
import { SectionFrame } from "../frame/SectionFrame.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { type Section, useSection } from "../frame/use-section.ts";
import { CaseButton } from "./CaseButton.tsx";
import { FigureEntry } from "./FigureEntry.tsx";
import { figureViewModel, monthViewModel } from "./figures-view-model.ts";

/** HubSpot's figures as they were entered, newest month first. */
function EnteredMonths() {
  const { page, reader, text } = useSettings();
  const months = page.months.map((month) => monthViewModel(month, { reader, text }));
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.figures.months}</Heading>
      {months.length === 0 ? (
        <Text>{text.figures.noMonths}</Text>
      ) : (
        <DataTable
          columns={[
            { header: text.figures.month, cell: ({ month }) => month },
            { header: text.figures.asOf, cell: ({ asOf }) => asOf },
            { header: text.sections.figures, cell: ({ figures }) => figures },
          ]}
          rows={months}
          keyOf={({ month }) => month}
        />
      )}
    </Flex>
  );
}

/** Every metric in both figures. */
function FigureComparison() {
  const { page, reader, text } = useSettings();
  const figures = page.figures.map((figure) => ({
    ...figureViewModel(figure, { reader, text }),
    month:
      page.months.find(({ asOf, [figure.metric]: amount }) => asOf === figure.official?.asOf && amount !== null)
        ?.month ?? null,
  }));
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.figures.compare}</Heading>
      <DataTable
        columns={[
          { header: text.figures.metric, cell: ({ name }) => name },
          { header: text.figures.computed, cell: ({ computed }) => computed },
          { header: text.figures.official, cell: ({ official }) => official },
          {
            header: text.figures.difference,
            cell: ({ metric, difference, month }) => (
              <Flex direction="column" gap="xs" align="start">
                <Text>{difference}</Text>
                {month !== null && <CaseButton metric={metric} month={month} />}
              </Flex>
            ),
          },
          { header: text.figures.asOf, cell: ({ age }) => age },
        ]}
        rows={figures}
        keyOf={({ metric }) => metric}
      />
    </Flex>
  );
}

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
      <Heading>{text.fields.figureSources}</Heading>
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
