import { Alert } from "@hubspot/ui-extensions";
import type { SettingsPage } from "@partner-standing/contract/settings/settings-page";
import type { SettingsMessages } from "@partner-standing/texts/settings/en";
import { useSettings } from "./settings-context.ts";

function noticeOf({ mayEdit, hiddenUser }: SettingsPage, text: SettingsMessages) {
  if (hiddenUser !== undefined) return { ...text.hiddenUsers, text: text.hiddenUsers.text(hiddenUser) };
  return mayEdit === "no" ? text.readOnly : text.unknownPermission;
}

/** Says who may change the settings to somebody who may not. */
export function PermissionNotice() {
  const { page, text } = useSettings();
  if (page.mayEdit === "yes") return null;
  const { title, text: why } = noticeOf(page, text);
  return (
    <Alert title={title} variant="info">
      {why}
    </Alert>
  );
}
