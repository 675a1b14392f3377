import { Flex, LoadingSpinner, Text } from "@hubspot/ui-extensions";

/** As many as the page mostly has, so that what stands below it does not jump. */
const LINES = 60;
const EMPTY = "\u00a0";

/** Stands in place of the page while its first answer is awaited, about as high as it will be. */
export function OutlookSkeleton({ label }: { label: string }) {
  return (
    <Flex direction="column" gap="flush">
      <LoadingSpinner label={label} showLabel />
      {Array.from({ length: LINES }, (_, place) => (
        <Text key={place}>{EMPTY}</Text>
      ))}
    </Flex>
  );
}
