import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { PortalSettings } from "@partner-standing/contract/settings";
import type { FormStanding } from "@partner-standing/contract/standing";
import { pendingPromotion } from "../rules/packs/technology/pending-promotion.ts";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";
import type { HeldReview } from "../store/reviews.ts";
import { pocFormOf } from "./poc-form-of.ts";

/**
 * Where the point-of-contact form stands on a date; null while neither the credited tier nor one that waits for it asks
 * for a form (000_767800270b4ee6ef.txt, lines 311-343).
 */
export function formStanding(
  settings: PortalSettings,
  lastReview: HeldReview | undefined,
  on: CalendarDate,
): FormStanding | null {
  const granted = pendingPromotion(lastReview, settings.tierNoticeOn);
  const pending = granted && granted.reviewOn <= on && on <= granted.dueOn ? granted : null;
  const tier = pending?.tier ?? settings.currentTier;
  if (tier === null || !rulesOn(on).pocFormTiers.value.includes(tier)) return null;
  const { filedOn, stale } = pocFormOf(settings, tier);
  const onFile = stale ? "stale" : "filed";
  return { tier, state: filedOn === null ? "missing" : onFile, filedOn, pending };
}
