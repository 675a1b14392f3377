import { Button, ButtonRow, Flex, StatusTag, Text } from "@hubspot/ui-extensions";
import type { SettingsSection } from "@partner-standing/contract/settings/settings-change";
import { createContext, useCallback, useContext, useEffect, useId, useMemo, useRef, useState } from "react";
import { SECTION_NAMES, type SectionName, useSettings } from "./settings-context.ts";

/** Something that is typed in a section and not saved. */
interface Draft {
  section: SettingsSection;
  /** Null where it cannot be saved as it is: its place says why. */
  save: (() => void) | null;
  discard: () => void;
}

interface Unsaved {
  sections: ReadonlySet<SettingsSection>;
  /** @param id of the inputs that hold it: a section may have several */
  mark: (id: string, draft: Draft | null) => void;
}

const UnsavedContext = createContext<Unsaved>({ sections: new Set(), mark: () => {} });
export const UnsavedProvider = UnsavedContext.Provider;

/** Which sections hold something that is typed and not saved. */
export function useUnsaved(): ReadonlySet<SettingsSection> {
  return useContext(UnsavedContext).sections;
}

/** Tells the page that a section holds a draft, and what can be done with it; null while it holds none. */
export function useMarkUnsaved(section: SettingsSection, draft: Omit<Draft, "section"> | null): void {
  const { mark } = useContext(UnsavedContext);
  const id = useId();
  const newest = useRef(draft);
  newest.current = draft;
  const [isUnsaved, canSave] = [draft !== null, draft !== null && draft.save !== null];
  useEffect(() => {
    if (!isUnsaved) return;
    mark(id, {
      section,
      save: canSave ? () => newest.current?.save?.() : null,
      discard: () => newest.current?.discard(),
    });
    // A section that is no longer shown holds nothing to save.
    return () => mark(id, null);
  }, [mark, id, section, isUnsaved, canSave]);
}

/** The drafts of all sections, in the order of the page. */
export function useDrafts() {
  const [byId, setById] = useState<ReadonlyMap<string, Draft>>(new Map());
  const mark = useCallback(
    (id: string, draft: Draft | null) =>
      setById((before) => {
        const others = [...before].filter(([other]) => other !== id);
        return new Map(draft ? [...others, [id, draft] as const] : others);
      }),
    [],
  );
  const placeOf = ({ section }: Draft) => SECTION_NAMES.indexOf(section);
  const drafts = useMemo(() => [...byId.values()].sort((one, other) => placeOf(one) - placeOf(other)), [byId]);
  const context = useMemo(() => ({ sections: new Set(drafts.map(({ section }) => section)), mark }), [drafts, mark]);
  return { drafts, context };
}

/**
 * What would be lost when the page is left: HubSpot gives a settings page no way to ask then, so that it is said above every
 * section for as long as it is so. The line always stands there: a page that moves while somebody types is no help.
 */
export function UnsavedLine({ drafts, opened }: { drafts: Draft[]; opened: SectionName }) {
  const { reader, text, canEdit } = useSettings();
  const { saved, tag, hint } = text.unsaved;
  if (!canEdit) return null;
  if (drafts.length === 0) return <Text variant="microcopy">{saved}</Text>;
  const names = new Set(drafts.map(({ section }) => text.sections[section]));
  return (
    <Flex direction="row" gap="sm" align="center" wrap>
      <StatusTag variant="warning">{tag}</StatusTag>
      <Text format={{ fontWeight: "demibold" }}>{reader.list([...names])}</Text>
      {drafts
        .filter(({ section }) => section !== opened)
        .map((draft, place) => (
          <DraftButtons key={`${place} ${draft.section}`} draft={draft} />
        ))}
      <Text variant="microcopy">{hint}</Text>
    </Flex>
  );
}

/** What can be done with a draft whose section is not open. */
function DraftButtons({ draft }: { draft: Draft }) {
  const { text, openSection } = useSettings();
  const { section, save, discard } = draft;
  const name = text.sections[section];
  return (
    <ButtonRow>
      <Button size="xs" disabled={save === null} onClick={() => save?.()}>
        {text.unsaved.save(name)}
      </Button>
      <Button size="xs" onClick={() => discard()}>
        {text.unsaved.discard(name)}
      </Button>
      <Button size="xs" onClick={() => openSection(section)}>
        {text.openSection(name)}
      </Button>
    </ButtonRow>
  );
}
