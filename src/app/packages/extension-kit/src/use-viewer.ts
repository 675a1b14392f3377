import { useExtensionContext } from "@hubspot/ui-extensions";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { useMemo } from "react";
import { type ServiceFetch, createServiceClient } from "./service-client.ts";

/** Whom an extension speaks to, and how it asks the service; both stay the same between renders. */
export function useViewer(fetch: ServiceFetch) {
  const { user, portal, variables } = useExtensionContext<"settings">();
  const { language, locale } = user;
  const baseUrl = variables?.["API_BASE_URL"];
  return {
    userId: user.id,
    viewer: useMemo(() => localeOf({ language, locale }), [language, locale]),
    timeZone: portal.timezone,
    client: useMemo(() => createServiceClient({ baseUrl, fetch }), [baseUrl, fetch]),
  };
}

/** The record that a card is open on. */
export function useRecord() {
  const { objectTypeId, objectId } = useExtensionContext<"crm.record.tab">().crm;
  return useMemo(() => ({ objectTypeId, objectId: String(objectId) }), [objectTypeId, objectId]);
}
