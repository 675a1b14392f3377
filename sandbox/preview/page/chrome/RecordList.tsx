import { Button, Checkbox, Drawer, Flex, Table, Text, TextInput, Title } from "@mantine/core";
import { useContext, useEffect, useState } from "react";
import {
  type ExtensionMount,
  OBJECT_TYPE_IDS,
  type PageModel,
  type RecordLine,
  type RecordType,
} from "../../preview-model.ts";
import { shownDetails } from "../key-properties.ts";
import { type PageAddress, addressWith } from "../page-address.ts";
import { PageLanguage, useWords } from "../page-words.ts";
import { requestJson } from "../record-store.ts";
import { useOverlayStack } from "../remote/overlay-stack.ts";
import { ExtensionFrame } from "./ExtensionFrame.tsx";

/** As many as the preview lists; the CRM itself hands over more. */
const SHOWN = 100;

/** Records that are listed: all of a kind, or those of a static list with its name. */
interface Listed {
  name: string;
  type: RecordType;
  records: RecordLine[];
}

async function readListed({ type, list }: PageAddress, search: string): Promise<Listed> {
  if (list) return requestJson<Listed>(`/preview/lists/${list}`);
  const params = new URLSearchParams({ type, q: search, limit: String(SHOWN) });
  return { name: "", type, records: await requestJson<RecordLine[]>(`/preview/records?${params}`) };
}

/** The records of one kind to choose from, and what apps offer to do with many of them. */
export function RecordList({ model, address }: { model: PageModel; address: PageAddress }) {
  const words = useWords();
  const language = useContext(PageLanguage);
  const { list } = address;
  const [search, setSearch] = useState("");
  const [{ name, type, records }, setListed] = useState<Listed>({ name: "", type: address.type, records: [] });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<ExtensionMount>();
  const panel = useOverlayStack("panel", open !== undefined, () => setOpen(undefined));
  useEffect(() => {
    let isCurrent = true;
    void readListed(address, search).then((found) => isCurrent && setListed(found));
    return () => {
      isCurrent = false;
    };
  }, [address.type, list, search]);

  const choose = (ids: string[], isChosen: boolean) => {
    const others = [...chosen].filter((id) => !ids.includes(id));
    setChosen(new Set(isChosen ? [...others, ...ids] : others));
  };
  const actions = model.extensions.filter(({ location }) => location === "crm.bulkActions");
  const start = (mount: ExtensionMount) => {
    const crm = { objectTypeId: OBJECT_TYPE_IDS[type], objectIds: [...chosen] };
    setOpen({ ...mount, context: { ...mount.context, crm } });
  };
  return (
    <main className="app-page">
      <Title order={1} mb="md">
        {list ? name : words[type]}
      </Title>
      <Flex gap="sm" align="center" wrap="wrap" mb="sm">
        {!list && (
          <TextInput
            size="xs"
            aria-label={words.filter}
            placeholder={words.filter}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        )}
        <Text size="sm" role="status">
          {words.chosen(chosen.size)}
        </Text>
        {actions.map((mount) => (
          <Button key={mount.uid} size="xs" disabled={chosen.size === 0} onClick={() => start(mount)}>
            {mount.title}
          </Button>
        ))}
      </Flex>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40}>
              <Checkbox
                aria-label={words.chooseAll}
                disabled={records.length === 0}
                checked={records.length > 0 && records.every(({ id }) => chosen.has(id))}
                onChange={(event) =>
                  choose(
                    records.map(({ id }) => id),
                    event.target.checked,
                  )
                }
              />
            </Table.Th>
            <Table.Th>{words.record}</Table.Th>
            <Table.Th>{words.about}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {records.map((record) => (
            <Table.Tr key={record.id}>
              <Table.Td>
                <Checkbox
                  aria-label={record.title}
                  checked={chosen.has(record.id)}
                  onChange={(event) => choose([record.id], event.target.checked)}
                />
              </Table.Td>
              <Table.Td>
                <a href={addressWith({ type, id: record.id, page: undefined })}>{record.title}</a>
              </Table.Td>
              <Table.Td>{shownDetails(record, language)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Drawer
        position="right"
        size={480}
        opened={panel.isOpen}
        closeOnEscape={panel.isTop}
        onClose={() => setOpen(undefined)}
        title={open?.title}
        closeButtonProps={{ "aria-label": words.close }}
      >
        {open && <ExtensionFrame mount={open} model={model} record={undefined} failureShape={address.failures} />}
      </Drawer>
    </main>
  );
}
