import { Accordion, Flex, Heading, Link, Text } from "@hubspot/ui-extensions";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { Sources } from "@partner-standing/contract/programs/sources";
import { useService } from "@partner-standing/extension-kit/use-service";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import { clausesOf } from "@partner-standing/texts/formats/clauses";
import { readingLines } from "@partner-standing/texts/readings/reading-lines";
import { PageState } from "./PageState.tsx";
import { useCard } from "./card-context.ts";

interface SourceListProps {
  citations: Citation[];
  /** Ids of contested wordings that decide it. */
  readings: string[];
  /** Whether the viewer has asked for these wordings: then they come first and stand open. */
  readingsFirst?: boolean;
}

/** Where a rule is printed, section by section, and how its contested wordings are read. */
export function SourceList({ citations, readings, readingsFirst = false }: SourceListProps) {
  const { reader, sources } = useCard();
  const { state, reload } = useService(sources);
  const { explain } = reader.messages;
  if (state.status !== "ready") return <PageState state={state} reload={reload} loading={explain.sourcesLoading} />;
  const printed = citations.length > 0 && (
    <Flex direction="column" gap="xs">
      <Heading>{explain.printed}</Heading>
      <Clauses citations={citations} sources={state.data} />
    </Flex>
  );
  const contested = readings.length > 0 && <Readings ids={readings} sources={state.data} isOpen={readingsFirst} />;
  return (
    <>
      {readingsFirst && contested}
      {printed}
      {!readingsFirst && contested}
    </>
  );
}

/** One clause a section: its title, and small where that is. */
function Clauses({ citations, sources }: { citations: Citation[]; sources: Sources }) {
  const { reader } = useCard();
  return clausesOf(citations, sources, reader).map(({ title, url, detail }) => (
    <Flex key={`${title} ${detail}`} direction="column">
      {url ? <Link href={url}>{title}</Link> : <Text>{title}</Text>}
      <Text variant="microcopy">{detail}</Text>
    </Flex>
  ));
}

interface ReadingsProps {
  ids: string[];
  sources: Sources;
  isOpen: boolean;
}

function Readings({ ids, sources, isOpen }: ReadingsProps) {
  const { reader } = useCard();
  return (
    <Accordion title={reader.messages.explain.contested} size="xs" defaultOpen={isOpen}>
      <Flex direction="column" gap="sm">
        {[...new Set(ids)].sort().map((id) => (
          <Flex key={id} direction="column">
            <Lines
              lines={readingLines(
                id,
                sources.readings.find((known) => known.id === id),
                reader,
              )}
            />
          </Flex>
        ))}
      </Flex>
    </Accordion>
  );
}
