import {
  Accordion,
  Button,
  EmptyState,
  Flex,
  Heading,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from "@hubspot/ui-extensions";
import type { ProgramRules } from "@partner-standing/contract/programs/programs";
import { useHome } from "../frame/home-context.ts";
import { RuleSources } from "./RuleSources.tsx";
import { wordFor } from "./rule-value.ts";
import { rulesTexts, useRulesText } from "./rules-texts.ts";
import {
  type RuleGroup,
  type RuleMatrix,
  type RuleReading,
  type RuleViewModel,
  ruleGroups,
  ruleReadings,
} from "./rules-view-model.ts";

/** A rule that holds something for every tier, folded away: it is long, and few need all of it. */
function RuleMatrixView({ rule, matrix }: { rule: Omit<RuleViewModel, "matrix">; matrix: RuleMatrix }) {
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

/** In pixels, so that the tables under one another are in line; the source takes what is left. */
const COLUMNS = [
  ["rule", 165],
  ["value", 215],
  ["since", 96],
  ["next", 100],
  ["source", "auto"],
] as const;

/** One rule a row. */
function RuleTable({ rules }: { rules: RuleViewModel[] }) {
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

/** Rules that belong together: a table of those with few words, and the large ones folded below it. */
function RuleGroupView({ group }: { group: RuleGroup }) {
  const text = useRulesText();
  const plain = group.rules.filter(({ matrix }) => matrix === null);
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: "demibold" }}>{text.groups[group.name]}</Text>
      {plain.length > 0 && <RuleTable rules={plain} />}
      {group.rules.map(
        ({ matrix, ...rule }) => matrix && <RuleMatrixView key={rule.key} rule={rule} matrix={matrix} />,
      )}
    </Flex>
  );
}

/** How wording is read that the sources leave open, what else it could mean, and why; folded away. */
function RuleReadings({ readings }: { readings: RuleReading[] }) {
  const { reader } = useHome();
  const text = useRulesText();
  if (readings.length === 0) return null;
  return (
    <Accordion title={text.readings(reader.count(readings.length))}>
      <Flex direction="column" gap="md">
        {readings.map((reading) => (
          <ReadingView key={reading.id} reading={reading} />
        ))}
      </Flex>
    </Accordion>
  );
}

function ReadingView({ reading }: { reading: RuleReading }) {
  const { title, lines, sources } = reading;
  return (
    <Flex direction="column">
      <Text format={{ fontWeight: "demibold" }}>{title}</Text>
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      <RuleSources sources={sources} />
    </Flex>
  );
}

interface PackRulesProps {
  on: string;
  pack: ProgramRules["packs"][number];
  searched: string;
  showAll: () => void;
}

/** The rules of one program, as far as they match what is searched for. */
export function PackRules({ on, pack, searched, showAll }: PackRulesProps) {
  const { reader } = useHome();
  const texts = rulesTexts(reader);
  const { text } = texts;
  if (pack.parameters.length === 0)
    return (
      <EmptyState title={text.nothingInForce.title}>
        <Text>{text.nothingInForce.text(reader.date(on))}</Text>
      </EmptyState>
    );
  const edition = pack.edition && wordFor(pack.edition, texts);
  const groups = ruleGroups(pack, searched, texts);
  return (
    <Flex direction="column" gap="md">
      <Heading>{text.heading(text.packs[pack.pack], edition, reader.date(on))}</Heading>
      {groups.length === 0 && (
        <Flex direction="column" gap="sm" align="start">
          <Text>{text.noMatch(searched)}</Text>
          <Button onClick={() => showAll()}>{text.showAll}</Button>
        </Flex>
      )}
      {groups.map((group) => (
        <RuleGroupView key={group.name} group={group} />
      ))}
      <RuleReadings readings={ruleReadings(pack, groups, texts)} />
    </Flex>
  );
}
