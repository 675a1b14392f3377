import { Flex, Heading, StatusTag } from "@hubspot/ui-extensions";
import type { CommissionDuty } from "@partner-standing/contract/commission/commission";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { quarterShown } from "@partner-standing/texts/quarters/quarter-shown";
import type { StatementMessages } from "@partner-standing/texts/statement/en";
import { useHome } from "../frame/home-context.ts";
import { RuleSources } from "../rules/RuleSources.tsx";
import { ruleSources } from "../rules/rule-source.ts";
import { rulesTexts } from "../rules/rules-texts.ts";
import { useStatementText } from "./use-statement-text.ts";

/** What is due until when, what was handed in, and what follows where it came too late. */
export function dutyLines(duty: CommissionDuty, text: StatementMessages, reader: CardReader): string[] {
  const { duties: said, ...names } = text;
  const { state, due, soldOn, quarter, metOn, otherwiseDue } = duty;
  return [
    ...(soldOn === null ? [] : [said.papers(reader.date(soldOn), reader.date(due))]),
    ...(quarter === null ? [] : [said.invoice(quarterShown(quarter, names), reader.date(due))]),
    metOn === null ? said.notEntered : said.handedIn(reader.date(metOn)),
    ...(state === "missed" && soldOn !== null ? [said.forfeited] : []),
    ...(otherwiseDue === null ? [] : [said.otherwise(reader.date(otherwiseDue))]),
  ];
}

const VARIANTS = { met: "success", open: "warning", missed: "danger" } as const;

/** What has to be handed in for commission to be paid. */
export function Duties({ duties }: { duties: CommissionDuty[] }) {
  const { reader } = useHome();
  const text = useStatementText();
  if (duties.length === 0) return null;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.duties.title}</Heading>
      {duties.map((duty) => (
        <Flex key={`${duty.id} ${duty.due}`} direction="column" gap="xs">
          <StatusTag variant={VARIANTS[duty.state]}>{text.duties.states[duty.state]}</StatusTag>
          <Lines lines={dutyLines(duty, text, reader)} />
          <RuleSources sources={ruleSources(duty.citations, rulesTexts(reader))} />
        </Flex>
      ))}
    </Flex>
  );
}
