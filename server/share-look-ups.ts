/**
 * Lets those who ask for the same thing at once share a look-up, as the cards of one record do. Whoever asks while one is
 * under way waits for the next, which starts after that: nobody is told what was true before they asked.
 */
export function shareLookUps<Key, Found>(lookUp: (key: Key) => Promise<Found>): (key: Key) => Promise<Found> {
  const underWay = new Map<Key, Promise<Found>>();
  const next = new Map<Key, Promise<Found>>();

  function start(key: Key): Promise<Found> {
    next.delete(key);
    const found = lookUp(key);
    const done = () => underWay.get(key) === found && underWay.delete(key);
    underWay.set(key, found);
    found.then(done, done);
    return found;
  }

  return (key) => {
    const running = underWay.get(key);
    if (!running) return start(key);
    const after = () => start(key);
    const shared = next.get(key) ?? running.then(after, after);
    next.set(key, shared);
    return shared;
  };
}
