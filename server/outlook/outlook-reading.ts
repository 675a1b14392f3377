import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { type DealFacts, readDealFacts, readProbability } from "../facts/deal-facts.ts";
import { type CompanyFacts, readCompanyFacts } from "../facts/company-facts.ts";
import { readDateTimeProperty } from "../facts/plain-date.ts";
import { dayBefore as daysBefore } from "../judgement/replay-reviews.ts";
import { FIRST_DAYS } from "../rules/packs/technology/metrics/record-steps.ts";
import { type Course, type CourseReading, readCourse } from "../judgement/tier-course.ts";
import { windowAfter } from "../rules/steps/rolling-window.ts";
import type { Queryable } from "../store/engine/database.ts";
import { readCompanies } from "../store/mirror/companies.ts";
import { influencePage, onceMarked } from "../deals/influence-deals.ts";
import { influenceDeals, openInfluencedDeals } from "../store/mirror/deals-ahead.ts";
import type { DealRow } from "../store/mirror/deals.ts";
import { prospectIds } from "../store/mirror/prospects.ts";
import type { Tenant } from "../store/portals/portals.ts";
import { lossesBetween } from "../store/steps/steps-down.ts";
import { type LossEstimate, lossDays, lossEstimate } from "./monthly-loss.ts";

/** More open deals than anybody works on. */
const MOST_DEALS = 10_000;
/** As many customers without the app, and deals that nobody has marked, as a way could name. */
const MOST_NAMED = 50;

interface NamedRecord {
  id: string;
  name: string;
}

/** An open deal as it would be once it is won on its day. */
export interface OpenDeal extends NamedRecord {
  closesOn: CalendarDate;
  /** From 0 to 1; null where HubSpot says none. */
  probability: number | null;
  /** US cents per month, with all their digits. */
  cents: DealFacts["cents"];
}

/** A won deal that nobody has marked. */
export interface UnmarkedDeal extends NamedRecord {
  closedOn: CalendarDate;
  cents: DealFacts["cents"];
}

/** A customer that has bought HubSpot lately and has not installed the app: an install of today counts twice. */
export interface Prospect extends NamedRecord {
  facts: CompanyFacts;
}

/** What the known and the cautious course of an account follow from. */
export interface CoursesReading {
  today: CalendarDate;
  course: CourseReading;
  loss: LossEstimate;
}

/** Everything that an outlook of an account follows from, read once. */
export interface OutlookReading extends CoursesReading {
  tenant: Tenant;
  openDeals: OpenDeal[];
  unmarked: UnmarkedDeal[];
  prospects: Prospect[];
}

/** An open deal once it is won: on its planned day, or today where that has passed. Null where it says no amount that counts. */
function openDeal(deal: DealRow, { portal, settings }: Tenant, today: CalendarDate): OpenDeal | null {
  const planned = deal.closedAt ? readDateTimeProperty(deal.closedAt, portal.timeZone) : null;
  const closesOn = planned !== null && planned > today ? planned : today;
  const money = { ...portal, settings: settings.settings };
  const { closedOn, cents } = readDealFacts({ ...deal, won: true, closedAt: closesOn }, money);
  if (closedOn === null) return null;
  const percent = readProbability(deal.stageProbability);
  return { id: deal.id, name: deal.name, closesOn, probability: percent === null ? null : percent / 100, cents };
}

/** Won deals that nobody has marked, those that would add most first. */
async function readUnmarked(database: Queryable, tenant: Tenant, today: CalendarDate): Promise<UnmarkedDeal[]> {
  const page = {
    ...influencePage(tenant, today),
    state: "unmarked" as const,
    waiting: null,
    limit: MOST_NAMED,
    after: null,
  };
  const deals = await influenceDeals(database, tenant.portal.portalId, page);
  return deals.flatMap((deal) => onceMarked(deal, tenant) ?? []);
}

/** Reads what the known and the cautious course follow from. @param from the earliest day that will be asked about */
export async function readCourses(database: Queryable, asked: Course, from?: CalendarDate): Promise<CoursesReading> {
  const { portalId, today } = asked;
  const course = await readCourse(database, asked, from);
  const losses = await lossesBetween(database, portalId, lossDays(today));
  return { today, course, loss: lossEstimate(losses, course.company.valueOn, today) };
}

/** Reads what an outlook follows from, in a number of statements that does not depend on the account. */
export async function readOutlook(database: Queryable, tenant: Tenant, today: CalendarDate): Promise<OutlookReading> {
  const { portalId, timeZone } = tenant.portal;
  const { settings } = tenant.settings;
  const courses = await readCourses(database, { portalId, timeZone, settings, today }, windowAfter(today));
  const deals = await openInfluencedDeals(database, portalId, MOST_DEALS);
  const ids = await prospectIds(database, portalId, { boughtFrom: daysBefore(today, FIRST_DAYS), limit: MOST_NAMED });
  const prospects = await readCompanies(database, portalId, ids);
  const account = { timeZone, usdRates: settings.usdRates };
  return {
    ...courses,
    tenant,
    openDeals: deals.flatMap((deal) => openDeal(deal, tenant, today) ?? []),
    unmarked: await readUnmarked(database, tenant, today),
    prospects: prospects.map((company) => ({
      id: company.id,
      name: company.name,
      facts: readCompanyFacts(company, account),
    })),
  };
}
