import { Flex, Link, Text } from "@hubspot/ui-extensions";
import type { LeadViewModel } from "./lead-view-model.ts";

/** Who else is on this domain: they share the registration. */
export function LeadOthers({ others }: { others: NonNullable<LeadViewModel["others"]> }) {
  return (
    <Flex direction="column" gap="flush">
      <Text>{others.text}</Text>
      {others.first.map(({ name, url }) => (
        <Link key={url} href={{ url, external: false }}>
          {name}
        </Link>
      ))}
    </Flex>
  );
}
