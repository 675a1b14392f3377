import { type KeyboardEvent, useContext, useEffect, useId, useRef, useState } from "react";
import type { RecordLine, RecordType } from "../../preview-model.ts";
import { shownDetails } from "../key-properties.ts";
import { addressWith, goTo } from "../page-address.ts";
import { PageLanguage, useWords } from "../page-words.ts";
import { requestJson } from "../record-store.ts";
import { IconGlyph } from "../remote/IconGlyph.tsx";

const SEARCHES = { companies: "searchCompanies", contacts: "searchContacts", deals: "searchDeals" } as const;

/** Type-ahead over the records of one kind, after the ARIA combobox pattern. */
export function RecordPicker({ type }: { type: RecordType }) {
  const words = useWords();
  const language = useContext(PageLanguage);
  const listId = useId();
  const [text, setText] = useState("");
  const [found, setFound] = useState<RecordLine[]>();
  const [active, setActive] = useState(0);
  const isOpen = found !== undefined;
  const latest = useRef<Promise<RecordLine[]>>();
  useEffect(() => close(), [type]);

  const search = async (query: string) => {
    const params = new URLSearchParams({ type, q: query, limit: "8" });
    const answer = requestJson<RecordLine[]>(`/preview/records?${params}`);
    latest.current = answer;
    const records = await answer;
    if (answer !== latest.current) return;
    setFound(records);
    setActive(0);
  };
  /** Enter may come before the answer to the last letter: it means what that answer will bring. */
  const chooseLatest = async () => {
    const records = await latest.current;
    choose(records === found ? records?.[active] : records?.[0]);
  };
  function close() {
    latest.current = undefined;
    setFound(undefined);
    setText("");
  }
  const choose = (record: RecordLine | undefined) => {
    if (!record) return;
    close();
    goTo(addressWith({ type, id: record.id, page: undefined }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const count = found?.length ?? 0;
    if (event.key === "Escape") return close();
    if (event.key === "Enter") return void chooseLatest();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    if (!isOpen) return void search(text);
    if (count > 0) setActive((active + step + count) % count);
  };

  return (
    <div className="picker" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}>
      <IconGlyph name="search" />
      <input
        type="text"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={found?.[active] ? `${listId}-${active}` : undefined}
        aria-label={words[SEARCHES[type]]}
        placeholder={words[SEARCHES[type]]}
        value={text}
        onFocus={() => void search(text)}
        onChange={(event) => {
          setText(event.target.value);
          void search(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      {found && (
        <ul id={listId} role="listbox" aria-label={words[type]} className="picker-list">
          {found.map((record, index) => (
            <li
              key={record.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              onPointerDown={(event) => {
                event.preventDefault();
                choose(record);
              }}
            >
              <strong>{record.title}</strong>
              <span>{shownDetails(record, language)}</span>
            </li>
          ))}
          {found.length === 0 && (
            <li role="option" aria-selected="false" aria-disabled="true">
              {words.noMatch}
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
