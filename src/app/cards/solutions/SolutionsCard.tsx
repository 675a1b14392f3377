import { hubspot } from "@hubspot/ui-extensions";
import type { SolutionsStanding } from "@partner-standing/contract/standing/solutions-standing";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useRecord, useViewer } from "@partner-standing/extension-kit/use-viewer";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { useMemo } from "react";
import { AnswerStates } from "../frame/AnswerStates.tsx";
import { useAfterEdits } from "../frame/follow-changes.ts";
import { CardContext, type CardContextValue } from "../frame/card-context.ts";
import { newKeyPrefix } from "@partner-standing/extension-kit/new-key-prefix";
import { createSources } from "../frame/sources.ts";
import { SolutionsView } from "./SolutionsView.tsx";
import { SolutionsServiceContext, createSolutionsService } from "./solutions-service.ts";

/** How high it mostly is. */
const LINES = 60;

/** Asks once where the company stands in the Solutions Partner Program, and shows the answer. */
export function SolutionsCard({ fetch = hubspot.fetch }: { fetch?: ServiceFetch }) {
  const { viewer, timeZone, client } = useViewer(fetch);
  const record = useRecord();
  const card = useMemo<CardContextValue>(
    () => ({
      reader: createCardReader(viewer, timeZone),
      overlay: "panel",
      sources: createSources(client, viewer.language),
    }),
    [viewer, timeZone, client],
  );
  const service = useMemo(() => createSolutionsService(client, record, newKeyPrefix()), [client, record]);
  const { state, reload } = useService<SolutionsStanding>(service.standing);
  useAfterEdits(lastGood(state)?.client?.toFill ?? [], reload);

  return (
    <CardContext.Provider value={card}>
      <SolutionsServiceContext.Provider value={service}>
        <AnswerStates state={state} reload={reload} lines={LINES}>
          {(standing, refresh) => <SolutionsView standing={standing} refresh={refresh} />}
        </AnswerStates>
      </SolutionsServiceContext.Provider>
    </CardContext.Provider>
  );
}
