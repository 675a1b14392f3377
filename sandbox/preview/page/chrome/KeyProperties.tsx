import { Stack, Text } from "@mantine/core";
import { useContext, useState } from "react";
import { KEY_PROPERTIES, shownValue } from "../key-properties.ts";
import { PageLanguage, useWords } from "../page-words.ts";
import type { RecordStore } from "../record-store.ts";
import { PropertyField } from "../remote/PropertyField.tsx";
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
        {KEY_PROPERTIES[type].map(({ name, labels, kind, isFixed }) => {
          const shown = shownValue(properties[name], kind, language);
          return isFixed ? (
            <FixedProperty key={name} label={labels[language]} shown={shown} />
          ) : (
            <PropertyField
              key={name}
              name={name}
              data-property={name}
              label={labels[language]}
              value={properties[name] ?? ""}
              shown={shown}
              onSave={(value) => store.edit(name, value)}
            />
          );
        })}
      </Stack>
    </FoldableCard>
  );
}

function FixedProperty({ label, shown }: { label: string; shown: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="sm">{shown || "–"}</Text>
    </div>
  );
}
