import { Anchor, Badge, Paper, SimpleGrid, Text, Title } from "@mantine/core";
import { useContext } from "react";
import { RECORD_TYPES, type RecordLine, type RecordPage, type RecordType } from "../../preview-model.ts";
import { shownDetails } from "../key-properties.ts";
import { addressWith } from "../page-address.ts";
import { PageLanguage, type TextWord, useWords } from "../page-words.ts";

export function Associations({ record }: { record: RecordPage }) {
  const words = useWords();
  const language = useContext(PageLanguage);
  if (record.associations.length === 0) return <Text c="dimmed">{words.noAssociations}</Text>;
  return (
    <SimpleGrid type="container" cols={{ base: 1, "640px": 2, "960px": 3 }} spacing="md">
      {record.associations.map(({ type, total, lines }) => (
        <Paper key={type} component="section" withBorder p="md">
          <Title order={2}>
            {words[type as TextWord]}{" "}
            <Badge component="span" color="gray" radius="xl">
              {total}
            </Badge>
          </Title>
          <ul className="record-lines">
            {lines.map((line) => (
              <li key={line.id}>
                <RecordTitle line={line} />
                <Text size="xs" c="dimmed">
                  {shownDetails(line, language)}
                </Text>
              </li>
            ))}
          </ul>
          {total > lines.length && (
            <Text size="sm" c="dimmed">
              {words.and} {total - lines.length} {words.more}
            </Text>
          )}
        </Paper>
      ))}
    </SimpleGrid>
  );
}

function RecordTitle({ line: { type, id, title } }: { line: RecordLine }) {
  const hasPage = (RECORD_TYPES as readonly string[]).includes(type);
  if (!hasPage) return <Text size="sm">{title}</Text>;
  const address = addressWith({ type: type as RecordType, id, tab: undefined });
  return (
    <Anchor size="sm" href={address}>
      {title}
    </Anchor>
  );
}
