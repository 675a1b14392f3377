import { useState } from "react";
import { useSettings } from "../frame/settings-context.ts";
import { outcomeOf, type Outcome } from "../frame/use-section.ts";

/** Enters HubSpot's figures; `clear` empties the inputs once they are entered, so that a refusal loses nothing. */
export function useFigureEntry(clear: () => void) {
  const { page, service, accept } = useSettings();
  const [outcome, setOutcome] = useState<Outcome>({ status: "none" });
  const enter = async (figures: Parameters<typeof service.enterFigures>[0]) => {
    setOutcome({ status: "saving" });
    const answer = await service.enterFigures(figures);
    setOutcome(outcomeOf(answer, page.version));
    if (!answer.ok) return;
    clear();
    accept(answer.data);
  };
  return { outcome, enter: (figures: Parameters<typeof enter>[0]) => void enter(figures) };
}
