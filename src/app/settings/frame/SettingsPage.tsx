import {
  Alert,
  Button,
  Divider,
  ErrorState,
  Flex,
  LoadingSpinner,
  Tab,
  Tabs,
  Text,
  hubspot,
} from "@hubspot/ui-extensions";
import { Notice } from "@partner-standing/extension-kit/views.tsx";
import type { Erased } from "@partner-standing/contract/settings/portal-connection";
import type { SettingsPage as Page } from "@partner-standing/contract/settings/settings-page";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { useViewer } from "@partner-standing/extension-kit/use-viewer";
import { type FailureReason, failureKind } from "@partner-standing/texts/cards/failure-kind";
import type { SettingsMessages } from "@partner-standing/texts/settings/en";
import { settingsMessagesFor } from "@partner-standing/texts/settings/settings-messages-for";
import { type ComponentType, useMemo, useState } from "react";
import { AccessSection } from "../access/AccessSection.tsx";
import { ConnectionSection } from "../connection/ConnectionSection.tsx";
import { useErasing } from "../connection/EraseData.tsx";
import { ContactsSection } from "../contacts/ContactsSection.tsx";
import { PocFormSection } from "../contacts/PocFormSection.tsx";
import { DataSection } from "../data/DataSection.tsx";
import { FiguresSection } from "../figures/FiguresSection.tsx";
import { HistorySection } from "../history/HistorySection.tsx";
import { ProgramsSection } from "../programs/ProgramsSection.tsx";
import { SolutionsSection } from "../solutions/SolutionsSection.tsx";
import { takesPartInSolutions } from "../solutions/solutions-form.ts";
import {
  SECTION_NAMES,
  type SectionName,
  SettingsContext,
  type SettingsService,
  createSettingsService,
  useSettings,
  useSettingsPage,
} from "./settings-context.ts";
import { type SettingsTexts, createSettingsReader } from "./settings-texts.ts";
import { UnsavedLine, UnsavedProvider, useDrafts } from "./unsaved.tsx";

interface ErasingNoticeProps {
  begun: Erased;
  service: SettingsService;
  text: SettingsMessages;
}

/** Everything that was kept of the account is gone, or is going by itself; there is nothing else to show. */
function ErasingNotice({ begun, service, text: { connection } }: ErasingNoticeProps) {
  const erased = useErasing(service, begun);
  if (erased.erased) return <Notice title={connection.erased} text={connection.erasedText} variant="success" />;
  const { title, text } = connection.erasing[erased.waitsFor];
  return <Notice title={title} text={text} variant="info" />;
}

interface PageFailureProps {
  reason: FailureReason;
  say: SettingsTexts;
  retry: () => void;
}

/** Nothing to show, why, and the way out. */
function PageFailure({ reason, say, retry }: PageFailureProps) {
  const { reader, text } = say;
  const { states } = reader.messages;
  // The cards send people here to connect the account; here it takes whoever runs the service.
  const failure = reason === "not-connected" ? text.notConnected : states.failures[failureKind(reason)];
  return (
    <ErrorState title={failure.title}>
      <Text>{failure.text}</Text>
      <Button onClick={() => retry()}>{states.retry}</Button>
    </ErrorState>
  );
}

function noticeOf({ mayEdit, hiddenUser }: Page, text: SettingsMessages) {
  if (hiddenUser !== undefined) return { ...text.hiddenUsers, text: text.hiddenUsers.text(hiddenUser) };
  return mayEdit === "no" ? text.readOnly : text.unknownPermission;
}

/** Says who may change the settings to somebody who may not. */
function PermissionNotice() {
  const { page, text } = useSettings();
  if (page.mayEdit === "yes") return null;
  const { title, text: why } = noticeOf(page, text);
  return <Notice title={title} text={why} variant="info" />;
}

/** The form says what is named above it, so that both are read together. */
function ContactsAndForm() {
  return (
    <Flex direction="column" gap="lg">
      <ContactsSection />
      <Divider />
      <PocFormSection />
    </Flex>
  );
}

const SECTIONS: Record<SectionName, ComponentType> = {
  connection: ConnectionSection,
  programs: ProgramsSection,
  solutions: SolutionsSection,
  contacts: ContactsAndForm,
  data: DataSection,
  figures: FiguresSection,
  access: AccessSection,
  history: HistorySection,
};

/** All sections stay mounted, so that what is typed in one outlives a look at another. */
function SectionTabs({ selected }: { selected: SectionName }) {
  const { page, text, openSection } = useSettings();
  const { drafts, context } = useDrafts();
  const shown = SECTION_NAMES.filter((name) => name !== "solutions" || takesPartInSolutions(page.settings));
  return (
    <UnsavedProvider value={context}>
      <UnsavedLine drafts={drafts} opened={selected} />
      <Tabs selected={selected} onSelectedChange={(name: string | number) => openSection(name as SectionName)}>
        {shown.map((name) => {
          const View = SECTIONS[name];
          return (
            <Tab key={name} tabId={name} title={text.sections[name]}>
              <View />
            </Tab>
          );
        })}
      </Tabs>
    </UnsavedProvider>
  );
}

/** Somebody else asked for it, or this page did before it was opened anew; where it stands is asked soon. */
const BEGUN_ELSEWHERE: Erased = { erased: false, waitsFor: "data" };

/** Everything that the CRM cannot know, in sections that each save by themselves. */
export function SettingsPage({ fetch = hubspot.fetch }: { fetch?: ServiceFetch }) {
  const { userId, viewer, timeZone, client } = useViewer(fetch);
  const reader = useMemo(() => createSettingsReader(viewer, timeZone), [viewer, timeZone]);
  const text = settingsMessagesFor(viewer.language);
  const service = useMemo(
    () => createSettingsService(client, `settings-${userId}-${Date.now().toString(36)}`),
    [client, userId],
  );
  const { state, page, reload, accept, ownSince } = useSettingsPage(service);
  const [erased, markErased] = useState<Erased | null>(null);
  const [section, openSection] = useState<SectionName>("connection");
  const isErasing = state.status === "failed" && state.reason === "being-erased";
  const begun = erased ?? (isErasing ? BEGUN_ELSEWHERE : null);

  if (begun) return <ErasingNotice begun={begun} service={service} text={text} />;
  if (!page && state.status === "failed")
    return <PageFailure reason={state.reason} say={{ reader, text }} retry={reload} />;
  if (!page) return <LoadingSpinner label={text.loading} showLabel />;
  const canEdit = page.mayEdit === "yes";
  const asked = { page, reader, text, service, canEdit };
  const settings = { ...asked, ownSince, accept, reload, openSection, markErased };
  return (
    <SettingsContext.Provider value={settings}>
      <Flex direction="column" gap="md">
        <PermissionNotice />
        {state.status === "failed" && (
          <StaleNotice text={text.stale} retry={reader.messages.states.retry} reload={reload} />
        )}
        <SectionTabs selected={section} />
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
