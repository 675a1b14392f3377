import { type Metric, metricOf } from "@partner-standing/contract/programs/scorecard";
import { COURSES, type Curve, type CurvePoint, type Outlook } from "@partner-standing/contract/standing/outlook";
import { thresholdText } from "./outlook-sentences.ts";
import type { OutlookReader } from "./outlook-reader.ts";

type Named = "actual" | (typeof COURSES)[number];

/** A line of a chart; `known` is a day on which it has a value. */
interface Line {
  name: string;
  color: "darkBlue" | "blue" | "orange" | "green" | "purple" | "pink" | "darkGreen";
  valueAt: (point: CurvePoint) => number | null | undefined;
}

/** Lines over days, as the charts of both surfaces draw them. */
export interface ChartOfLines {
  title: string;
  rows: { day: string; series: string; value: number }[];
  /** By the name of a line. */
  colors: Record<string, Line["color"]>;
}

const COLORS: Record<Named, Line["color"]> = {
  actual: "darkBlue",
  known: "blue",
  cautious: "orange",
  expected: "green",
  assumed: "purple",
};

/** A course that ends nowhere else than what is known would only hide it. */
function isTold(name: Named, { points }: Curve): boolean {
  const said = points.filter((point) => point[name] !== undefined && point[name] !== null);
  if (name === "actual" || name === "known" || name === "assumed") return said.length > 0;
  return said.some((point) => point[name] !== point.known);
}

function courseLines(curve: Curve, reader: OutlookReader): Line[] {
  const { outlook } = reader.messages;
  const named = ["actual", ...COURSES] as const;
  return named
    .filter((name) => isTold(name, curve))
    .map((name) => ({
      name: name === "actual" ? outlook.actual : outlook.courses[name],
      color: COLORS[name],
      valueAt: (point) => point[name],
    }));
}

/** What the tier held and the one aimed at ask for, each from its day on until it asks for something else. */
function thresholdLines(
  curve: Curve,
  { tier, target }: Pick<Outlook, "tier" | "target">,
  reader: OutlookReader,
): Line[] {
  const shown = curve.thresholds.filter((threshold) => threshold.tier === tier || threshold.tier === target);
  return shown.map((threshold) => ({
    name: thresholdText(threshold, curve, reader),
    color: threshold.tier === target ? "darkGreen" : "pink",
    valueAt: ({ on }) => {
      const inForce = curve.thresholds
        .filter(({ tier: of, from }) => of === threshold.tier && (from ?? on) <= on)
        .at(-1);
      return inForce === threshold ? threshold.value : null;
    },
  }));
}

/** A metric as lines: how it was, its courses, and what tiers ask of it. */
export function curveChart(curve: Curve, aim: Pick<Outlook, "tier" | "target">, reader: OutlookReader): ChartOfLines {
  const lines = [...courseLines(curve, reader), ...thresholdLines(curve, aim, reader)];
  return {
    title: reader.label(reader.messages.metrics[curve.metric]),
    rows: lines.flatMap(({ name, valueAt }) =>
      curve.points.flatMap((point) => {
        const value = valueAt(point);
        if (value === null || value === undefined) return [];
        return { day: reader.shortDate(point.on), series: name, value: Math.round(value * 100) / 100 };
      }),
    ),
    colors: Object.fromEntries(lines.map(({ name, color }) => [name, color])),
  };
}

/** The metrics of an outlook, those first by which the tier would be lost. */
export function curvesByUrgency({ curves, safeUntil }: Pick<Outlook, "curves" | "safeUntil">): Curve[] {
  const broken: (Metric | undefined)[] = (safeUntil?.because ?? []).map(({ id }) =>
    id === "influenced-revenue" ? "influencedDealMrr" : metricOf(id),
  );
  const isBroken = ({ metric }: Curve) => broken.includes(metric);
  return [...curves.filter(isBroken), ...curves.filter((curve) => !isBroken(curve))];
}
