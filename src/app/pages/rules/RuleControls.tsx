import { Flex, SearchInput, Select } from "@hubspot/ui-extensions";
import type { RulePack } from "@partner-standing/contract/programs/programs";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { useRulesText } from "./use-rules-text.ts";

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
export function RuleControls({ day, choose, packs, pack, choosePack, searched, search }: RuleControlsProps) {
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
