import { Flex } from "@hubspot/ui-extensions";
import { usePageRoute } from "@hubspot/ui-extensions/pages";
import { Choices } from "../frame/ListControls.tsx";
import { PeriodPart } from "./PeriodPart.tsx";
import { StatementPart } from "./StatementPart.tsx";
import { UnpaidPart } from "./UnpaidPart.tsx";
import { daysOf } from "./asked-days.ts";
import { useStatementText } from "./use-statement-text.ts";

const VIEWS = { statement: StatementPart, period: PeriodPart, unpaid: UnpaidPart };
type View = keyof typeof VIEWS;
const NAMES = Object.keys(VIEWS) as View[];

/** How much have I made, how much is coming, why not? Each view is a place of its own, and keeps the days that were chosen. */
export function CommissionPage() {
  const { views } = useStatementText();
  const { params } = usePageRoute();
  const open = NAMES.find((name) => name === params["view"]) ?? "statement";
  const Part = VIEWS[open];
  return (
    <Flex direction="column" gap="md">
      <Flex direction="row" gap="md" wrap>
        <Choices
          page="commission"
          names={NAMES}
          open={open}
          label={(name) => views[name]}
          address={(view) => ({ view, ...daysOf(params) })}
        />
      </Flex>
      <Part />
    </Flex>
  );
}
