import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Benefits } from "@partner-standing/contract/standing/benefits";
import type { DropAhead } from "@partner-standing/contract/standing/standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { parameterAt } from "../rules/define-parameter.ts";
import { NOMINATIONS, benefitsOf } from "../rules/packs/technology/benefits.ts";
import { creditedBy } from "../rules/packs/technology/credited-by.ts";
import { sponsorshipDiscount } from "../rules/packs/technology/sponsorship-discount.ts";
import { tierAbove, tierBelow } from "../rules/packs/technology/tier-rank.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { type Asked, answerOnce } from "../store/jobs/answer-once.ts";
import type { Tenant } from "../store/portals/portals.ts";
import { addNomination, countNominations, isNominated } from "../store/reviews/nominations.ts";
import { findCustomer } from "../store/steps/customers.ts";
import { deliveriesOf } from "./deliveries.ts";

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

/** The day that is asked about, and the drop that lies ahead of it. */
interface BenefitsDay {
  on: CalendarDate;
  drop: DropAhead | null;
}

function lowerBenefits(tier: TechnologyTier | null, { on, drop }: BenefitsDay): Benefits["lower"] {
  if (tier === null) return null;
  const lower = drop ? drop.tierAfter : tierBelow(tier);
  return { tier: lower, on: drop?.on ?? null, benefits: lower ? benefitsOf(lower, on) : [] };
}

/** What the credited tier gives, the next one would and a lower one; packages are in US cents, null when none is asked about. */
export async function benefitsFor(
  database: Queryable,
  { portal, settings }: Tenant,
  day: BenefitsDay,
  packageMinor: number | null,
): Promise<Benefits> {
  const { on } = day;
  const { creditedTier: currentTier } = creditedBy(settings.settings);
  return {
    on,
    credited: tierBenefits(currentTier, on, packageMinor),
    next: tierBenefits(tierAbove(currentTier), on, packageMinor),
    lower: lowerBenefits(currentTier, day),
    deliveries: deliveriesOf(settings.settings, on),
    nominations: await nominations(database, portal.portalId, currentTier, on),
  };
}

export type NominationRefusal = "unknown-record" | "unavailable" | "capacity-reached";
type NominationAnswer = { benefits: Benefits } | { refusal: NominationRefusal };

interface Nomination extends Asked {
  companyId: string;
}

async function add(
  transaction: Queryable,
  tenant: Tenant,
  day: BenefitsDay,
  { companyId, actor }: Nomination,
): Promise<NominationAnswer> {
  const { portalId } = tenant.portal;
  if (!(await findCustomer(transaction, portalId, companyId))) return { refusal: "unknown-record" };
  const { nominations } = await benefitsFor(transaction, tenant, day, null);
  if (!nominations) return { refusal: "unavailable" };
  const again = await isNominated(transaction, portalId, nominations.year, companyId);
  if (!again && nominations.left === 0) return { refusal: "capacity-reached" };
  await addNomination(transaction, portalId, { companyId, on: day.on, by: actor });
  return { benefits: await benefitsFor(transaction, tenant, day, null) };
}

/** Notes a joint account that was nominated for co-sell help, once a calendar year; the same key does it once. */
export function nominate(
  database: Database,
  tenant: Tenant,
  day: BenefitsDay,
  asked: Nomination,
): Promise<NominationAnswer> {
  const { companyId, ...by } = asked;
  const request = { write: "nominate", ...by, body: { companyId } } as const;
  return answerOnce(database, tenant.portal.portalId, request, (transaction) => add(transaction, tenant, day, asked));
}
