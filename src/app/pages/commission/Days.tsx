import { EmptyState, Flex, Text } from "@hubspot/ui-extensions";
import { PageLink } from "@hubspot/ui-extensions/pages";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { type ServiceState, lastGood } from "@partner-standing/extension-kit/use-service";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import { useState } from "react";
import { Choices } from "../frame/ListControls.tsx";
import { PageNotice } from "../frame/PageNotice.tsx";
import { PAGE_PATHS } from "../frame/page-paths.ts";
import { type AskedDays, faultOf } from "./asked-days.ts";
import { useStatementText } from "./use-statement-text.ts";

/** Outside of both packages nothing can be earned: where to join. */
export function OutsidePackages() {
  const { outside } = useStatementText();
  return (
    <EmptyState title={outside.title}>
      <Lines lines={[outside.text, outside.where]} />
    </EmptyState>
  );
}

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

interface AwaitedDaysProps {
  /** Empty where the service chooses. */
  asked: { from: string; to: string };
  others: Record<string, string>;
  state: ServiceState<{ on: string; from: string; to: string }>;
  reload: () => void;
}

/** The days of an answer, the last years beside them, and what is to be said while it is awaited or did not come. */
export function AwaitedDays({ asked, others, state, reload }: AwaitedDaysProps) {
  const { loading, firstSync } = useStatementText();
  const answer = lastGood(state);
  const { from, to } = answer ?? asked;
  const shown = { ...(from && { from }), ...(to && { to }) };
  const years = answer
    ? Array.from({ length: YEARS }, (_, place) => String(Number(answer.on.slice(0, 4)) - place))
    : [];
  return (
    <>
      <Days key={`${from} ${to}`} shown={shown} others={others} />
      <Flex direction="row" gap="md" wrap>
        <Choices
          page="commission"
          names={years}
          open={years.find((year) => ofYear(year).from === from && ofYear(year).to === to) ?? ""}
          label={(year) => year}
          address={(year) => ({ ...others, ...ofYear(year) })}
        />
      </Flex>
      {state.status === "failed" && state.reason === "outside-program" ? (
        <OutsidePackages />
      ) : (
        <PageNotice state={state} reload={reload} words={{ loading, stale: null, firstSync }} />
      )}
    </>
  );
}
