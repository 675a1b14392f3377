import { useState, useSyncExternalStore } from "react";
import type { ExtensionMount, PageModel } from "../../preview-model.ts";
import { type PageAddress, addressWith, goTo } from "../page-address.ts";
import { useWords } from "../page-words.ts";
import type { RecordStore } from "../record-store.ts";
import { IconGlyph } from "../remote/IconGlyph.tsx";
import { moveBetweenTabs } from "../remote/disclosure-components.tsx";
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

export function RecordView({ model, store, address }: RecordViewProps) {
  const words = useWords();
  const record = useSyncExternalStore(store.subscribe, () => store.page);
  const [isPreviewOpen, setPreviewOpen] = useState(false);
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
      <aside className="record-side" aria-label={words.record}>
        <RecordHeader
          record={record}
          isPreviewOpen={previews.length > 0 ? isPreviewOpen : undefined}
          onTogglePreview={() => setPreviewOpen(!isPreviewOpen)}
        />
        {at("crm.record.sidebar").map(frame)}
        <KeyProperties store={store} />
      </aside>
      <div className="record-main">
        <RecordTabs tabs={tabs} current={current?.uid ?? OVERVIEW} />
        <div
          role="tabpanel"
          id="record-panel"
          aria-labelledby={`tab-${current?.uid ?? OVERVIEW}`}
          className="record-panel"
        >
          {current ? frame(current) : <Associations record={record} />}
        </div>
      </div>
      {isPreviewOpen && (
        <aside className="preview-panel" aria-label={words.preview}>
          <header>
            <h2>{words.preview}</h2>
            <button
              type="button"
              className="icon-button"
              aria-label={words.close}
              onClick={() => setPreviewOpen(false)}
            >
              <IconGlyph name="remove" />
            </button>
          </header>
          <p className="preview-title">{record.title}</p>
          {previews.map(frame)}
        </aside>
      )}
    </main>
  );
}

function RecordTabs({ tabs, current }: { tabs: readonly ExtensionMount[]; current: string }) {
  const words = useWords();
  const all = [{ uid: OVERVIEW, title: words.overview }, ...tabs];
  return (
    <div role="tablist" className="record-tabs" aria-label={words.record} onKeyDown={moveBetweenTabs}>
      {all.map(({ uid, title }) => (
        <button
          key={uid}
          type="button"
          role="tab"
          id={`tab-${uid}`}
          aria-selected={uid === current}
          aria-controls="record-panel"
          tabIndex={uid === current ? 0 : -1}
          onClick={() => goTo(addressWith({ tab: uid }), { replace: true })}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
