import { AccountPropertiesSchema, PropertyCountSchema } from "@partner-standing/contract/settings/account-property";
import { DataProblemListSchema } from "@partner-standing/contract/standing/data-problem-list";
import { DirectorySchema } from "@partner-standing/contract/settings/directory";
import { ConnectionSchema, ErasedSchema } from "@partner-standing/contract/settings/portal-connection";
import { ExportPageSchema } from "@partner-standing/contract/portal/portal-export";
import { answerSchema } from "@partner-standing/contract/answers/problem";
import type { PropertyMapping } from "@partner-standing/contract/settings/property-mapping";
import type { SettingsSection } from "@partner-standing/contract/settings/settings-change";
import { SettingsPageSchema } from "@partner-standing/contract/settings/settings-page";
import { createWriter } from "@partner-standing/extension-kit/create-writer";
import type { ServiceClient } from "@partner-standing/extension-kit/service-client";

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
