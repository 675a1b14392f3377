import { Flex, Text } from "@hubspot/ui-extensions";
import { PageLink } from "@hubspot/ui-extensions/pages";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { useState } from "react";
import { Choices } from "../frame/ListControls.tsx";
import { PAGE_PATHS } from "../frame/page-paths.ts";
import { type AskedDays, faultOf } from "./asked-days.ts";
import { useStatementText } from "./use-statement-text.ts";

interface DaysProps {
  /** Those that are shown, or are not to be: what is wrong with them is said. */
  shown: AskedDays;
  /** What else the address says. */
  others: Record<string, string>;
}

/** The two days of a period. They are part of the address: what shows another one is a link. */
export function Days({ shown, others }: DaysProps) {
  const { days: text } = useStatementText();
  const [from, setFrom] = useState(shown.from ?? null);
  const [to, setTo] = useState(shown.to ?? null);
  const chosen = { ...(from && { from }), ...(to && { to }) };
  const fault = faultOf(chosen);
  const isShown = from === (shown.from ?? null) && to === (shown.to ?? null);
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" gap="sm" align="start" wrap>
        <DateField name="from" label={text.from} value={from} readOnly={false} onChange={setFrom} />
        <DateField
          name="to"
          label={text.to}
          value={to}
          readOnly={false}
          {...(fault && { error: true, validationMessage: text[fault] })}
          onChange={setTo}
        />
      </Flex>
      {!isShown && !fault && (
        <PageLink to={PAGE_PATHS.commission} params={{ ...others, ...chosen }}>
          {text.show}
        </PageLink>
      )}
      <Text variant="microcopy">{text.hint}</Text>
    </Flex>
  );
}

const YEARS = 3;
const ofYear = (year: string) => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** The last years, each a period. */
export function Years({ on, shown, others }: DaysProps & { on: string }) {
  const names = Array.from({ length: YEARS }, (_, place) => String(Number(on.slice(0, 4)) - place));
  const isOpen = (year: string) => ofYear(year).from === shown.from && ofYear(year).to === shown.to;
  return (
    <Flex direction="row" gap="md" wrap>
      <Choices
        page="commission"
        names={names}
        open={names.find(isOpen) ?? ""}
        label={(year) => year}
        address={(year) => ({ ...others, ...ofYear(year) })}
      />
    </Flex>
  );
}
