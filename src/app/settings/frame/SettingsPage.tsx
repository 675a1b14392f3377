import { Alert, Button, Flex, hubspot, LoadingSpinner, useExtensionContext } from "@hubspot/ui-extensions";
import type { Erased } from "@partner-standing/contract/settings/portal-connection";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { createServiceClient, type ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { settingsMessagesFor } from "@partner-standing/texts/settings/settings-messages-for";
import { useMemo, useState } from "react";
import { ErasingNotice } from "./ErasingNotice.tsx";
import { PageFailure } from "./PageFailure.tsx";
import { PermissionNotice } from "./PermissionNotice.tsx";
import { SectionTabs } from "./SectionTabs.tsx";
import { SettingsContext } from "./settings-context.ts";
import { createSettingsReader } from "./settings-reader.ts";
import { createSettingsService } from "./settings-service.ts";
import { useSettingsPage } from "./use-settings-page.ts";

/** Somebody else asked for it, or this page did before it was opened anew; where it stands is asked soon. */
const BEGUN_ELSEWHERE: Erased = { erased: false, waitsFor: "data" };

/** Everything that the CRM cannot know, in sections that each save by themselves. */
export function SettingsPage({ fetch = hubspot.fetch }: { fetch?: ServiceFetch }) {
  const { user, portal, variables } = useExtensionContext<"settings">();
  const { id, language, locale } = user;
  const { timezone } = portal;
  const baseUrl = variables?.["API_BASE_URL"];
  const { reader, text } = useMemo(() => {
    const chosen = localeOf({ language, locale });
    return { reader: createSettingsReader(chosen, timezone), text: settingsMessagesFor(chosen.language) };
  }, [language, locale, timezone]);
  const service = useMemo(
    () => createSettingsService(createServiceClient({ baseUrl, fetch }), `settings-${id}-${Date.now().toString(36)}`),
    [baseUrl, fetch, id],
  );
  const { state, page, reload, accept, ownSince } = useSettingsPage(service);
  const [erased, markErased] = useState<Erased | null>(null);
  const isErasing = state.status === "failed" && state.reason === "being-erased";
  const begun = erased ?? (isErasing ? BEGUN_ELSEWHERE : null);

  if (begun) return <ErasingNotice begun={begun} service={service} text={text} />;
  if (!page && state.status === "failed")
    return <PageFailure reason={state.reason} say={{ reader, text }} retry={reload} />;
  if (!page) return <LoadingSpinner label={text.loading} showLabel />;
  const canEdit = page.mayEdit === "yes";
  return (
    <SettingsContext.Provider value={{ page, reader, text, service, canEdit, ownSince, accept, reload, markErased }}>
      <Flex direction="column" gap="md">
        <PermissionNotice />
        {state.status === "failed" && (
          <StaleNotice text={text.stale} retry={reader.messages.states.retry} reload={reload} />
        )}
        <SectionTabs />
      </Flex>
    </SettingsContext.Provider>
  );
}

function StaleNotice({ text, retry, reload }: { text: string; retry: string; reload: () => void }) {
  return (
    <Alert title={text} variant="warning">
      <Button size="sm" onClick={() => reload()}>
        {retry}
      </Button>
    </Alert>
  );
}
