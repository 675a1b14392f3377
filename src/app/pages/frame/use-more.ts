import type { Answer, Failure } from "@partner-standing/extension-kit/service-client";
import { useState } from "react";

interface Page<Item> {
  items: Item[];
  /** What asks for the next page; null at the end. */
  after: string | null;
}

/** The first page of a list with those that somebody has asked for since. Another list is another component. */
export function useMore<Item>(first: Page<Item>, ask: (after: string) => Promise<Answer<Page<Item>>>) {
  const [later, setLater] = useState<Page<Item> | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const after = later ? later.after : first.after;

  async function more(): Promise<void> {
    if (after === null || isBusy) return;
    setBusy(true);
    setFailure(null);
    const answer = await ask(after);
    setBusy(false);
    if (!answer.ok) return setFailure(answer);
    setLater((before) => ({ items: [...(before?.items ?? []), ...answer.data.items], after: answer.data.after }));
  }
  return { items: [...first.items, ...(later?.items ?? [])], hasMore: after !== null, more, isBusy, failure };
}
