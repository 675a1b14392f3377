import { Button, ButtonRow, Flex, StatusTag, Text, useExtensionActions } from "@hubspot/ui-extensions";
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
  // Their buttons stay once they have done their work: a browser takes the focus from one that is gone.
  const [settled, setSettled] = useState<SettingsSection[]>([]);
  if (!canEdit) return null;
  const sections = [...new Set(drafts.map(({ section }) => section))];
  const elsewhere = [...new Set([...sections, ...settled])].filter((section) => section !== opened);
  const isUnsaved = drafts.length > 0;
  return (
    <Flex direction="row" gap="sm" align="center" wrap>
      {isUnsaved && <StatusTag variant="warning">{tag}</StatusTag>}
      {isUnsaved && (
        <Text format={{ fontWeight: "demibold" }}>{reader.list(sections.map((name) => text.sections[name]))}</Text>
      )}
      {elsewhere.map((section) => (
        <DraftButtons
          key={section}
          section={section}
          drafts={drafts.filter((draft) => draft.section === section)}
          onSettled={() => setSettled([...settled, section])}
        />
      ))}
      <Text variant="microcopy">{isUnsaved ? hint : saved}</Text>
    </Flex>
  );
}

interface DraftButtonsProps {
  section: SettingsSection;
  /** None once they are saved or given up. */
  drafts: Draft[];
  onSettled: () => void;
}

/** What can be done with the drafts of a section that is not open. */
function DraftButtons({ section, drafts, onSettled }: DraftButtonsProps) {
  const { text, openSection } = useSettings();
  const { addAlert } = useExtensionActions<"settings">();
  const name = text.sections[section];
  const cannotSave = drafts.some(({ save }) => save === null);
  const asked = useRef<"save" | "discard" | null>(null);
  const isSettled = drafts.length === 0;
  // The section says it too, where nobody sees it.
  useEffect(() => {
    if (!isSettled || !asked.current) return;
    const outcomes = { save: text.save.saved, discard: text.save.discarded };
    addAlert({ type: "success", title: name, message: outcomes[asked.current] });
    asked.current = null;
  }, [isSettled]);
  const settle = (what: "save" | "discard") => {
    if (isSettled) addAlert({ type: "info", title: name, message: text.save.savedNothing });
    else asked.current = what;
    for (const draft of drafts) draft[what]?.();
    onSettled();
  };
  return (
    <ButtonRow>
      <Button size="xs" disabled={cannotSave} onClick={() => settle("save")}>
        {text.unsaved.save(name)}
      </Button>
      <Button size="xs" onClick={() => settle("discard")}>
        {text.unsaved.discard(name)}
      </Button>
      <Button size="xs" onClick={() => openSection(section)}>
        {text.openSection(name)}
      </Button>
    </ButtonRow>
  );
}
