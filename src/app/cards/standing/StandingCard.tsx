import { hubspot, useExtensionContext } from "@hubspot/ui-extensions";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { createReader } from "@partner-standing/texts/standing/reader";
import { createServiceClient, type ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { useService } from "@partner-standing/extension-kit/use-service";
import { useCallback, useMemo } from "react";
import { CardContext, type CardContextValue } from "../frame/card-context.ts";
import { newKeyPrefix } from "../frame/new-key-prefix.ts";
import { StandingStates, type Layout } from "./StandingStates.tsx";
import { StandingContext, type StandingContextValue } from "./standing-context.ts";
import { createStandingService } from "./standing-service.ts";

interface StandingCardProps {
  layout: Layout;
  /** For tests; HubSpot's own otherwise. */
  fetch?: ServiceFetch;
}

/** Asks once where the company stands and what the open record adds to it, and shows the answer. */
export function StandingCard({ layout, fetch = hubspot.fetch }: StandingCardProps) {
  const { crm, user, portal, variables } = useExtensionContext<"crm.record.tab">();
  const { language, locale } = user;
  const { timezone } = portal;
  const baseUrl = variables?.["API_BASE_URL"];
  const objectId = String(crm.objectId);
  const { objectTypeId } = crm;

  const card = useMemo<CardContextValue & StandingContextValue>(() => {
    const reader = createReader(localeOf({ language, locale }), timezone);
    const service = createStandingService(createServiceClient({ baseUrl, fetch }), newKeyPrefix());
    return { reader, service, overlay: "panel" };
  }, [language, locale, timezone, baseUrl, fetch]);
  const ask = useCallback(() => card.service.standing(objectTypeId, objectId), [card, objectTypeId, objectId]);
  const { state, reload } = useService(ask);

  return (
    <CardContext.Provider value={card}>
      <StandingContext.Provider value={card}>
        <StandingStates state={state} reload={reload} layout={layout} />
      </StandingContext.Provider>
    </CardContext.Provider>
  );
}
