import { LineChart } from "@hubspot/ui-extensions";
import type { ComponentProps } from "react";

type Colors = NonNullable<NonNullable<ComponentProps<typeof LineChart>["axes"]["options"]>["colors"]>;

interface SeriesChartProps {
  title: string;
  /** In the order of time, a line after the other. */
  rows: { day: string; series: string; value: number }[];
  /** By the name of a line; the others take HubSpot's own. */
  colors?: Colors;
}

/** Figures over days, a line each. */
export function SeriesChart({ title, rows, colors }: SeriesChartProps) {
  return (
    <LineChart
      data={rows}
      axes={{
        x: { field: "day", fieldType: "category" },
        y: { field: "value", fieldType: "linear" },
        options: { groupFieldByColor: "series", ...(colors && { colors }) },
      }}
      options={{ title, showLegend: true, showTooltips: true }}
    />
  );
}
