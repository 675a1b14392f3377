import { SeriesChart } from "./SeriesChart.tsx";

interface TrendChartProps {
  title: string;
  /** What the line is called. */
  name: string;
  /** In the order of time; a month without a figure is left out. */
  points: { label: string; value: number }[];
  /** What it is to reach. */
  limit: { name: string; value: number } | null;
}

/** A figure as a line, and its limit as another. One point alone is no line. */
export function TrendChart({ title, name, points, limit }: TrendChartProps) {
  if (points.length < 2) return null;
  const rows = points.flatMap(({ label, value }) => [
    { day: label, series: name, value },
    ...(limit ? [{ day: label, series: limit.name, value: limit.value }] : []),
  ]);
  return <SeriesChart title={title} rows={rows} />;
}
