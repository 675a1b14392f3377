import { Flex, Link, LoadingButton, Select, Text } from "@hubspot/ui-extensions";
import { usePageRoute } from "@hubspot/ui-extensions/pages";
import {
  REPORT_FORMATS,
  type ReportFormat,
  type ReportLink,
  type ReportQuarters,
} from "@partner-standing/contract/reports/report";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { type FailureReason, failureKind } from "@partner-standing/texts/cards/failure-kind";
import { quarterShown } from "@partner-standing/texts/quarters/quarter-shown";
import { statementMessagesFor } from "@partner-standing/texts/statement/statement-messages-for";
import { useState } from "react";
import { PageNotice } from "../frame/PageNotice.tsx";
import { useHome } from "../frame/home-context.ts";
import { usePageText } from "../frame/use-page-text.ts";

type Made = { link: ReportLink } | { reason: FailureReason } | null;

/** Makes a link and shows it: an extension can open no window itself. */
function MakeReport({ quarter, name, format }: { quarter: string; name: string; format: ReportFormat }) {
  const { service, reader } = useHome();
  const { report: text } = usePageText();
  const [made, setMade] = useState<Made>(null);
  const [isMaking, setMaking] = useState(false);
  const make = async () => {
    setMaking(true);
    const answer = await service.linkReport(quarter, format, reader.language);
    setMade(answer.ok ? { link: answer.data } : { reason: answer.reason });
    setMaking(false);
  };
  return (
    <Flex direction="column" gap="xs" align="start">
      <LoadingButton loading={isMaking} onClick={() => void make()}>
        {text.make[format]}
      </LoadingButton>
      {made && "link" in made && (
        <>
          <Link href={{ url: made.link.url, external: true }}>{text.open[format](name)}</Link>
          <Text variant="microcopy">{text.until(reader.instant(made.link.expiresAt))}</Text>
        </>
      )}
      {made && "reason" in made && <Text>{reader.messages.states.failures[failureKind(made.reason)].title}</Text>}
    </Flex>
  );
}

function ChooseReport({ known: { quarters, amountsShown } }: { known: ReportQuarters }) {
  const { reader } = useHome();
  const { report: text } = usePageText();
  const asked = usePageRoute().params["quarter"];
  const [chosen, choose] = useState(quarters.find((quarter) => quarter === asked) ?? quarters[0] ?? "");
  const nameOf = (quarter: string) => quarterShown(quarter, statementMessagesFor(reader.language));
  return (
    <Flex direction="column" gap="md">
      <Text>{text.intro}</Text>
      {!amountsShown && <Text>{text.restricted}</Text>}
      <Select
        label={text.quarter}
        name="quarter"
        value={chosen}
        options={quarters.map((value) => ({ value, label: nameOf(value) }))}
        onChange={(value) => choose(String(value))}
      />
      <Flex direction="row" gap="lg" wrap>
        {REPORT_FORMATS.map((format) => (
          <MakeReport key={`${chosen} ${format}`} quarter={chosen} name={nameOf(chosen)} format={format} />
        ))}
      </Flex>
    </Flex>
  );
}

/** What do I take to the business review? */
export function ReportPage() {
  const { service } = useHome();
  const { report: text } = usePageText();
  const { state, reload } = useService(service.quarters);
  const known = lastGood(state);
  return (
    <>
      <PageNotice state={state} reload={reload} words={{ loading: text.loading, stale: null }} />
      {known && <ChooseReport known={known} />}
    </>
  );
}
