/** How many cases of a property are tried: a fifth in `npm test`, all of them in `npm run test:slow`. */
export const cases = (all: number): number => (process.env["EVERY_CASE"] ? all : Math.ceil(all / 5));
