import { en, type SettingsMessages } from "./en.ts";

export const de: SettingsMessages = en;
