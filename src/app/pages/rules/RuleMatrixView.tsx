import {
  Accordion,
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from "@hubspot/ui-extensions";
import { RuleSources } from "./RuleSources.tsx";
import type { RuleMatrix } from "./rule-matrix.ts";
import type { RuleViewModel } from "./rules-view-model.ts";
import { useRulesText } from "./use-rules-text.ts";

/** A rule that holds something for every tier, folded away: it is long, and few need all of it. */
export function RuleMatrixView({ rule, matrix }: { rule: Omit<RuleViewModel, "matrix">; matrix: RuleMatrix }) {
  const text = useRulesText();
  const { title, since, next, sources, readings } = rule;
  return (
    <Accordion title={title}>
      <Flex direction="column" gap="sm">
        <MatrixTable matrix={matrix} />
        <Flex direction="column">
          <Text variant="microcopy">{text.part(text.columns.since, since)}</Text>
          <Text variant="microcopy">
            {text.part(text.columns.next, next.length > 0 ? next.join(", ") : text.noChange)}
          </Text>
          {readings.length > 0 && <Text variant="microcopy">{text.contested(readings.join(", "))}</Text>}
          <RuleSources sources={sources} />
        </Flex>
      </Flex>
    </Accordion>
  );
}

function MatrixTable({ matrix }: { matrix: RuleMatrix }) {
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          {[matrix.head, ...matrix.tiers].map((name) => (
            <TableHeader key={name}>{name}</TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {matrix.rows.map(({ name, cells }) => (
          <TableRow key={name}>
            <TableCell>{name}</TableCell>
            {cells.map((cell, place) => (
              <TableCell key={`${name} ${place}`}>{cell}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
