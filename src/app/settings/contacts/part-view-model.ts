import type { FormPartState, NeededFor } from "@partner-standing/contract/settings/point-of-contact";
import type { Level } from "@partner-standing/contract/programs/scorecard";
import type { Sayer } from "../frame/sayer.ts";

export interface PartViewModel {
  name: string;
  why: string;
  needs: string;
  tags: { text: string; variant: "success" | "warning" | "default" }[];
}

/** Which tier asks for something, in words; what an exception waives is not asked for. */
export function needsSentence(neededFor: NeededFor, { reader, text }: Sayer): string {
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
export function partViewModel(state: FormPartState, isTyped: boolean, sayer: Sayer): PartViewModel {
  const { text } = sayer;
  const { part, faults } = state;
  const found: PartViewModel["tags"] =
    faults.length === 0
      ? [{ text: text.complete, variant: "success" }]
      : faults.map((fault) => ({ text: text.faults[fault], variant: "warning" }));
  return {
    ...text.parts[part],
    needs: needsSentence(state.neededFor, sayer),
    tags: isTyped ? [{ text: text.notYetChecked, variant: "default" }] : found,
  };
}
