import { Alert } from "@hubspot/ui-extensions";
import { useSettings } from "./settings-context.ts";

/** Says who may change the settings to somebody who may not. */
export function PermissionNotice() {
  const { page, text } = useSettings();
  if (page.mayEdit === "yes") return null;
  const { title, text: why } = page.mayEdit === "no" ? text.readOnly : text.unknownPermission;
  return (
    <Alert title={title} variant="info">
      {why}
    </Alert>
  );
}
