import type { Delivery } from "@partner-standing/contract/standing/benefits";
import type { BenefitNames } from "./en.ts";

/** What is guaranteed and has still to come, each by its name, and with how much of it came. */
export function openBenefits(
  deliveries: Delivery[],
  { names, deliveries: say }: BenefitNames,
  count: (number: number) => string,
): string[] {
  return deliveries
    .filter(({ open }) => open > 0)
    .map(({ id, perYear, received }) =>
      perYear === null || perYear === 1
        ? names[id]
        : say.withCount(names[id], say.ofYear(count(received.length), count(perYear))),
    );
}
