import { Stack, Text, TextInput } from "@mantine/core";
import { type KeyboardEvent, useContext, useState } from "react";
import { KEY_PROPERTIES, shownValue } from "../key-properties.ts";
import { PageLanguage, useWords } from "../page-words.ts";
import type { RecordStore } from "../record-store.ts";
import { FoldableCard } from "./FoldableCard.tsx";

const NARROW = "(max-width: 759px)";

/** The record's properties, edited in place: such an edit reaches the extensions as one made in the CRM. */
export function KeyProperties({ store }: { store: RecordStore }) {
  const words = useWords();
  const language = useContext(PageLanguage);
  const { type, properties } = store.page;
  // On a telephone the cards come first.
  const [startsFolded] = useState(() => matchMedia(NARROW).matches);
  return (
    <FoldableCard name="about" title={words.about} startsFolded={startsFolded}>
      <Stack gap={10}>
        {KEY_PROPERTIES[type].map(({ name, labels, kind, isFixed }) => (
          <PropertyRow
            key={name}
            name={name}
            label={labels[language]}
            value={properties[name] ?? ""}
            shown={shownValue(properties[name], kind, language)}
            onSave={isFixed ? undefined : (value) => store.edit(name, value)}
          />
        ))}
      </Stack>
    </FoldableCard>
  );
}

interface PropertyRowProps {
  name: string;
  label: string;
  value: string;
  shown: string;
  onSave: ((value: string) => Promise<void>) | undefined;
}

function PropertyRow({ name, label, value, shown, onSave }: PropertyRowProps) {
  const [draft, setDraft] = useState<string>();
  const save = () => {
    if (draft !== undefined && draft !== value) void onSave?.(draft);
    setDraft(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") event.currentTarget.blur();
    if (event.key === "Escape") setDraft(undefined);
  };
  if (!onSave) {
    return (
      <div>
        <Text size="xs" c="dimmed">
          {label}
        </Text>
        <Text size="sm">{shown || "–"}</Text>
      </div>
    );
  }
  return (
    <TextInput
      className="property"
      size="xs"
      label={label}
      name={name}
      data-property={name}
      value={draft ?? shown}
      placeholder="–"
      autoComplete="off"
      onFocus={() => setDraft(value)}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={save}
      onKeyDown={onKeyDown}
    />
  );
}
