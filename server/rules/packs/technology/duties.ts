import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import { defineParameter, parameterAt } from "../../define-parameter.ts";
import { cite } from "./cite.ts";
import { TECHNOLOGY_PARAMETERS } from "./parameters.ts";

const confirmedOn = "2026-11-24";
const LAUNCH = "2026-01-01";

/** Something that a tier must do again and again, counted in months from the day it was entered. */
interface TierDuty {
  months: number;
  tiers: readonly TechnologyTier[];
}

export const DUTY_PARAMETERS = {
  "quality-review": defineParameter<TierDuty>({
    key: "technology.duty.quality-review",
    title: "yearly quality review",
    unit: "months",
    values: [{ from: LAUNCH, value: { months: 12, tiers: ["leading", "premier"] }, citations: cite("303", "297") }],
    confirmedOn,
  }),
  /** "At least twice a year" as a meeting every six months. */
  "sponsor-meeting": defineParameter<TierDuty>({
    key: "technology.duty.sponsor-meeting",
    title: "meeting of the executive sponsor with HubSpot",
    unit: "months",
    values: [{ from: LAUNCH, value: { months: 6, tiers: ["premier"] }, citations: cite("351-355", "345-349") }],
    confirmedOn,
  }),
};

/** A day on which something is due. `assumed`: the guide names the interval, not the day it starts from. */
interface Duty {
  kind: "certification-review" | "quality-review" | "sponsor-meeting";
  on: CalendarDate;
  app?: string;
  assumed: boolean;
  citations: Citation[];
}

interface Holder {
  creditedTier: TechnologyTier | null;
  creditedSince: CalendarDate | null;
  apps: readonly { name: string; certifiedOn: CalendarDate | null; qualityReviewedOn: CalendarDate | null }[];
}

function after(start: CalendarDate, months: number): CalendarDate {
  return Temporal.PlainDate.from(start).add({ months }).toString();
}

function certificationReviews({ apps }: Holder, on: CalendarDate): Duty[] {
  const { value: months, citations } = parameterAt(TECHNOLOGY_PARAMETERS.certificationMonths, on);
  return apps.flatMap(({ name, certifiedOn }) =>
    certifiedOn === null
      ? []
      : [{ kind: "certification-review", on: after(certifiedOn, months), app: name, assumed: false, citations }],
  );
}

function tierDuties(kind: keyof typeof DUTY_PARAMETERS, holder: Holder, until: CalendarDate): Duty[] {
  const { creditedTier, creditedSince } = holder;
  if (creditedTier === null || creditedSince === null) return [];
  const duties: Duty[] = [];
  const { value, citations } = parameterAt(DUTY_PARAMETERS[kind], until);
  if (!value.tiers.includes(creditedTier)) return [];
  for (let times = 1; ; times++) {
    const on = after(creditedSince, times * value.months);
    if (on > until) return duties;
    duties.push({ kind, on, assumed: true, citations });
  }
}

/** Counted from an app's last quality review where the account knows it, else from the day of the tier. */
function qualityReviews(holder: Holder, until: CalendarDate): Duty[] {
  const { creditedTier, apps } = holder;
  const { value, citations } = parameterAt(DUTY_PARAMETERS["quality-review"], until);
  const reviewed = apps.filter(({ qualityReviewedOn }) => qualityReviewedOn !== null);
  if (reviewed.length === 0) return tierDuties("quality-review", holder, until);
  if (creditedTier === null || !value.tiers.includes(creditedTier)) return [];
  return reviewed.map(({ name, qualityReviewedOn }) => ({
    kind: "quality-review",
    on: after(qualityReviewedOn ?? until, value.months),
    app: name,
    assumed: false,
    citations,
  }));
}

/**
 * The days on which something is due up to a date (000_767800270b4ee6ef.txt, lines 303 and 351-355): a certification's
 * review every 24 months, a quality review every 12 for Leading and Premier, the executive sponsor twice a year.
 */
export function dutiesOf(holder: Holder, until: CalendarDate): Duty[] {
  return [
    ...certificationReviews(holder, until).filter(({ on }) => on <= until),
    ...qualityReviews(holder, until).filter(({ on }) => on <= until),
    ...tierDuties("sponsor-meeting", holder, until),
  ].toSorted((one, other) => (one.on < other.on ? -1 : 1));
}
