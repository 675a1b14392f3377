import type { Random } from "./create-random.ts";
import { atNine, randomDate, TODAY } from "./demo-calendar.ts";

/** Few small accounts, many of the lower mid-market, some enterprises: US dollars per month. */
export function randomMrr(random: Random): number {
  if (random.chance(0.2)) return random.integer(4, 45) * 10;
  if (random.chance(0.044)) return random.integer(400, 1500) * 10;
  return Math.min(random.integer(50, 360), random.integer(50, 360)) * 10;
}

function changed(random: Random, mrr: number): number {
  const factor = random.chance(0.6) ? random.integer(103, 132) : random.integer(62, 97);
  return Math.round((mrr * factor) / 1000) * 10;
}

/** What a HubSpot customer pays, from the day of buying on: it rises, falls, and now and then ends. */
export function randomMrrHistory(random: Random, customerSince: string, changes = random.integer(0, 6)) {
  const dates = Array.from({ length: changes }, () => randomDate(random, customerSince, TODAY));
  const later = [...new Set(dates)].filter((date) => date > customerSince).sort();
  let mrr = randomMrr(random);
  const history = [{ value: String(mrr), timestamp: atNine(customerSince) }];
  for (const date of later) {
    const ends = date === later.at(-1) && random.chance(0.04);
    mrr = ends ? 0 : changed(random, mrr);
    history.push({ value: String(mrr), timestamp: atNine(date) });
  }
  return history;
}
