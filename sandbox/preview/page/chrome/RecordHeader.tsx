import { Button, Group, Text, ThemeIcon, Title } from "@mantine/core";
import type { RecordPage } from "../../preview-model.ts";
import { useWords } from "../page-words.ts";
import { Icon } from "../remote/icons.tsx";

const KINDS = {
  companies: { word: "company", icon: "product" },
  contacts: { word: "contact", icon: "contacts" },
  deals: { word: "deal", icon: "goal" },
} as const;

interface RecordHeaderProps {
  record: RecordPage;
  /** Where the app has something to show in the CRM's preview. */
  onPreview: (() => void) | undefined;
}

export function RecordHeader({ record, onPreview }: RecordHeaderProps) {
  const words = useWords();
  const { type, title, properties, id } = record;
  const subtitle = properties["domain"] ?? properties["email"] ?? properties["dealstage"];
  return (
    <header className="record-header">
      <Group gap="sm" wrap="nowrap">
        <ThemeIcon variant="light" color="petrol" size={36}>
          <Icon name={KINDS[type].icon} size={20} />
        </ThemeIcon>
        <Text size="xs" c="dimmed">
          {words[KINDS[type].word]} · {id}
        </Text>
        {onPreview && (
          <Button variant="default" size="compact-sm" ml="auto" leftSection={<Icon name="view" />} onClick={onPreview}>
            {words.preview}
          </Button>
        )}
      </Group>
      <Title order={1} mt="sm">
        {title}
      </Title>
      {subtitle && (
        <Text size="sm" c="dimmed">
          {subtitle}
        </Text>
      )}
    </header>
  );
}
