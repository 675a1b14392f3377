import type { DealStanding, Influence } from "@partner-standing/contract/standing/deal-standing";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import type { DealMessages, ReasonInWords } from "@partner-standing/texts/deals/en";
import { problemSentence } from "@partner-standing/texts/formats/problem-sentence";

export interface DealViewModel {
  state: { text: string; variant: "success" | "warning" | "default" };
  /** What it counts, or why it does not; then what it would count. */
  lines: string[];
  /** What to repair. */
  problems: string[];
  /** What of it can be filled in here. */
  toFill: string[];
  /** How it is marked; null where it is not. */
  marked: string | null;
  /** How the CRM is told; null where there is nothing to tell. */
  saving: { text: string; isRefused: boolean } | null;
  /** Null where there is nothing to choose; then `noOption` says why, where that is not plain. */
  choice: { label: string; options: { label: string; value: Influence }[]; chosen: Influence | null } | null;
  noOption: string | null;
  rule: string;
}

const isOver = ({ reasons }: DealStanding) => reasons.includes("left-the-window");
const isAhead = ({ reasons }: DealStanding) => reasons.length === 1 && reasons[0] === "not-yet";

function stateOf(deal: DealStanding, { states }: DealMessages): DealViewModel["state"] {
  if (deal.counts) return { text: states.counts, variant: "success" };
  if (isOver(deal)) return { text: states.never, variant: "default" };
  if (isAhead(deal)) return { text: states.later, variant: "default" };
  return { text: states.not, variant: "warning" };
}

function countingLine({ amount, until }: DealStanding, text: DealMessages, reader: CardReader): string {
  return text.counts(amount === null ? null : reader.usd(amount), until ? reader.date(until) : "");
}

function whatIf(deal: DealStanding, [since, until]: [string, string], text: DealMessages, reader: CardReader): string {
  const { reasons, amount } = deal;
  const shown = amount === null ? null : reader.usd(amount);
  const isUnmarked = reasons.includes("no-influence");
  if (reasons.includes("not-won")) return (isUnmarked ? text.ifMarkedAndWon : text.ifWon)(shown, since, until);
  if (!isUnmarked) return text.willCount(shown, since, until);
  return reasons.includes("not-yet") ? text.onceMarkedFrom(shown, since, until) : text.onceMarked(shown, until);
}

/** What it adds once nothing is in the way; nothing where that is not known. */
function aheadLines(deal: DealStanding, text: DealMessages, reader: CardReader): string[] {
  const { amount, since, until, amountsShown } = deal;
  if (!since || !until) return [];
  if (isOver(deal)) return [text.left(reader.date(until))];
  if (amount === null && amountsShown) return [];
  return [whatIf(deal, [reader.date(since), reader.date(until)], text, reader)];
}

/** Of a deal that is over nothing else matters any more. */
function whyNotLines(deal: DealStanding, { whyNot }: DealMessages): string[] {
  const { reasons } = deal;
  if (isOver(deal)) return [whyNot["left-the-window"]];
  const isInWords = (reason: (typeof reasons)[number]): reason is ReasonInWords => reason !== "data-problem";
  return reasons.filter(isInWords).map((reason) => whyNot[reason]);
}

function nameOf(influence: Influence, { options }: DealStanding, { influences }: DealMessages): string {
  return options.find((option) => option.influence === influence)?.label ?? influences[influence];
}

function savingOf(deal: DealStanding, text: DealMessages, { messages }: CardReader): DealViewModel["saving"] {
  const { saving } = deal;
  if (!saving) return null;
  const { influence, problem, reason } = saving;
  if (reason) return { text: text.refused(reason), isRefused: true };
  if (problem) return { text: messages.savingProblems[problem], isRefused: true };
  return { text: influence ? text.saving(nameOf(influence, deal, text)) : text.savingSomething, isRefused: false };
}

/** Several influences at once are told in HubSpot: one choice would take the others away. */
function choiceOf(deal: DealStanding, text: DealMessages): DealViewModel["choice"] {
  const { options, influence, saving } = deal;
  if (options.length === 0 || influence.length > 1) return null;
  return {
    label: influence.length > 0 ? text.askAgain : text.ask,
    options: options.map(({ influence: value }) => ({ value, label: nameOf(value, deal, text) })),
    chosen: saving?.influence ?? influence[0] ?? null,
  };
}

/** Everything that the deal card says, in the viewer's words. */
export function dealViewModel(deal: DealStanding, text: DealMessages, reader: CardReader): DealViewModel {
  const { counts, influence, options, problems, toFill } = deal;
  const isUnreadable = problems.some(({ code }) => code === "record-unreadable");
  return {
    state: stateOf(deal, text),
    lines: counts
      ? [countingLine(deal, text, reader)]
      : [...whyNotLines(deal, text), ...aheadLines(deal, text, reader)],
    problems: problems.map((problem) => problemSentence(problem, reader)),
    toFill,
    marked: influence.length > 0 ? reader.list(influence.map((one) => nameOf(one, deal, text))) : null,
    saving: savingOf(deal, text, reader),
    choice: choiceOf(deal, text),
    noOption: options.length === 0 && !isUnreadable ? text.noOption : null,
    rule: text.rule,
  };
}
