import { Flex, LoadingSpinner, Text } from "@hubspot/ui-extensions";

interface CardSkeletonProps {
  label: string;
  /** As many as the card mostly has, so that nothing below it jumps when the answer comes. */
  lines: number;
}

const EMPTY = "\u00a0";

/** Stands in place of a card while its answer is awaited, as high as the card will be. */
export function CardSkeleton({ label, lines }: CardSkeletonProps) {
  return (
    <Flex direction="column" gap="flush">
      <LoadingSpinner label={label} showLabel />
      {Array.from({ length: lines }, (_, place) => (
        <Text key={place}>{EMPTY}</Text>
      ))}
    </Flex>
  );
}
