import { Button, Flex } from "@hubspot/ui-extensions";
import type { Metric } from "@partner-standing/contract/programs/scorecard";
import type { Explanation } from "@partner-standing/contract/standing/standing";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useCallback, useState } from "react";
import { PageState } from "../../frame/PageState.tsx";
import { RecordLine } from "./RecordLine.tsx";
import { useStanding } from "../standing-context.ts";
import { behindViewModel } from "./explanation-view-model.ts";

/** A page of records, largest first, and on demand the next one below it. */
export function RecordsBehind({ page }: { page: Explanation }) {
  const { reader } = useStanding();
  const [isContinued, setContinued] = useState(false);
  const { metric, after } = page;
  return (
    <>
      {behindViewModel(page, reader).map((behind) => (
        <RecordLine key={`${behind.link.objectTypeId} ${behind.link.objectId}`} {...behind} />
      ))}
      {after !== null && !isContinued && (
        <Flex>
          <Button size="sm" onClick={() => setContinued(true)}>
            {reader.messages.explain.showMore}
          </Button>
        </Flex>
      )}
      {after !== null && isContinued && <NextPage metric={metric} after={after} />}
    </>
  );
}

function NextPage({ metric, after }: { metric: Metric; after: string }) {
  const { service, reader } = useStanding();
  const ask = useCallback(() => service.explain(metric, after), [service, metric, after]);
  const { state, reload } = useService(ask);
  const page = lastGood(state);
  return (
    <>
      <PageState state={state} reload={reload} loading={reader.messages.explain.loading} />
      {page && <RecordsBehind page={page} />}
    </>
  );
}
