import { Alert } from "@hubspot/ui-extensions";
import type { Erased } from "@partner-standing/contract/settings/portal-connection";
import type { SettingsMessages } from "@partner-standing/texts/settings/en";
import type { SettingsService } from "./settings-service.ts";
import { useErasing } from "../connection/use-erasing.ts";

interface ErasingNoticeProps {
  begun: Erased;
  service: SettingsService;
  text: SettingsMessages;
}

/** Everything that was kept of the account is gone, or is going by itself; there is nothing else to show. */
export function ErasingNotice({ begun, service, text: { connection } }: ErasingNoticeProps) {
  const erased = useErasing(service, begun);
  if (erased.erased)
    return (
      <Alert title={connection.erased} variant="success">
        {connection.erasedText}
      </Alert>
    );
  const { title, text } = connection.erasing[erased.waitsFor];
  return (
    <Alert title={title} variant="info">
      {text}
    </Alert>
  );
}
