import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { FormStanding } from "@partner-standing/contract/standing/standing";
import type { TierCourse } from "../judgement/tier-course.ts";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";

/**
 * Where the point-of-contact form stands on a date; null while neither the credited tier nor one that waits for it asks
 * for a form (000_767800270b4ee6ef.txt, lines 311-343).
 */
export function formStanding(
  { company, lifeOn }: Pick<TierCourse, "company" | "lifeOn">,
  on: CalendarDate,
): FormStanding | null {
  const { pending, creditedTier } = lifeOn(on);
  const tier = pending?.tier ?? creditedTier;
  if (tier === null || !rulesOn(on).pocFormTiers.value.includes(tier)) return null;
  const { filedOn, stale } = company.formOn(on, tier);
  const onFile = stale ? "stale" : "filed";
  return { tier, state: filedOn === null ? "missing" : onFile, filedOn, pending };
}
