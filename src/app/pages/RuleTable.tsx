import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import { useHome } from "./home-context.ts";
import { rulesSayer } from "./rules-sayer.ts";
import type { RuleViewModel } from "./rules-view-model.ts";

const COLUMNS = ["rule", "value", "since", "next", "source"] as const;

/** One rule a row. */
export function RuleTable({ rules }: { rules: RuleViewModel[] }) {
  const { text } = rulesSayer(useHome().reader);
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          {COLUMNS.map((column) => (
            <TableHeader key={column}>{text.columns[column]}</TableHeader>
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
  const { text } = rulesSayer(useHome().reader);
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
        {sources.map((line) => (
          <Text key={line} variant="microcopy">
            {line}
          </Text>
        ))}
      </TableCell>
    </TableRow>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return lines.map((line) => <Text key={line}>{line}</Text>);
}
