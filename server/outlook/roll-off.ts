import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Metric, RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { Outlook, RollOffEntry } from "@partner-standing/contract/standing/outlook";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { type RecordId, recordLink } from "../facts/record-id.ts";
import { dayBefore } from "../judgement/replay-reviews.ts";
import type { TierCourse } from "../judgement/tier-course.ts";
import type { Queryable } from "../store/engine/database.ts";
import { readStepDownKey, writeStepDownKey } from "../store/engine/page-keys.ts";
import { findContact } from "../store/mirror/contacts.ts";
import { findCustomer } from "../store/steps/customers.ts";
import { type StepDown, stepsDownAfter, stepsDownOf } from "../store/steps/steps-down.ts";
import { blockingOn } from "./foretell.ts";
import type { OutlookReading } from "./outlook-reading.ts";

const PAGE = 25;

/** A metric that loses records on known days. */
export type Leaving = Extract<Metric, "influencedDealMrr" | "firstNinetyDaysMrr" | "reviewCount">;

/**
 * What leaves a window on a known day. What customers pay has no such day: after an uninstall that is dated ahead, attributed MRR
 * falls by a twelfth a month, which curves and reviews tell.
 */
export const LEAVING: Record<Leaving, { divisor: number; unit: RollOffEntry["unit"]; requirements: RequirementId[] }> =
  {
    influencedDealMrr: { divisor: 100, unit: "usd-per-month", requirements: ["influenced-revenue"] },
    firstNinetyDaysMrr: { divisor: 100, unit: "usd-per-month", requirements: ["influenced-revenue"] },
    // With a Marketplace review its stars leave, too.
    reviewCount: { divisor: 1, unit: "count", requirements: ["marketplace-reviews", "marketplace-rating"] },
  };
export const LEAVING_METRICS = Object.keys(LEAVING) as Leaving[];

/** Requirements of a tier that are met on the day before and not on this one. */
function brokenOn({ company }: TierCourse, tier: TechnologyTier | null, on: CalendarDate): RequirementId[] {
  const before = blockingOn(company, tier, dayBefore(on));
  return blockingOn(company, tier, on).filter((id) => !before.includes(id));
}

/** Those of them that break by what leaves one of these metrics. */
export function brokenBy(course: TierCourse, on: CalendarDate, tier: TechnologyTier | null): RequirementId[] {
  const measured = Object.values(LEAVING).flatMap(({ requirements }) => requirements);
  return brokenOn(course, tier, on).filter((id) => measured.includes(id));
}

/** The metrics whose records a requirement needs. */
export function metricsBehind(id: RequirementId): Leaving[] {
  return LEAVING_METRICS.filter((metric) => LEAVING[metric].requirements.includes(id));
}

/** Tells what leaves, with what is left then and what breaks by it. */
function tellerOf({ tenant: { portal }, today }: OutlookReading, course: TierCourse) {
  const { creditedTier } = course.lifeOn(today);
  const known = new Map<CalendarDate, RequirementId[]>();
  const broken = (on: CalendarDate) => {
    const breaks = known.get(on) ?? brokenOn(course, creditedTier, on);
    known.set(on, breaks);
    return breaks;
  };
  return ({ on, metric, kind, objectId, name, amount }: StepDown): RollOffEntry => {
    const { divisor, unit, requirements } = LEAVING[metric as Leaving];
    return {
      on,
      metric: metric as Leaving,
      record: recordLink(portal, kind, { id: objectId, name }),
      amount: amount / divisor,
      after: course.company.computedOn(on)[metric as Leaving],
      unit,
      breaks: broken(on).filter((id) => requirements.includes(id)),
    };
  };
}

/** A page of what leaves the windows after today, the first day first, with what is left then and what breaks by it. */
export async function rollOff(
  database: Queryable,
  reading: OutlookReading,
  course: TierCourse,
  after: string,
): Promise<Outlook["rollOff"]> {
  const { tenant, today } = reading;
  const page = { metrics: LEAVING_METRICS, day: today, limit: PAGE + 1, after: readStepDownKey(after) };
  const found = await stepsDownAfter(database, tenant.portal.portalId, page);
  const shown = found.slice(0, PAGE);
  const last = found.length > PAGE ? shown.at(-1) : undefined;
  return { entries: shown.map(tellerOf(reading, course)), after: last ? writeStepDownKey(last) : null, ofRecord: [] };
}

type Named = Pick<StepDown, "kind" | "objectId" | "name">;

/** A company with its influenced deals and those who wrote a Marketplace review. */
async function recordsOfCompany(database: Queryable, portalId: number, companyId: string): Promise<Named[]> {
  const customer = await findCustomer(database, portalId, companyId);
  if (!customer) return [];
  const { company, deals, reviewers } = customer;
  return [
    { kind: "companies", objectId: company.id, name: company.name },
    ...deals.map(({ id, name }) => ({ kind: "deals" as const, objectId: id, name })),
    ...reviewers.map(({ id, name }) => ({ kind: "contacts" as const, objectId: id, name })),
  ];
}

/** A contact stands for its company, and for its own Marketplace review. */
async function recordsOfContact(database: Queryable, portalId: number, contactId: string): Promise<Named[]> {
  const contact = await findContact(database, portalId, contactId);
  if (!contact) return [];
  const { id, name, companyId } = contact;
  const ofCompany = companyId === null ? [] : await recordsOfCompany(database, portalId, companyId);
  return [{ kind: "contacts", objectId: id, name }, ...ofCompany.filter(({ kind }) => kind !== "contacts")];
}

/** The same of one company or contact: what its card says that it contributes. */
export async function recordRollOff(
  database: Queryable,
  reading: OutlookReading,
  course: TierCourse,
  { kind, id }: RecordId,
): Promise<RollOffEntry[]> {
  const { portalId } = reading.tenant.portal;
  const records = await (kind === "companies" ? recordsOfCompany : recordsOfContact)(database, portalId, id);
  const found = await stepsDownOf(database, portalId, {
    metrics: LEAVING_METRICS,
    day: reading.today,
    limit: PAGE,
    records,
  });
  const nameOf = (step: Omit<StepDown, "name">) =>
    records.find((record) => record.kind === step.kind && record.objectId === step.objectId)?.name ?? step.objectId;
  return found.map((step) => ({ ...step, name: nameOf(step) })).map(tellerOf(reading, course));
}
