import { Facts, Lines, Notice } from "@partner-standing/extension-kit/views.tsx";
import { Divider, Flex, List, LoadingButton, Select, StatusTag, Text } from "@hubspot/ui-extensions";
import type { Influence } from "@partner-standing/contract/standing/deal-standing";
import type { DealMessages } from "@partner-standing/texts/deals/en";
import { useState } from "react";
import { FillIn } from "../frame/FillIn.tsx";
import type { DealViewModel } from "./deal-view-model.ts";

interface ChoiceProps {
  choice: NonNullable<DealViewModel["choice"]>;
  text: DealMessages;
  isBusy: boolean;
  save: (influence: Influence) => void;
}

/**
 * How it was influenced, saved by a button: a choice made by mistake writes nothing. Once there is a choice the button stays
 * enabled: a browser takes the focus from one that is not.
 */
function InfluenceChoice({ choice, text, isBusy, save }: ChoiceProps) {
  const { label, options, chosen } = choice;
  const [picked, setPicked] = useState<Influence | null>(null);
  const value = picked ?? chosen;
  return (
    <Flex direction="column" gap="sm">
      <Select
        name="influence"
        label={label}
        placeholder={text.choose}
        options={options}
        {...(value && { value })}
        onChange={(influence) => setPicked(influence as Influence)}
      />
      <Flex>
        <LoadingButton
          variant={chosen ? "secondary" : "primary"}
          loading={isBusy}
          disabled={value === null}
          onClick={() => {
            if (value) save(value);
          }}
        >
          {text.save}
        </LoadingButton>
      </Flex>
    </Flex>
  );
}

interface DealViewProps {
  deal: DealViewModel;
  refused: string | null;
  text: DealMessages;
  repairTitle: string;
  fillInTitle: string;
  layout: "full" | "compact";
  isBusy: boolean;
  save: (influence: Influence) => void;
}

/** Whether the deal counts and why, what would change it, and the one thing to do. */
export function DealView({ deal, refused, text, repairTitle, fillInTitle, layout, isBusy, save }: DealViewProps) {
  const { state, lines, problems, toFill, marked, saving, choice, noOption, rule } = deal;
  return (
    <Flex direction="column" gap="sm">
      {refused && <Notice title={text.notSaved} text={refused} variant="warning" />}
      <Flex>
        <StatusTag variant={state.variant}>{state.text}</StatusTag>
      </Flex>
      <Lines lines={lines} />
      {problems.length > 0 && (
        <Flex direction="column" gap="xs">
          <Text format={{ fontWeight: "demibold" }}>{repairTitle}</Text>
          <List variant="unordered-styled">
            <Lines lines={problems} />
          </List>
        </Flex>
      )}
      <FillIn title={fillInTitle} properties={toFill} />
      {saving?.isRefused && <Notice title={text.notSaved} text={saving.text} variant="warning" />}
      {saving && !saving.isRefused && <Text>{saving.text}</Text>}
      {marked && !choice && <Facts facts={[[text.markedAs, marked]]} direction="column" />}
      {choice && <InfluenceChoice choice={choice} text={text} isBusy={isBusy} save={save} />}
      {noOption && <Text>{noOption}</Text>}
      {layout === "full" && <Divider />}
      {layout === "full" && <Text variant="microcopy">{rule}</Text>}
    </Flex>
  );
}
