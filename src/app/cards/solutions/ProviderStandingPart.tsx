import { Divider, Flex, Heading, List, Text } from "@hubspot/ui-extensions";
import { StatusRow } from "../frame/StatusRow.tsx";
import { Lines, Notice } from "@partner-standing/extension-kit/views.tsx";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { Obligation } from "@partner-standing/contract/standing/solutions-standing";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import type { SolutionsMessages } from "@partner-standing/texts/solutions/en";
import { RuleButton, type RuleSubject } from "./rules.tsx";
import { type SolutionsTexts, useSolutionsText } from "./solutions-texts.ts";

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
  if (state === "met" && metOn) return provider.metOn(reader.date(metOn));
  if (state === "met") return due && provider.holdsUntil(reader.date(due));
  if (!due) return null;
  return state === "missed" ? provider.wasDueBy(reader.date(due)) : provider.dueBy(reader.date(due));
}

export function obligationViewModels(obligations: Obligation[], texts: SolutionsTexts): ObligationViewModel[] {
  const { text, reader } = texts;
  const { names, states, rules } = text.provider;
  return obligations.map((obligation) => {
    const { id, state, citations } = obligation;
    return {
      id,
      name: names[id],
      status: { text: states[state], variant: VARIANTS[state] },
      date: dateText(obligation, text, reader),
      explain: { id, name: names[id], lines: [rules[id]], citations, readings: [], track: null, limit: null },
    };
  });
}

/**
 * What moving from the provider to the partner package changes: commission beyond the first year (facts P016, P056,
 * B5; reading C36), tiers and what they bring (P023), onboarding (P025), and that it is possible (P026).
 */
const MOVE_CITATIONS: Citation[] = [
  { document: "001_c4342dbf05368735.txt", lines: "172, 221, 237, 245-249, 465" },
  { document: "004_ba9e28f804b1c8c5.txt", lines: "65, 74, 78, 80-82" },
  { document: "www.hubspot.com/partners/solutions-program-policies", lines: "2026" },
];

/** A solutions provider has obligations instead of tiers, and could move to the partner package. */
export function ProviderStandingPart({
  obligations,
  ended,
}: {
  obligations: ObligationViewModel[];
  ended: string | null;
}) {
  const { provider } = useSolutionsText();
  return (
    <>
      {ended && <Notice title={ended} text={provider.endedText} />}
      <Divider />
      <ObligationList title={provider.obligations} obligations={obligations} />
      <Divider />
      <MoveToPartner canMove={ended === null} />
    </>
  );
}

/** What a package asks for, and how things stand with it. */
export function ObligationList({ title, obligations }: { title: string; obligations: ObligationViewModel[] }) {
  return (
    <Flex direction="column" gap="sm">
      <Heading>{title}</Heading>
      {obligations.map((obligation) => (
        <ObligationRow key={`${obligation.id} ${obligation.date}`} obligation={obligation} />
      ))}
    </Flex>
  );
}

function ObligationRow({ obligation }: { obligation: ObligationViewModel }) {
  const { name, status, date, explain } = obligation;
  return (
    <Flex direction="column" gap="xs">
      <StatusRow name={name} status={status}>
        <RuleButton subject={explain} />
      </StatusRow>
      {date && <Text>{date}</Text>}
    </Flex>
  );
}

/** What the partner package would change. */
function MoveToPartner({ canMove }: { canMove: boolean }) {
  const text = useSolutionsText();
  const { move: name, changes, how } = text.provider;
  const rule = {
    id: "move",
    name,
    lines: changes,
    citations: MOVE_CITATIONS,
    readings: ["C36"],
    track: null,
    limit: null,
  };
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" justify="between" align="center" gap="sm" wrap>
        <Heading>{name}</Heading>
        <RuleButton subject={rule} />
      </Flex>
      <List variant="unordered-styled">
        <Lines lines={changes} />
      </List>
      {canMove && <Text>{how}</Text>}
    </Flex>
  );
}
