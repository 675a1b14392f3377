import { Flex } from "@hubspot/ui-extensions";
import type { ReactNode } from "react";
import { OverlayButton } from "./OverlayButton.tsx";
import { useCard } from "./card-context.ts";

interface UnclearButtonProps {
  /** What is explained; unique on a card. */
  id: string;
  name: string;
  /** Ids of the contested wordings that decide it. */
  readings: string[];
  /** Its explanation, from these wordings on. */
  content: ReactNode;
}

/** How many wordings are unclear, as the way to how they are read; nothing where none is. */
export function UnclearButton({ id, name, readings, content }: UnclearButtonProps) {
  const { reader } = useCard();
  const count = new Set(readings).size;
  if (count === 0) return null;
  return (
    <Flex>
      <OverlayButton id={`unclear-${id}`} title={name} content={content} variant="transparent" size="xs">
        {reader.messages.explain.unclear(reader.count(count), count)}
      </OverlayButton>
    </Flex>
  );
}
