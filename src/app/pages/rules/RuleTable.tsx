import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import { RuleSources } from "./RuleSources.tsx";
import type { RuleViewModel } from "./rules-view-model.ts";
import { useRulesText } from "./use-rules-text.ts";

/** In pixels, so that the tables under one another are in line; the source takes what is left. */
const COLUMNS = [
  ["rule", 165],
  ["value", 215],
  ["since", 96],
  ["next", 100],
  ["source", "auto"],
] as const;

/** One rule a row. */
export function RuleTable({ rules }: { rules: RuleViewModel[] }) {
  const text = useRulesText();
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          {COLUMNS.map(([column, width]) => (
            <TableHeader key={column} width={width}>
              {text.columns[column]}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rules.map((rule) => (
          <RuleRow key={rule.key} rule={rule} />
        ))}
      </TableBody>
    </Table>
  );
}

function RuleRow({ rule }: { rule: RuleViewModel }) {
  const text = useRulesText();
  const { title, value, since, next, sources, readings } = rule;
  return (
    <TableRow>
      <TableCell>
        <Text format={{ fontWeight: "demibold" }}>{title}</Text>
        {readings.length > 0 && <Text variant="microcopy">{text.contested(readings.join(", "))}</Text>}
      </TableCell>
      <TableCell>
        <Lines lines={value} />
      </TableCell>
      <TableCell>{since}</TableCell>
      <TableCell>
        <Lines lines={next.length > 0 ? next : [text.noChange]} />
      </TableCell>
      <TableCell>
        <RuleSources sources={sources} />
      </TableCell>
    </TableRow>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return lines.map((line, place) => <Text key={`${place} ${line}`}>{line}</Text>);
}
