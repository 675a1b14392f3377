import type { Benefits } from "@partner-standing/contract/standing/benefits";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { TechnologyTier } from "@partner-standing/contract/programs/technology-tier";
import { creditedBy } from "../rules/packs/technology/credited-by.ts";
import { benefitsOf } from "../rules/packs/technology/benefits-of.ts";
import { NOMINATIONS } from "../rules/packs/technology/nominations.ts";
import { sponsorshipDiscount } from "../rules/packs/technology/sponsorship-discount.ts";
import { tierAbove } from "../rules/packs/technology/tier-rank.ts";
import { parameterAt } from "../rules/parameter-at.ts";
import type { Queryable } from "../store/engine/database.ts";
import { countNominations } from "../store/reviews/nominations.ts";
import type { Tenant } from "../store/portals/portals.ts";

function tierBenefits(tier: TechnologyTier | null, on: CalendarDate, packageMinor: number | null) {
  if (tier === null) return null;
  const sponsorship = packageMinor === null ? null : sponsorshipDiscount(tier, packageMinor, on);
  return { tier, benefits: benefitsOf(tier, on), sponsorship };
}

async function nominations(database: Queryable, portalId: number, tier: TechnologyTier | null, on: CalendarDate) {
  const { value, citations } = parameterAt(NOMINATIONS, on);
  if (tier !== value.tier) return null;
  const year = Number(on.slice(0, 4));
  const used = await countNominations(database, portalId, year);
  return { year, perYear: value.perYear, used, left: Math.max(0, value.perYear - used), citations };
}

/** What the credited tier gives and the next one would; packages are in US cents, null when none is asked about. */
export async function benefitsFor(
  database: Queryable,
  { portal, settings }: Tenant,
  on: CalendarDate,
  packageMinor: number | null,
): Promise<Benefits> {
  const { creditedTier: currentTier } = creditedBy(settings.settings);
  return {
    on,
    credited: tierBenefits(currentTier, on, packageMinor),
    next: tierBenefits(tierAbove(currentTier), on, packageMinor),
    nominations: await nominations(database, portal.portalId, currentTier, on),
  };
}
