import type { FailureReason } from "@partner-standing/texts/cards/failure-kind";
import { Alert, Button } from "@hubspot/ui-extensions";
import { refusalSentences } from "./refusal-sentences.ts";
import { useSettings } from "./settings-context.ts";

/** Something that was asked for and did not come, and the button that asks again. */
export function FailedRequest({ reason, retry }: { reason: FailureReason; retry: () => void }) {
  const { reader, text } = useSettings();
  const [why = ""] = refusalSentences({ ok: false, reason }, { reader, text });
  return (
    <Alert title={why} variant="warning">
      <Button size="sm" onClick={() => retry()}>
        {reader.messages.states.retry}
      </Button>
    </Alert>
  );
}
