/**
 * What the work answers, or what `late` says or throws once it has taken longer than so many milliseconds. The work itself
 * goes on, and what becomes of it is nobody's concern any more.
 */
export async function within<Answer, Late>(
  milliseconds: number,
  work: Promise<Answer>,
  late: () => Late,
): Promise<Answer | Late> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  return Promise.race([work, promise.then(late)]).finally(() => clearTimeout(timer));
}
