import { Link, Text } from "@hubspot/ui-extensions";
import type { RuleSource } from "./rule-source.ts";

/** Where a rule is printed, a line a document. */
export function RuleSources({ sources }: { sources: RuleSource[] }) {
  return sources.map(({ text, url }) => (
    <Text key={url ?? text} variant="microcopy">
      {url === null ? text : <Link href={{ url, external: true }}>{text}</Link>}
    </Text>
  ));
}
