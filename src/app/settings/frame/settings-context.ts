import type { Erased } from "@partner-standing/contract/settings/portal-connection";
import type { SettingsPage } from "@partner-standing/contract/settings/settings-page";
import type { SettingsReader } from "./settings-reader.ts";
import type { SettingsMessages } from "@partner-standing/texts/settings/en";
import { createContext, useContext } from "react";
import type { SettingsService } from "./settings-service.ts";

export interface SettingsContextValue {
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
