import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { Benefit, Delivery, Frequency } from "@partner-standing/contract/standing/benefits";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { benefitsOf } from "../rules/packs/technology/benefits.ts";
import { creditedBy } from "../rules/packs/technology/credited-by.ts";

/** Without a limit is at least once: guaranteed is "at least one instance" (000_767800270b4ee6ef.txt, line 989). */
const PER_YEAR: Record<Frequency, number> = { "semi-annual": 2, quarterly: 4, unlimited: 1 };

/** What of a benefit's details is a number of the benefit itself; nominations have a count of their own. */
const YEARLY_UNITS = ["visits-a-year", "campaigns-a-year"];

function perYearOf({ frequency, details }: Benefit): number | null {
  if (frequency) return PER_YEAR[frequency];
  const yearly = details.find(({ quantity }) => quantity && YEARLY_UNITS.includes(quantity.unit));
  return yearly?.quantity?.amount ?? null;
}

/** What was received of each benefit that the credited tier guarantees, as of a day, and what of it is open. */
export function deliveriesOf(settings: PortalSettings, on: CalendarDate): Delivery[] {
  const { creditedTier } = creditedBy(settings);
  if (creditedTier === null || !settings.programs.includes("technology")) return [];
  const year = on.slice(0, 4);
  const guaranteed = benefitsOf(creditedTier, on).filter(({ designation }) => designation === "guaranteed");
  return guaranteed.map((benefit) => {
    const perYear = perYearOf(benefit);
    const received = (settings.benefitsReceived[benefit.id] ?? [])
      .filter((one) => one.on <= on && (perYear === null || one.on.startsWith(year)))
      .toSorted((one, other) => (one.on < other.on ? 1 : -1));
    return { id: benefit.id, perYear, received, open: Math.max(0, (perYear ?? 1) - received.length) };
  });
}
