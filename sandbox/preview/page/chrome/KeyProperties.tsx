import { type KeyboardEvent, useContext, useState } from "react";
import { KEY_PROPERTIES, shownValue } from "../key-properties.ts";
import { PageLanguage, useWords } from "../page-words.ts";
import type { RecordStore } from "../record-store.ts";

/** The record's properties, edited in place: such an edit reaches the extensions as one made in the CRM. */
export function KeyProperties({ store }: { store: RecordStore }) {
  const words = useWords();
  const language = useContext(PageLanguage);
  const { type, properties } = store.page;
  return (
    <section className="box-frame" aria-label={words.about}>
      <h2>{words.about}</h2>
      <div className="properties">
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
      </div>
    </section>
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
      <div className="property">
        <span className="property-label">{label}</span>
        <span className="property-fixed">{shown || "–"}</span>
      </div>
    );
  }
  return (
    <label className="property">
      <span className="property-label">{label}</span>
      <input
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
    </label>
  );
}
