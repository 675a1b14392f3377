import {
  countProperty,
  erasePortal,
  exportPortal,
  listProperties,
  readConnection,
  searchDirectory,
  syncNow,
} from "@partner-standing/contract/operations/account";
import { readCase } from "@partner-standing/contract/operations/case-file";
import { enterFigures, filePocForm, readSettings, saveSettings } from "@partner-standing/contract/operations/settings";
import type { Metric } from "@partner-standing/contract/programs/scorecard";
import type { Erased } from "@partner-standing/contract/settings/portal-connection";
import type { PropertyMapping } from "@partner-standing/contract/settings/property-mapping";
import type { SettingsSection } from "@partner-standing/contract/settings/settings-change";
import type { SettingsPage } from "@partner-standing/contract/settings/settings-page";
import { createWriter } from "@partner-standing/extension-kit/create-writer";
import type { ServiceClient } from "@partner-standing/extension-kit/service-client";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import type { SettingsMessages } from "@partner-standing/texts/settings/en";
import { createContext, useCallback, useContext, useState } from "react";
import type { SettingsReader } from "./settings-texts.ts";

/** Everything that the settings page asks of the service and tells it. `prefix` begins the keys of this page. */
export function createSettingsService(client: ServiceClient, prefix: string) {
  const write = createWriter(client, prefix);
  return {
    ask: client.ask,
    page: () => client.ask(readSettings, {}),
    save: (section: SettingsSection, version: number, changes: object) =>
      write(saveSettings, { section, version, changes }),
    fileForm: () => write(filePocForm, {}),
    enterFigures: (figures: { months: object[] } | { csv: string }) => write(enterFigures, figures),
    caseFile: (metric: Metric, month: string, language: string) => client.ask(readCase, { metric, month, language }),
    directory: (query: string) => client.ask(searchDirectory, { query }),
    properties: (kind: keyof PropertyMapping) => client.ask(listProperties, { kind }),
    count: (kind: keyof PropertyMapping, name: string) => client.ask(countProperty, { kind, name }),
    sync: () => client.ask(readConnection, {}),
    syncNow: () => write(syncNow, {}),
    exportPage: (after: string) => client.ask(exportPortal, { after }),
    erase: (portalId: number) => write(erasePortal, { portalId }),
  };
}
export type SettingsService = ReturnType<typeof createSettingsService>;

/** Everything that can be opened on the page, in the order in which somebody new needs it. */
export const SECTION_NAMES = [
  "connection",
  "programs",
  "solutions",
  "contacts",
  "data",
  "figures",
  "access",
  "history",
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

interface SettingsContextValue {
  page: SettingsPage;
  reader: SettingsReader;
  text: SettingsMessages;
  service: SettingsService;
  canEdit: boolean;
  /** The newest version of which everything since `version` was saved by this page itself. */
  ownSince: (version: number) => number;
  /** Shows the page that answered a change. */
  accept: (page: SettingsPage) => void;
  reload: () => void;
  /** Shows another section. */
  openSection: (section: SectionName) => void;
  /** Everything that was kept of the account is gone or going: there is nothing left to show. */
  markErased: (erased: Erased) => void;
}

export const SettingsContext = createContext<SettingsContextValue | null>(null);

export function useSettings(): SettingsContextValue {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error("useSettings is for what SettingsPage renders");
  return settings;
}

/**
 * A version that a save of this page made directly on the one before hides nobody else's change. So a draft in another
 * section, built on the one before, is as good as built on the new one.
 */
export function withOwnVersion(own: ReadonlySet<number>, before: number, after: number): ReadonlySet<number> {
  return after === before + 1 ? new Set([...own, after]) : own;
}

export function ownSince(own: ReadonlySet<number>, version: number): number {
  return own.has(version + 1) ? ownSince(own, version + 1) : version;
}

/** The page as the service last said it, and which of its versions were made here. */
export function useSettingsPage(service: SettingsService) {
  const ask = useCallback(() => service.page(), [service]);
  const { state, reload, show } = useService(ask);
  const [own, setOwn] = useState<ReadonlySet<number>>(new Set());
  const page = lastGood(state);
  const before = page?.version ?? 0;
  const accept = useCallback(
    (next: SettingsPage) => {
      setOwn((versions) => withOwnVersion(versions, before, next.version));
      show(next);
    },
    [before, show],
  );
  return { state, page, reload, accept, ownSince: (version: number) => ownSince(own, version) };
}
