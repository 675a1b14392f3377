import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Gap } from "@partner-standing/contract/programs/scorecard";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { NoticeTexts, TaskText } from "@partner-standing/texts/notices/en";
import type { Reader } from "@partner-standing/texts/standing/reader";
import { stepText } from "@partner-standing/texts/standing/step-text";
import { Temporal } from "temporal-polyfill";
import type { TierCourse } from "../judgement/tier-course.ts";
import type { Threats } from "../outlook/threats.ts";
import { dutiesOf } from "../rules/packs/technology/duties.ts";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";
import { quickestGap } from "../standing/next-steps.ts";
import { gapInPercent } from "../standing/without-amounts.ts";
import type { TierChange } from "../store/reviews/reviews.ts";

/** When a review that takes the tier is told of again, the nearest first. */
const STAGES = [
  { days: 7, key: "review-ahead-7" },
  { days: 30, key: "review-ahead-30" },
  { days: 60, key: "review-ahead" },
] as const;
/** A certification's review takes long to arrange. */
const CERTIFICATION_AHEAD_DAYS = 90;
/** News of an older change is no news; staff has this many days to compare a new one with HubSpot's e-mail. */
const TIER_CHANGED_DAYS = 30;
const COMPARE_WITHIN_DAYS = 7;

/** Something that staff should do, and the role whose it is. */
export interface Notice {
  key: string;
  dueOn: CalendarDate;
  role: keyof PortalSettings["contacts"];
  write: (texts: NoticeTexts, said: Said) => TaskText;
}

/** How the reader of a notice writes days, and reads what is to be done. */
interface Said {
  date: (on: CalendarDate) => string;
  reader: Reader;
}

/** Where to begin, in the reader's words; empty where nothing is missing. */
function firstOf(gaps: Gap[], reader: Reader): string {
  const step = quickestGap(gaps);
  return step ? stepText(step, reader) : "";
}

function plus(on: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(on).add({ days }).toString();
}

function formNotices({ company, lifeOn }: TierCourse, today: CalendarDate): Notice[] {
  const { pending, creditedTier } = lifeOn(today);
  const role = "partnershipOwner";
  if (pending) {
    const { tier, reviewOn, dueOn } = pending;
    return [{ key: `form-due:${reviewOn}`, dueOn, role, write: (texts, { date }) => texts.formDue(tier, date(dueOn)) }];
  }
  if (creditedTier === null || !rulesOn(today).pocFormTiers.value.includes(creditedTier)) return [];
  const { filedOn, stale } = company.formOn(today, creditedTier);
  if (!stale) return [];
  const dueOn = plus(today, COMPARE_WITHIN_DAYS);
  return [{ key: `form-stale:${filedOn}`, dueOn, role, write: (texts) => texts.formStale(creditedTier) }];
}

function certificationNotices({ company, lifeOn }: TierCourse, today: CalendarDate): Notice[] {
  const holder = { ...lifeOn(today), apps: company.settings.apps };
  return dutiesOf(holder, plus(today, CERTIFICATION_AHEAD_DAYS)).flatMap(({ kind, on, app = "" }) =>
    kind === "certification-review" && on >= today
      ? {
          key: `certification:${app}:${on}`,
          dueOn: on,
          role: "technical" as const,
          write: (texts, { date }) => texts.certificationEnds(app, date(on)),
        }
      : [],
  );
}

/** What a drop is told by on a day: it is told again when the review comes near, and then what was told before is done with. */
function stageOf(review: CalendarDate, today: CalendarDate): string {
  const stage = STAGES.find(({ days }) => review <= plus(today, days));
  return stage?.key ?? "drop-foreseen";
}

/** A task is read by whoever finds it in the CRM: with the amounts that everybody may see. */
function shownGap({ company: { settings } }: TierCourse, gap: Gap, tier: TechnologyTier | null, on: CalendarDate): Gap {
  return settings.visibility.amounts === "everyone" ? gap : gapInPercent(gap, tier, on);
}

function dropNotices({ drop, course }: Threats, today: CalendarDate): Notice[] {
  if (!drop) return [];
  const { review, breaksOn, estimate, tierBefore: from, tierAfter: to } = drop;
  const because = drop.because.map((gap) => shownGap(course, gap, from, review));
  return [
    {
      key: `${stageOf(review, today)}:${review}`,
      dueOn: review,
      role: "partnershipOwner",
      write: (texts, { date, reader }) => {
        const first = firstOf(because, reader);
        const since = breaksOn > today && breaksOn < review ? date(breaksOn) : null;
        return texts.dropAhead({ from, to, on: date(review), since, gaps: because, first, estimate });
      },
    },
  ];
}

function rollOffNotices({ rollOffs, course }: Threats): Notice[] {
  const isOpen = course.company.settings.visibility.amounts === "everyone";
  return rollOffs.map(({ on, tier, gap: breaking, leaving: names }) => ({
    key: `roll-off:${on}:${breaking.id}`,
    dueOn: on,
    role: "partnershipOwner",
    write(texts, { date, reader }) {
      const gap = shownGap(course, breaking, tier, on);
      const leaving = isOpen ? names : [];
      return texts.rollOff({ tier, on: date(on), gap, leaving, first: firstOf([gap], reader) });
    },
  }));
}

function changeNotices(changes: TierChange[], today: CalendarDate): Notice[] {
  const recent = changes.filter(({ changedOn }) => plus(changedOn, TIER_CHANGED_DAYS) >= today);
  return recent.map(({ changedOn, tierBefore, tierAfter }) => ({
    key: `tier-changed:${changedOn}`,
    dueOn: plus(changedOn, COMPARE_WITHIN_DAYS),
    role: "partnershipOwner",
    write: (texts, { date }) => texts.tierChanged(tierBefore, tierAfter, date(changedOn)),
  }));
}

/** Everything that staff should know on a day; of a program without the company, nothing. What was given before keeps its key. */
export function noticesOn(threats: Threats, today: CalendarDate): Notice[] {
  const { course } = threats;
  if (!course.company.takesPartOn(today)) return [];
  return [
    ...formNotices(course, today),
    ...certificationNotices(course, today),
    ...dropNotices(threats, today),
    ...rollOffNotices(threats),
    ...changeNotices(course.changes, today),
  ];
}
