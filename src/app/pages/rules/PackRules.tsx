import { Accordion, Button, EmptyState, Flex, Heading, Text } from "@hubspot/ui-extensions";
import { DataTable, Lines } from "@partner-standing/extension-kit/views.tsx";
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
  const tiers = matrix.tiers.map((header, place) => ({
    header,
    cell: ({ cells }: RuleMatrix["rows"][number]) => cells[place],
  }));
  const columns = [{ header: matrix.head, cell: ({ name }: RuleMatrix["rows"][number]) => name }, ...tiers];
  return <DataTable columns={columns} rows={matrix.rows} keyOf={({ name }) => name} />;
}

/** One rule a row. The widths are the same in every table, so that those under one another are in line. */
function RuleTable({ rules }: { rules: RuleViewModel[] }) {
  const text = useRulesText();
  const { columns } = text;
  return (
    <DataTable
      columns={[
        { header: columns.rule, width: 165, cell: (rule) => <RuleName rule={rule} /> },
        { header: columns.value, width: 215, cell: ({ value }) => <Lines lines={value} /> },
        { header: columns.since, width: 96, cell: ({ since }) => since },
        {
          header: columns.next,
          width: 100,
          cell: ({ next }) => <Lines lines={next.length > 0 ? next : [text.noChange]} />,
        },
        { header: columns.source, width: "auto", cell: ({ sources }) => <RuleSources sources={sources} /> },
      ]}
      rows={rules}
      keyOf={({ key }) => key}
    />
  );
}

function RuleName({ rule: { title, readings } }: { rule: RuleViewModel }) {
  const { contested } = useRulesText();
  return (
    <>
      <Text format={{ fontWeight: "demibold" }}>{title}</Text>
      {readings.length > 0 && <Text variant="microcopy">{contested(readings.join(", "))}</Text>}
    </>
  );
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
      <Lines lines={lines} />
      <RuleSources sources={sources} />
    </Flex>
  );
}

interface PackRulesProps {
  on: string;
  pack: ProgramRules["packs"][number];
  searched: string;
  /** Whether something else that is searched through holds it, or may still. */
  isElsewhere: boolean;
  showAll: () => void;
}

/** The rules of one program, as far as they match what is searched for. */
export function PackRules({ on, pack, searched, isElsewhere, showAll }: PackRulesProps) {
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
      {groups.length === 0 && !isElsewhere && (
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
