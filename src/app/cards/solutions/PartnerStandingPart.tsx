import { Alert, Divider, Flex, Heading, Text } from "@hubspot/ui-extensions";
import { NextReviewBanner } from "../standing/NextReviewBanner.tsx";
import { OverlayButton } from "../frame/OverlayButton.tsx";
import { TrackRow } from "./TrackRow.tsx";
import type { PartnerViewModel } from "./partner-view-model.ts";
import type { RecalibrationViewModel } from "./recalibration-view-model.ts";
import { useSolutionsText } from "./use-solutions-text.ts";

/** The tier of a solutions partner: what is performed, what comes next, and the way to the tier above. */
export function PartnerStandingPart({ partner }: { partner: PartnerViewModel }) {
  const { performing, refresh, recalibration, thresholds, gaps } = partner;
  return (
    <>
      {performing && <Text>{performing}</Text>}
      {thresholds && (
        <Alert title={thresholds.title} variant="warning">
          {thresholds.lines.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </Alert>
      )}
      <NextReviewBanner review={refresh} />
      {recalibration && <RecalibrationBanner recalibration={recalibration} />}
      {gaps && <Divider />}
      {gaps && <Tracks gaps={gaps} />}
    </>
  );
}

function RecalibrationBanner({ recalibration }: { recalibration: RecalibrationViewModel }) {
  const { months: title } = useSolutionsText().recalibration;
  return (
    <Flex direction="column" gap="xs">
      <NextReviewBanner review={recalibration} />
      <Flex>
        <OverlayButton
          id="look-back"
          title={title}
          content={<LookBack months={recalibration.months} />}
          variant="secondary"
          size="xs"
        >
          {title}
        </OverlayButton>
      </Flex>
    </Flex>
  );
}

function LookBack({ months }: Pick<RecalibrationViewModel, "months">) {
  return (
    <Flex direction="column" gap="sm">
      {months.map(({ date, performed, note }) => (
        <Flex key={date} direction="column">
          <Text format={{ fontWeight: "demibold" }}>{date}</Text>
          <Text>{note ? `${performed}, ${note}` : performed}</Text>
        </Flex>
      ))}
    </Flex>
  );
}

function Tracks({ gaps }: { gaps: NonNullable<PartnerViewModel["gaps"]> }) {
  const { title, met, tracks } = gaps;
  return (
    <Flex direction="column" gap="md">
      <Flex direction="row" justify="between" align="baseline" gap="sm" wrap>
        <Heading>{title}</Heading>
        <Text variant="microcopy">{met}</Text>
      </Flex>
      {tracks.map((track) => (
        <TrackRow key={track.id} track={track} />
      ))}
    </Flex>
  );
}
