/** What was looked at, in a sentence for the operator: what it is, and where it is wrong what to do. */
export interface Finding {
  /** `note`: nothing is wrong, but it should be known. */
  verdict: "right" | "wrong" | "note";
  sentence: string;
}

export const right = (sentence: string): Finding => ({ verdict: "right", sentence });
export const wrong = (sentence: string): Finding => ({ verdict: "wrong", sentence });
export const note = (sentence: string): Finding => ({ verdict: "note", sentence });

/** What somebody says who was asked, or what it means that they did not. */
export async function whenAsked<Value>(
  asked: Promise<Value>,
  said: (value: Value) => Finding | Finding[],
  failed: (error: Error) => Finding | Finding[],
): Promise<Finding[]> {
  const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));
  return [await asked.then(said, (error: unknown) => failed(asError(error)))].flat();
}
