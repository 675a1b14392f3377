import { Box, Flex, Link, Text } from "@hubspot/ui-extensions";
import type { RecordLink } from "@partner-standing/contract/portal/record-link";

/** A record behind a figure: what it adds, and from when to when. */
export function RecordLine({ link, amount, days }: { link: RecordLink; amount: string; days: string }) {
  return (
    <Flex direction="column">
      <Flex direction="row" justify="between" gap="sm">
        <Link href={link.url}>{link.name}</Link>
        <Box flex="none">
          <Text>{amount}</Text>
        </Box>
      </Flex>
      {days && <Text variant="microcopy">{days}</Text>}
    </Flex>
  );
}
