import { SOLUTIONS_TIERS } from "@partner-standing/contract/programs/program";

/** Parts of a value with those that are tiers ascending: the database orders the names in what it keeps by their length. */
export function inTierOrder(value: object): [string, unknown][] {
  const rank = ([name]: [string, unknown]) => (SOLUTIONS_TIERS as readonly string[]).indexOf(name);
  return Object.entries(value).sort((one, other) => rank(one) - rank(other));
}
