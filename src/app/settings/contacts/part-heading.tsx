import { Flex, StatusTag, Text } from "@hubspot/ui-extensions";
import type { Level } from "@partner-standing/contract/programs/scorecard";
import type { FormPart, FormPartState, NeededFor } from "@partner-standing/contract/settings/point-of-contact";
import type { SettingsTexts } from "../frame/settings-texts.ts";
import { useSettings } from "../frame/settings-context.ts";

interface PartViewModel {
  name: string;
  why: string;
  needs: string;
  tags: { text: string; variant: "success" | "warning" | "default" }[];
}

/** Which tier asks for something, in words; what an exception waives is not asked for. */
export function needsSentence(neededFor: NeededFor, { reader, text }: SettingsTexts): string {
  const { needs } = text;
  const tiers = (asked: Level) =>
    neededFor.filter(({ level }) => level === asked).map(({ tier }) => reader.messages.tiers[tier]);
  const sentences = [
    [tiers("required"), needs.required],
    [tiers("phased-in"), needs.phasedIn],
    [tiers("preferred"), needs.preferred],
  ] as const;
  const said = sentences.filter(([named]) => named.length > 0).map(([named, say]) => say(reader.list(named)));
  return said.length > 0 ? said.join(" ") : needs.nobody;
}

/** A part of the form as its heading shows it; what is typed and not saved was not checked yet. */
function partViewModel(state: FormPartState, isTyped: boolean, texts: SettingsTexts): PartViewModel {
  const { text } = texts;
  const { part, faults } = state;
  const found: PartViewModel["tags"] =
    faults.length === 0
      ? [{ text: text.complete, variant: "success" }]
      : faults.map((fault) => ({ text: text.faults[fault], variant: "warning" }));
  return {
    ...text.parts[part],
    needs: needsSentence(state.neededFor, texts),
    tags: isTyped ? [{ text: text.notYetChecked, variant: "default" }] : found,
  };
}

/** A role or the account mapping: what it is for, which tier needs it, and what is wrong with it. */
export function PartHeading({ part, isTyped }: { part: FormPart; isTyped: boolean }) {
  const { page, reader, text } = useSettings();
  const state = page.parts.find((one) => one.part === part) ?? { part, faults: [], neededFor: [], citations: [] };
  const { name, why, needs, tags } = partViewModel(state, isTyped, { reader, text });
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" justify="between" align="center" gap="sm" wrap>
        <Text format={{ fontWeight: "demibold" }}>{name}</Text>
        <Flex direction="row" gap="xs" wrap>
          {tags.map((tag) => (
            <StatusTag key={tag.text} variant={tag.variant}>
              {tag.text}
            </StatusTag>
          ))}
        </Flex>
      </Flex>
      <Text variant="microcopy">{`${why} ${needs}`}</Text>
    </Flex>
  );
}
