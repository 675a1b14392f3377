import type { TotalKey } from "./contributions.ts";
import type { ProblemKey } from "./data-problems.ts";

// What stands for the end of a page in an address; '' for the beginning. The doors check the form.
const SIGN = ":";

export function writeTotalKey({ amount, kind, objectId }: TotalKey): string {
  return [amount, kind, objectId].join(SIGN);
}

export function readTotalKey(text: string): TotalKey | null {
  if (text === "") return null;
  const [amount, kind, objectId] = text.split(SIGN) as [string, TotalKey["kind"], string];
  return { amount: Number(amount), kind, objectId };
}

export function writeProblemKey({ kind, objectId, code, property }: ProblemKey): string {
  return [kind, objectId, code, property].join(SIGN);
}

export function readProblemKey(text: string): ProblemKey | null {
  if (text === "") return null;
  const [kind, objectId, code, ...property] = text.split(SIGN) as [ProblemKey["kind"], string, string, ...string[]];
  return { kind, objectId, code, property: property.join(SIGN) };
}
