import { Drawer, Stack, Tabs, Text } from "@mantine/core";
import { useState, useSyncExternalStore } from "react";
import type { ExtensionMount, PageModel } from "../../preview-model.ts";
import { type PageAddress, addressWith, goTo } from "../page-address.ts";
import { useWords } from "../page-words.ts";
import type { RecordStore } from "../record-store.ts";
import { useOverlayStack } from "../remote/overlay-stack.ts";
import { Associations } from "./Associations.tsx";
import { ExtensionFrame } from "./ExtensionFrame.tsx";
import { KeyProperties } from "./KeyProperties.tsx";
import { RecordHeader } from "./RecordHeader.tsx";

const OVERVIEW = "overview";

interface RecordViewProps {
  model: PageModel;
  store: RecordStore;
  address: PageAddress;
}

/** As in HubSpot: what the record is at the left, its tabs in the middle, the apps' cards at the right. */
export function RecordView({ model, store, address }: RecordViewProps) {
  const words = useWords();
  const record = useSyncExternalStore(store.subscribe, () => store.page);
  const [wantsPreview, setWantsPreview] = useState(false);
  const preview = useOverlayStack("panel", wantsPreview, () => setWantsPreview(false));
  const at = (location: string) => model.extensions.filter((mount) => mount.location === location);
  const frame = (mount: ExtensionMount) => (
    <ExtensionFrame key={mount.uid} mount={mount} model={model} record={store} failureShape={address.failures} />
  );
  // An account orders its tabs itself; without one they go by title.
  const tabs = at("crm.record.tab").sort((a, b) => a.title.localeCompare(b.title));
  const previews = at("crm.preview");
  const current = tabs.find(({ uid }) => uid === address.tab) ?? (address.tab === OVERVIEW ? undefined : tabs[0]);

  return (
    <main className="record">
      <aside className="record-about" aria-label={words.record}>
        <RecordHeader record={record} onPreview={previews.length > 0 ? () => setWantsPreview(true) : undefined} />
        <KeyProperties store={store} />
      </aside>
      <Tabs
        className="record-main"
        keepMounted={false}
        value={current?.uid ?? OVERVIEW}
        onChange={(tab) => goTo(addressWith({ tab: tab ?? undefined }), { replace: true })}
      >
        <Tabs.List aria-label={words.record} mb="md">
          <Tabs.Tab value={OVERVIEW}>{words.overview}</Tabs.Tab>
          {tabs.map(({ uid, title }) => (
            <Tabs.Tab key={uid} value={uid}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={OVERVIEW}>
          <Associations record={record} />
        </Tabs.Panel>
        {tabs.map((mount) => (
          <Tabs.Panel key={mount.uid} value={mount.uid}>
            {frame(mount)}
          </Tabs.Panel>
        ))}
      </Tabs>
      <aside className="record-cards" aria-label={words.cards}>
        {at("crm.record.sidebar").map(frame)}
      </aside>
      <Drawer
        position="right"
        size={380}
        opened={preview.isOpen}
        closeOnEscape={preview.isTop}
        onClose={() => setWantsPreview(false)}
        title={words.preview}
        closeButtonProps={{ "aria-label": words.close }}
      >
        <Stack p="md">
          <Text fw={600}>{record.title}</Text>
          {previews.map(frame)}
        </Stack>
      </Drawer>
    </main>
  );
}
