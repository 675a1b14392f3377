import { Icon } from "@hubspot/ui-extensions";
import { ExplainPanel } from "./explain/ExplainPanel.tsx";
import { OverlayButton } from "../frame/OverlayButton.tsx";
import { useStanding } from "./standing-context.ts";
import type { ExplainSubject } from "./explain/explain-subject.ts";

/** Opens the explanation of a figure. */
export function ExplainButton({ subject }: { subject: ExplainSubject }) {
  const { explain } = useStanding().reader.messages;
  const content = <ExplainPanel subject={subject} />;
  return (
    <OverlayButton id={subject.id} title={subject.name} content={content} variant="transparent" size="xs">
      <Icon name="info" screenReaderText={explain.button(subject.name)} />
    </OverlayButton>
  );
}
