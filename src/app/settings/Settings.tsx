import { hubspot } from "@hubspot/ui-extensions";
import { SettingsPage } from "./frame/SettingsPage.tsx";

hubspot.extend<"settings">(() => <SettingsPage />);
