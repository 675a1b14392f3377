import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Figure } from "@partner-standing/contract/standing/figure";
import type { FigureSources, OfficialMonth } from "@partner-standing/contract/settings/official-figures";
import { METRICS, type Metric, type Unit } from "@partner-standing/contract/programs/scorecard";
import type { Metrics } from "../rules/packs/technology/metrics/metrics-on.ts";
import { daysBetween } from "../rules/steps/rolling-window.ts";

export const METRIC_UNITS: Record<Metric, Unit> = {
  attributedMrr: "usd-per-month",
  influencedDealMrr: "usd-per-month",
  firstNinetyDaysMrr: "usd-per-month",
  reviewCount: "count",
  reviewAverage: "stars",
};

type Official = Pick<NonNullable<Figure["official"]>, "amount" | "asOf">;

/** HubSpot's newest figure known on a date; a date in the future uses the last one known. */
function officialOn(months: OfficialMonth[], metric: Metric, on: CalendarDate): Official | null {
  const known = months.flatMap(({ asOf, [metric]: amount }) =>
    amount !== null && asOf <= on ? [{ amount, asOf }] : [],
  );
  return known.sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0] ?? null;
}

/** Differences of whole cents, without the traces that subtracting in binary leaves. */
function differenceOf(official: number, computed: number | null): number | null {
  return computed === null ? null : Math.round((official - computed) * 100) / 100;
}

/** Every metric as computed and as HubSpot says it on a date, and which of both counts. */
export function figuresOn(
  computed: Metrics,
  official: { months: OfficialMonth[]; sources: FigureSources },
  on: CalendarDate,
): Figure[] {
  return METRICS.map((metric) => {
    const known = officialOn(official.months, metric, on);
    const counted = known !== null && official.sources[metric] === "official";
    return {
      metric,
      unit: METRIC_UNITS[metric],
      source: counted ? "official" : "computed",
      computed: computed[metric],
      official: known && {
        ...known,
        ageDays: daysBetween(known.asOf, on),
        difference: differenceOf(known.amount, computed[metric]),
      },
    };
  });
}

/** The metrics that count: HubSpot's own where the account chose so. */
export function countedMetrics(computed: Metrics, figures: Figure[]): Metrics {
  const chosen = figures.flatMap(({ metric, source, official }) =>
    source === "official" && official ? [[metric, official.amount] as const] : [],
  );
  return { ...computed, ...Object.fromEntries(chosen) };
}
