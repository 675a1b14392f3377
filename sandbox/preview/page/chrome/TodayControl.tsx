import { ActionIcon, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../page-words.ts";
import { requestJson } from "../record-store.ts";
import { Icon } from "../remote/icons.tsx";

const TYPING_PAUSE_MS = 500;

/** Moves the product's clock: what is due in March can be seen today. */
export function TodayControl({ today, onMoved }: { today: string; onMoved(): void }) {
  const words = useWords();
  const [text, setText] = useState(today);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => setText(today), [today]);

  const moveTo = async (date: string | null) => {
    clearTimeout(timer.current);
    await requestJson("/preview/today", { method: "POST", body: { date } });
    onMoved();
  };
  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    // Each digit of a typed year makes a date: wait until the typing has ended.
    if (Number(next.slice(0, 4)) >= 2000 && next !== today) {
      timer.current = setTimeout(() => void moveTo(next), TYPING_PAUSE_MS);
    }
  };
  return (
    <TextInput
      type="date"
      size="xs"
      label={words.today}
      value={text}
      onChange={(event) => type(event.target.value)}
      rightSectionPointerEvents="all"
      rightSection={
        <ActionIcon
          variant="transparent"
          size="sm"
          title={words.resetToday}
          aria-label={words.resetToday}
          onClick={() => void moveTo(null)}
        >
          <Icon name="refresh" size={14} />
        </ActionIcon>
      }
    />
  );
}
