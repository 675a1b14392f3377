import { AutoGrid, Flex, Heading, StatusTag, Text, Tile } from "@hubspot/ui-extensions";
import type { Outlook } from "@partner-standing/contract/standing/outlook";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import { type Ending, type ReviewStep, reviewsViewModel } from "./reviews-view-model.ts";
import { useOutlookText } from "./use-outlook-text.ts";

const TILE_WIDTH = 210;

export function EndingTag({ ending: { text, variant } }: { ending: Ending }) {
  return <StatusTag variant={variant}>{text}</StatusTag>;
}

function Step({ step }: { step: ReviewStep }) {
  const { date, known, otherwise, because, assumed } = step;
  const { reader } = useOutlookText();
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Text format={{ fontWeight: "demibold" }}>{date}</Text>
        <EndingTag ending={known} />
        {because && <Text variant="microcopy">{because}</Text>}
        <Lines lines={otherwise} variant="microcopy" />
        {assumed && (
          <>
            <Text variant="microcopy">{reader.messages.outlook.courses.assumed}</Text>
            <EndingTag ending={assumed} />
          </>
        )}
      </Flex>
    </Tile>
  );
}

/** What each of the next reviews decides, one beside the other. */
export function Reviews({ outlook }: { outlook: Outlook }) {
  const told = useOutlookText();
  const { steps, quiet } = reviewsViewModel(outlook, told);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{told.text.reviews.title}</Heading>
      <AutoGrid columnWidth={TILE_WIDTH} gap="sm" flexible>
        {steps.map((step) => (
          <Step key={step.on} step={step} />
        ))}
      </AutoGrid>
      {quiet && <Text variant="microcopy">{quiet}</Text>}
    </Flex>
  );
}
