/**
 * A key for everything that is sent. Sending the same again, because no answer came, uses the same key, so that a change
 * which was made although its answer got lost is not made twice.
 */
export function createIdempotencyKeys(prefix: string) {
  const unanswered = new Map<string, string>();
  let count = 0;
  return {
    keyFor(content: object): string {
      const sent = JSON.stringify(content);
      const key = unanswered.get(sent) ?? `${prefix}-${++count}`;
      unanswered.set(sent, key);
      return key;
    },
    /** It was decided: the same wish once more is another one. */
    answered: (content: object) => void unanswered.delete(JSON.stringify(content)),
  };
}
