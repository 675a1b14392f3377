import type { SettingsSection } from "../settings/settings-change.ts";
import { type SettingsPage, SettingsPageSchema } from "../settings/settings-page.ts";
import type { Keyed, Operation } from "./operation.ts";

export const readSettings: Operation<object, SettingsPage> = {
  method: "get",
  path: "/api/settings",
  output: SettingsPageSchema,
};

export const saveSettings: Operation<
  { section: SettingsSection; version: number; changes: object } & Keyed,
  SettingsPage
> = { method: "put", path: readSettings.path, output: SettingsPageSchema };

export const filePocForm: Operation<Keyed, SettingsPage> = {
  method: "post",
  path: "/api/poc-form",
  output: SettingsPageSchema,
};

export const enterFigures: Operation<({ months: object[] } | { csv: string }) & Keyed, SettingsPage> = {
  method: "post",
  path: "/api/official-figures",
  output: SettingsPageSchema,
};
