import { answerSchema } from "@partner-standing/contract/answers/problem";
import { ExportPageSchema } from "@partner-standing/contract/portal/portal-export";
import { AccountPropertiesSchema, PropertyCountSchema } from "@partner-standing/contract/settings/account-property";
import { DirectorySchema } from "@partner-standing/contract/settings/directory";
import { ConnectionSchema, type Erased, ErasedSchema } from "@partner-standing/contract/settings/portal-connection";
import type { PropertyMapping } from "@partner-standing/contract/settings/property-mapping";
import type { SettingsSection } from "@partner-standing/contract/settings/settings-change";
import { type SettingsPage, SettingsPageSchema } from "@partner-standing/contract/settings/settings-page";
import { DataProblemListSchema } from "@partner-standing/contract/standing/data-problem-list";
import { createWriter } from "@partner-standing/extension-kit/create-writer";
import type { ServiceClient } from "@partner-standing/extension-kit/service-client";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import type { SettingsMessages } from "@partner-standing/texts/settings/en";
import { createContext, useCallback, useContext, useState } from "react";
import type { SettingsReader } from "./settings-texts.ts";

const SettingsPageAnswer = answerSchema(SettingsPageSchema);
const ConnectionAnswer = answerSchema(ConnectionSchema);
const DirectoryAnswer = answerSchema(DirectorySchema);
const PropertiesAnswer = answerSchema(AccountPropertiesSchema);
const CountAnswer = answerSchema(PropertyCountSchema);
const ProblemsAnswer = answerSchema(DataProblemListSchema);
const ExportAnswer = answerSchema(ExportPageSchema);
const ErasedAnswer = answerSchema(ErasedSchema);

/** Everything that the settings page asks of the service and tells it. `prefix` begins the keys of this page. */
export function createSettingsService(client: ServiceClient, prefix: string) {
  const write = createWriter(client, prefix);
  return {
    page: () => client.get("/api/settings", SettingsPageAnswer),
    save: (section: SettingsSection, version: number, changes: object) =>
      write("/api/settings", { section, version, changes }, SettingsPageAnswer),
    fileForm: () => write("/api/poc-form", {}, SettingsPageAnswer),
    enterFigures: (figures: { months: object[] } | { csv: string }) =>
      write("/api/official-figures", figures, SettingsPageAnswer),
    directory: (query: string) => client.get(`/api/directory?query=${encodeURIComponent(query)}`, DirectoryAnswer),
    properties: (kind: keyof PropertyMapping) => client.get(`/api/properties?kind=${kind}`, PropertiesAnswer),
    count: (kind: keyof PropertyMapping, name: string) =>
      client.get(`/api/properties/count?kind=${kind}&name=${name}`, CountAnswer),
    problems: (after: string) => client.get(`/api/data-problems?after=${encodeURIComponent(after)}`, ProblemsAnswer),
    sync: () => client.get("/api/sync", ConnectionAnswer),
    syncNow: () => write("/api/sync", {}, ConnectionAnswer),
    exportPage: (after: string) =>
      client.get(`/api/portal-data/export?after=${encodeURIComponent(after)}`, ExportAnswer),
    erase: (portalId: number) => write("/api/portal-data/erase", { portalId }, ErasedAnswer),
  };
}
export type SettingsService = ReturnType<typeof createSettingsService>;

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
