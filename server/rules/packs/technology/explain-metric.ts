import type { Citation, Metric } from "@partner-standing/contract/programs/scorecard";
import type { Reading } from "@partner-standing/contract/standing/standing";
import { cite } from "./cite.ts";
import { readingsNamed, type ReadingId } from "./readings.ts";

/** Where the guide defines a metric, its twelve-month window and the sum over apps, and what it leaves open. */
const DEFINITIONS: Record<Metric, { citations: Citation[]; readings: ReadingId[] }> = {
  attributedMrr: {
    citations: cite("263-265, 872, 876, 922-924", "266-268, 858, 862, 906-908"),
    readings: ["C07", "C08"],
  },
  influencedDealMrr: {
    citations: cite("269-271, 873, 876, 922-925", "269-271, 859, 862, 906-909"),
    readings: ["C07", "C08"],
  },
  firstNinetyDaysMrr: {
    citations: cite("275-277, 874, 876, 922-925", "272-274, 860, 862, 906-909"),
    readings: ["C07"],
  },
  reviewCount: {
    citations: cite("281-283, 876, 884-888, 926", "275-277, 862, 870-874, 910"),
    readings: ["C02", "C17"],
  },
  reviewAverage: {
    citations: cite("281-283, 876, 884-888, 926", "275-277, 862, 870-874, 910"),
    readings: ["C01", "C02", "C17"],
  },
};

/** The lines that define a metric and the contested wordings that decide it. */
export function explainMetric(metric: Metric): { citations: Citation[]; readings: Reading[] } {
  const { citations, readings } = DEFINITIONS[metric];
  return { citations, readings: readingsNamed(readings) };
}
