import { Flex, SearchInput, Select, Text } from "@hubspot/ui-extensions";
import type { RulePack } from "@partner-standing/contract/programs/programs";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useCallback, useRef, useState } from "react";
import { PageNotice } from "../frame/PageNotice.tsx";
import { useHome } from "../frame/home-context.ts";
import { PackRules } from "./PackRules.tsx";
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
 * The rules of the chosen day. Those of the day before stay in sight until the others come: they say which day they are
 * of.
 */
function useRules() {
  const { service } = useHome();
  const chosen = useRef<string | null>(null);
  const ask = useCallback(() => service.rules(chosen.current), [service]);
  const { state, reload } = useService(ask);
  const rules = lastGood(state);
  const choose = (day: string | null) => {
    chosen.current = day;
    reload();
  };
  return { state, rules, day: chosen.current ?? rules?.on ?? null, choose, reload };
}

/** The directory of rules: a day, a program, and whatever is searched for in it. */
export function RulesPart() {
  const text = useRulesText();
  const { state, rules, day, choose, reload } = useRules();
  const [name, setName] = useState<RulePack>("technology");
  const [searched, setSearched] = useState("");
  const pack = rules?.packs.find((known) => known.pack === name);
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
      <PageNotice state={state} reload={reload} words={text} />
      {rules && pack && <PackRules on={rules.on} pack={pack} searched={searched} showAll={() => setSearched("")} />}
    </Flex>
  );
}
