import { Button, Flex, Text, useExtensionActions } from "@hubspot/ui-extensions";
import { useState } from "react";

interface CopyButtonProps {
  content: () => string;
  label: string;
  copied: string;
  failed: string;
}

/** Copies a text and says whether that worked. */
export function CopyButton({ content, label, copied, failed }: CopyButtonProps) {
  const { copyTextToClipboard } = useExtensionActions<"settings" | "pages">();
  const [result, setResult] = useState("");
  const copy = () => {
    copyTextToClipboard(content()).then(
      () => setResult(copied),
      () => setResult(failed),
    );
  };
  return (
    <Flex direction="row" gap="sm" align="center" wrap>
      <Button size="sm" onClick={copy}>
        {label}
      </Button>
      {result && <Text variant="microcopy">{result}</Text>}
    </Flex>
  );
}
