/** How many cases of a property are tried: a fifth in `npm test`, all of them in `npm run test:slow`. */
export const cases = (all: number): number => (process.env["EVERY_CASE"] ? all : Math.ceil(all / 5));

/**
 * Tries a property until chance has brought the case that makes it a proof often enough. Twenty rounds without it mean that it
 * is not drawn any more.
 * @throws Error
 */
export function triedUntil(isMet: () => boolean, tryCases: () => void): void {
  for (let rounds = 0; rounds < 20; rounds++) {
    tryCases();
    if (isMet()) return;
  }
  throw new Error("What the property is about was hardly ever drawn.");
}
