import { Flex, Text } from "@hubspot/ui-extensions";
import type { RulePack } from "@partner-standing/contract/programs/programs";
import { useState } from "react";
import { PackRules } from "./PackRules.tsx";
import { PageNotice } from "../frame/PageNotice.tsx";
import { RuleControls } from "./RuleControls.tsx";
import { useRules } from "./use-rules.ts";
import { useRulesText } from "./use-rules-text.ts";

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
