import { Button, useExtensionActions } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useLeadCard } from "../lead/lead-service.ts";

/** Puts something to paste elsewhere into the clipboard, and says so. */
export function CopyButton({ label, copied }: { label: string; copied: string }) {
  const { text } = useLeadCard();
  const { copyTextToClipboard } = useExtensionActions<"crm.record.sidebar">();
  const [isCopied, setCopied] = useState(false);
  const copy = () => void Promise.resolve(copyTextToClipboard(copied)).then(() => setCopied(true));
  return (
    <Button size="xs" onClick={copy}>
      {isCopied ? text.copied : label}
    </Button>
  );
}
