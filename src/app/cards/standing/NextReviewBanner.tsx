import { Alert, Flex, Text } from "@hubspot/ui-extensions";
import type { ReviewViewModel } from "./review-view-model.ts";

/** The date of the next review and what it would decide; an alert only where something changes or could be lost. */
export function NextReviewBanner({ review }: { review: ReviewViewModel }) {
  const { title, outcome, tone } = review;
  if (tone !== "calm")
    return (
      <Alert title={title} variant={tone}>
        {outcome}
      </Alert>
    );
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: "demibold" }}>{title}</Text>
      <Text>{outcome}</Text>
    </Flex>
  );
}
