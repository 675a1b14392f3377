import {
  Alert,
  AutoGrid,
  Flex,
  Heading,
  Select,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
  Tile,
} from "@hubspot/ui-extensions";
import { METRICS } from "@partner-standing/contract/programs/scorecard";
import type { FigureSources } from "@partner-standing/contract/settings/official-figures";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { FigureSource } from "@partner-standing/contract/standing/figure";
import { SectionFrame } from "../frame/SectionFrame.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { type Section, useSection } from "../frame/use-section.ts";
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
        <Table density="condensed">
          <TableHead>
            <TableRow>
              <TableHeader>{text.figures.month}</TableHeader>
              <TableHeader>{text.figures.asOf}</TableHeader>
              <TableHeader>{text.sections.figures}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {months.map(({ month, asOf, figures }) => (
              <TableRow key={month}>
                <TableCell>{month}</TableCell>
                <TableCell>{asOf}</TableCell>
                <TableCell>{figures}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Flex>
  );
}

const COLUMNS = ["metric", "computed", "official", "difference", "age"] as const;

/** Every metric in both figures. */
function FigureComparison() {
  const { page, reader, text } = useSettings();
  const figures = page.figures.map((figure) => figureViewModel(figure, { reader, text }));
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.figures.compare}</Heading>
      <Table density="condensed">
        <TableHead>
          <TableRow>
            {COLUMNS.map((column) => (
              <TableHeader key={column}>{text.figures[column]}</TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {figures.map(({ metric, name, computed, official, difference, age }) => (
            <TableRow key={metric}>
              <TableCell>{name}</TableCell>
              <TableCell>{computed}</TableCell>
              <TableCell>{official}</TableCell>
              <TableCell>{difference}</TableCell>
              <TableCell>{age}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
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
