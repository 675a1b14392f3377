import type { Obligation } from "@partner-standing/contract/standing/solutions-standing";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import type { SolutionsMessages } from "@partner-standing/texts/solutions/en";
import { ruleSubject, type RuleSubject } from "./rule-subject.ts";
import type { SolutionsTeller } from "./solutions-teller.ts";

/** One thing that keeps the status of solutions provider. */
export interface ObligationViewModel {
  id: string;
  name: string;
  status: { text: string; variant: "success" | "warning" | "danger" };
  date: string | null;
  explain: RuleSubject;
}

const VARIANTS = { met: "success", open: "warning", missed: "danger" } as const;

function dateText({ state, due, metOn }: Obligation, text: SolutionsMessages, reader: CardReader): string | null {
  const { provider } = text;
  if (state === "met") return metOn && provider.metOn(reader.date(metOn));
  if (!due) return null;
  return state === "missed" ? provider.wasDueBy(reader.date(due)) : provider.dueBy(reader.date(due));
}

export function obligationViewModels(obligations: Obligation[], teller: SolutionsTeller): ObligationViewModel[] {
  const { text, reader } = teller;
  const { names, states, rules } = text.provider;
  return obligations.map((obligation) => {
    const { id, state, citations } = obligation;
    return {
      id,
      name: names[id],
      status: { text: states[state], variant: VARIANTS[state] },
      date: dateText(obligation, text, reader),
      explain: ruleSubject({ id, name: names[id], lines: [rules[id]], citations, readings: [] }, teller),
    };
  });
}
