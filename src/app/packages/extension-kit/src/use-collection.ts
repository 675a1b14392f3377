import type { FailureReason } from "@partner-standing/texts/cards/failure-kind";
import { useState } from "react";
import type { Answer } from "./service-client.ts";

type Collection<All> =
  | { status: "none" }
  | { status: "running"; collected: All | null }
  | { status: "done"; collected: All }
  | { status: "failed"; reason: FailureReason };

/**
 * Collects something page by page: an answer through HubSpot holds a megabyte at most.
 * @param join a page and all before it, null before the first
 */
export function useCollection<Page extends { after: string | null }, All>(
  ask: (after: string) => Promise<Answer<Page>>,
  join: (collected: All | null, page: Page) => All,
) {
  const [state, setState] = useState<Collection<All>>({ status: "none" });

  const collect = async () => {
    let collected: All | null = null;
    let after: string | null = "";
    setState({ status: "running", collected });
    while (after !== null) {
      const answer: Answer<Page> = await ask(after);
      if (!answer.ok) return setState({ status: "failed", reason: answer.reason });
      collected = join(collected, answer.data);
      after = answer.data.after;
      setState(after === null ? { status: "done", collected } : { status: "running", collected });
    }
  };
  return { state, start: () => void collect() };
}
