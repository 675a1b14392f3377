import type { SettingsSection } from "../settings/settings-change.ts";
import { SettingsPageSchema } from "../settings/settings-page.ts";
import { type Keyed, get, post, put } from "./operation.ts";

export const readSettings = get<object>()("/api/settings", SettingsPageSchema);

export const saveSettings = put<{ section: SettingsSection; version: number; changes: object } & Keyed>()(
  readSettings.path,
  SettingsPageSchema,
);

export const filePocForm = post<Keyed>()("/api/poc-form", SettingsPageSchema);

export const enterFigures = post<({ months: object[] } | { csv: string }) & Keyed>()(
  "/api/official-figures",
  SettingsPageSchema,
);
