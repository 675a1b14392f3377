import { Flex, SearchInput, Select, Text } from "@hubspot/ui-extensions";
import type { NoteGroup } from "@partner-standing/contract/programs/notes";
import type { RulePack } from "@partner-standing/contract/programs/programs";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useCallback, useRef, useState } from "react";
import { PageNotice } from "../frame/PageNotice.tsx";
import { useHome } from "../frame/home-context.ts";
import { PackNotes } from "./PackNotes.tsx";
import { PackRules } from "./PackRules.tsx";
import { packNotes } from "./pack-notes.ts";
import { useRulesText } from "./rules-texts.ts";

interface RuleControlsProps {
  day: string | null;
  choose: (day: string | null) => void;
  packs: RulePack[];
  pack: RulePack;
  choosePack: (pack: RulePack) => void;
  searched: string;
  search: (searched: string) => void;
}

/** Which rules are shown. A cleared day is today. */
function RuleControls({ day, choose, packs, pack, choosePack, searched, search }: RuleControlsProps) {
  const text = useRulesText();
  return (
    <Flex direction="row" gap="md" align="end" wrap>
      <DateField label={text.day} name="day" value={day} readOnly={false} onChange={choose} />
      <Select
        label={text.pack}
        name="pack"
        value={pack}
        options={packs.map((value) => ({ value, label: text.packs[value] }))}
        onChange={(value) => choosePack(value as RulePack)}
      />
      <SearchInput
        label={text.search}
        name="search"
        placeholder={text.searchFor}
        value={searched}
        onInput={(value) => search(value)}
        onChange={(value) => search(value)}
      />
    </Flex>
  );
}

/**
 * The rules of the chosen day, and what else the programs say on it. Those of the day before stay in sight until the
 * others come: they say which day they are of.
 */
function useRules() {
  const { service, reader } = useHome();
  const { language } = reader;
  const chosen = useRef<string | null>(null);
  const askRules = useCallback(() => service.rules(chosen.current), [service]);
  const askNotes = useCallback(() => service.notes(chosen.current, language), [service, language]);
  const rules = useService(askRules);
  const notes = useService(askNotes);
  const choose = (day: string | null) => {
    chosen.current = day;
    rules.reload();
    notes.reload();
  };
  return { rules, notes, day: chosen.current ?? lastGood(rules.state)?.on ?? null, choose };
}

interface NotesOfDayProps {
  notes: ReturnType<typeof useRules>["notes"];
  sections: NoteGroup[];
  searched: string;
}

/** What else a program says, below its rules. */
function NotesOfDay({ notes, sections, searched }: NotesOfDayProps) {
  const { notesLoading: loading } = useRulesText();
  return (
    <>
      <PageNotice state={notes.state} reload={notes.reload} words={{ loading, stale: null }} />
      <PackNotes sections={sections} isSearched={searched.trim() !== ""} />
    </>
  );
}

/** The directory of rules: a day, a program, and whatever is searched for in it. */
export function RulesPart() {
  const text = useRulesText();
  const { rules: asked, notes, day, choose } = useRules();
  const [name, setName] = useState<RulePack>("technology");
  const [searched, setSearched] = useState("");
  const rules = lastGood(asked.state);
  const pack = rules?.packs.find((known) => known.pack === name);
  const ofDay = lastGood(notes.state);
  const sections = ofDay && ofDay.on === rules?.on ? packNotes(ofDay, name, searched) : [];
  return (
    <Flex direction="column" gap="md">
      <Text>{text.intro}</Text>
      <RuleControls
        day={day}
        choose={choose}
        packs={rules?.packs.map((known) => known.pack) ?? [name]}
        pack={name}
        choosePack={setName}
        searched={searched}
        search={setSearched}
      />
      <PageNotice state={asked.state} reload={asked.reload} words={text} />
      {rules && pack && (
        <>
          <PackRules
            on={rules.on}
            pack={pack}
            searched={searched}
            isElsewhere={notes.state.status === "loading" || sections.length > 0}
            showAll={() => setSearched("")}
          />
          <NotesOfDay notes={notes} sections={sections} searched={searched} />
        </>
      )}
    </Flex>
  );
}
