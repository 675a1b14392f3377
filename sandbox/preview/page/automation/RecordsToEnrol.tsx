import { MultiSelect, NativeSelect } from "@mantine/core";
import { useEffect, useState } from "react";
import type { RecordLine, RecordType } from "../../preview-model.ts";
import { useWords } from "../page-words.ts";
import { requestJson } from "../record-store.ts";

interface RecordsToEnrolProps {
  types: RecordType[];
  type: RecordType;
  chosen: RecordLine[];
  onType(type: RecordType): void;
  onChoose(records: RecordLine[]): void;
}

/** Which records go through the workflow: of one kind, found by their names. */
export function RecordsToEnrol({ types, type, chosen, onType, onChoose }: RecordsToEnrolProps) {
  const words = useWords();
  const [search, setSearch] = useState("");
  const [found, setFound] = useState<RecordLine[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const params = new URLSearchParams({ type, q: search, limit: "20" });
    void requestJson<RecordLine[]>(`/preview/records?${params}`).then((records) => isCurrent && setFound(records));
    return () => {
      isCurrent = false;
    };
  }, [type, search]);
  const known = new Map([...found, ...chosen].map((record) => [record.id, record]));
  return (
    <>
      <NativeSelect
        label={words.enrolKind}
        value={type}
        onChange={(event) => onType(event.currentTarget.value as RecordType)}
        data={types.map((value) => ({ value, label: words[value] }))}
      />
      <MultiSelect
        label={words.enrol}
        searchable
        clearable
        searchValue={search}
        onSearchChange={setSearch}
        value={chosen.map(({ id }) => id)}
        onChange={(ids) => onChoose(ids.flatMap((id) => known.get(id) ?? []))}
        data={[...known.values()].map(({ id, title }) => ({ value: id, label: title }))}
        // The server has looked already, by more than the title.
        filter={({ options }) => options}
        nothingFoundMessage={words.noMatch}
        clearButtonProps={{ "aria-label": words.clear }}
      />
    </>
  );
}
