import { Combobox, Text, TextInput, useCombobox } from "@mantine/core";
import { type KeyboardEvent, useContext, useEffect, useRef, useState } from "react";
import type { RecordLine, RecordType } from "../../preview-model.ts";
import { shownDetails } from "../key-properties.ts";
import { addressWith, goTo } from "../page-address.ts";
import { PageLanguage, useWords } from "../page-words.ts";
import { requestJson } from "../record-store.ts";
import { Icon } from "../remote/icons.tsx";

const SEARCHES = { companies: "searchCompanies", contacts: "searchContacts", deals: "searchDeals" } as const;

/** Type-ahead over the records of one kind. */
export function RecordPicker({ type }: { type: RecordType }) {
  const words = useWords();
  const language = useContext(PageLanguage);
  const [text, setText] = useState("");
  const [found, setFound] = useState<RecordLine[]>([]);
  const latest = useRef<Promise<RecordLine[]>>();
  const combobox = useCombobox();
  useEffect(() => void combobox.selectFirstOption(), [found]);

  const search = async (query: string) => {
    combobox.resetSelectedOption();
    const params = new URLSearchParams({ type, q: query, limit: "8" });
    const answer = requestJson<RecordLine[]>(`/preview/records?${params}`);
    latest.current = answer;
    const records = await answer;
    if (answer !== latest.current) return;
    setFound(records);
    combobox.openDropdown();
  };
  const close = () => {
    latest.current = undefined;
    setText("");
    combobox.closeDropdown();
  };
  const open = (id: string | undefined) => {
    if (!id) return;
    close();
    goTo(addressWith({ type, id, page: undefined }));
  };
  /** Enter may come before the answer to the last letter: it means what that answer will bring. */
  const onKeyDown = async (event: KeyboardEvent) => {
    if (event.key !== "Enter" || combobox.getSelectedOptionIndex() !== -1) return;
    const records = await latest.current;
    open(records?.[0]?.id);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={open}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          flex="1 1 140px"
          maw={420}
          role="combobox"
          size="xs"
          leftSection={<Icon name="search" />}
          aria-label={words[SEARCHES[type]]}
          placeholder={words[SEARCHES[type]]}
          value={text}
          onFocus={() => void search(text)}
          onBlur={close}
          onChange={(event) => {
            setText(event.target.value);
            void search(event.target.value);
          }}
          onKeyDown={(event) => void onKeyDown(event)}
        />
      </Combobox.Target>
      <Combobox.Dropdown miw={300}>
        <Combobox.Options aria-label={words[type]}>
          {found.map((record) => (
            <Combobox.Option key={record.id} value={record.id}>
              <Text size="sm" fw={600} truncate>
                {record.title}
              </Text>
              <Text size="xs" c="dimmed" truncate>
                {shownDetails(record, language)}
              </Text>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{words.noMatch}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
