import { useEffect, useRef, useState } from "react";
import { IconGlyph } from "../remote/IconGlyph.tsx";
import { useWords } from "../page-words.ts";
import { requestJson } from "../record-store.ts";

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
    <div className="top-control">
      <label htmlFor="today">{words.today}</label>
      <span className="today">
        <input id="today" type="date" value={text} onChange={(event) => type(event.target.value)} />
        <button
          type="button"
          className="icon-button"
          title={words.resetToday}
          aria-label={words.resetToday}
          onClick={() => void moveTo(null)}
        >
          <IconGlyph name="refresh" />
        </button>
      </span>
    </div>
  );
}
