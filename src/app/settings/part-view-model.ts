import type { FormPartState, NeededFor } from "@partner-standing/contract/point-of-contact";
import type { Level } from "@partner-standing/contract/scorecard";
import type { Sayer } from "./sayer.ts";

export interface PartViewModel {
  name: string;
  why: string;
  needs: string;
  tags: { text: string; variant: "success" | "warning" | "default" }[];
}

/** A phased-in requirement is one already where it is prepared for. */
const REQUIRED: Level[] = ["required", "phased-in"];

/** Which tier asks for something, in words. */
export function needsSentence(neededFor: NeededFor, { reader, text }: Sayer): string {
  const tiers = (levels: Level[]) =>
    neededFor.filter(({ level }) => levels.includes(level)).map(({ tier }) => reader.messages.tiers[tier]);
  const [required, preferred] = [tiers(REQUIRED), tiers(["preferred"])];
  if (required.length + preferred.length === 0) return text.needs.nobody;
  return [
    ...(required.length > 0 ? [text.needs.required(reader.list(required))] : []),
    ...(preferred.length > 0 ? [text.needs.preferred(reader.list(preferred))] : []),
  ].join(" ");
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
