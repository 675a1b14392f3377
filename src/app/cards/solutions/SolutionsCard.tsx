import { hubspot, useExtensionContext } from "@hubspot/ui-extensions";
import type { SolutionsStanding } from "@partner-standing/contract/standing/solutions-standing";
import { type ServiceFetch, createServiceClient } from "@partner-standing/extension-kit/service-client";
import { useService } from "@partner-standing/extension-kit/use-service";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { useMemo } from "react";
import { AnswerStates } from "../frame/AnswerStates.tsx";
import { CardContext, type CardContextValue } from "../frame/card-context.ts";
import { newKeyPrefix } from "../frame/new-key-prefix.ts";
import { SolutionsView } from "./SolutionsView.tsx";
import { SolutionsServiceContext, createSolutionsService } from "./solutions-service.ts";

/** Asks once where the company stands in the Solutions Partner Program, and shows the answer. */
export function SolutionsCard({ fetch = hubspot.fetch }: { fetch?: ServiceFetch }) {
  const { crm, user, portal, variables } = useExtensionContext<"crm.record.tab">();
  const { language, locale } = user;
  const { timezone } = portal;
  const baseUrl = variables?.["API_BASE_URL"];
  const objectId = String(crm.objectId);
  const { objectTypeId } = crm;

  const card = useMemo<CardContextValue>(
    () => ({ reader: createCardReader(localeOf({ language, locale }), timezone), overlay: "panel" }),
    [language, locale, timezone],
  );
  const service = useMemo(
    () => createSolutionsService(createServiceClient({ baseUrl, fetch }), { objectTypeId, objectId }, newKeyPrefix()),
    [baseUrl, fetch, objectTypeId, objectId],
  );
  const { state, reload } = useService<SolutionsStanding>(service.standing);

  return (
    <CardContext.Provider value={card}>
      <SolutionsServiceContext.Provider value={service}>
        <AnswerStates state={state} reload={reload}>
          {(standing, refresh) => <SolutionsView standing={standing} refresh={refresh} />}
        </AnswerStates>
      </SolutionsServiceContext.Provider>
    </CardContext.Provider>
  );
}
