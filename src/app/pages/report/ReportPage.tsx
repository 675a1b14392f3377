import { Flex, Select, Text } from "@hubspot/ui-extensions";
import { usePageRoute } from "@hubspot/ui-extensions/pages";
import { REPORT_FORMATS, type ReportQuarters } from "@partner-standing/contract/reports/report";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { quarterShown } from "@partner-standing/texts/quarters/quarter-shown";
import { statementMessagesFor } from "@partner-standing/texts/statement/statement-messages-for";
import { useState } from "react";
import { MakeLink } from "../frame/MakeLink.tsx";
import { PageNotice } from "../frame/PageNotice.tsx";
import { useHome } from "../frame/home-context.ts";
import { usePageText } from "../frame/use-page-text.ts";

function ChooseReport({ known: { quarters, amountsShown } }: { known: ReportQuarters }) {
  const { reader, service } = useHome();
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
          <MakeLink
            key={`${chosen} ${format}`}
            ask={() => service.linkReport(chosen, format, reader.language)}
            label={text.make[format]}
            open={text.open[format](nameOf(chosen))}
          />
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
