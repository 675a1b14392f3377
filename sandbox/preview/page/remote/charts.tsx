import { BarChart, LineChart } from "@mantine/charts";
import { Box, Text, VisuallyHidden } from "@mantine/core";
import { useContext } from "react";
import { PageLanguage } from "../page-words.ts";

type Row = Record<string, number | string>;
interface Axis {
  field: string;
  label?: string;
}
interface ChartProps {
  data: Row[] | { data: Row[] };
  axes: { x: Axis; y: Axis; options?: { groupFieldByColor?: string; colors?: Record<string, string> } };
  options?: { title?: string; showLegend?: boolean; colorList?: string[]; colors?: string[] };
}

const COLORS: Record<string, string> = {
  aqua: "#1b7f91",
  orange: "#d9722e",
  purple: "#6a63b8",
  green: "#3f8f5f",
  blue: "#3d6fb4",
  yellow: "#c7992a",
  pink: "#c2557e",
  darkBlue: "#2f4a6b",
  darkGreen: "#1f5e46",
  darkOrange: "#a94f1c",
};
const PALETTE = Object.values(COLORS);

const chart = (Drawing: typeof BarChart | typeof LineChart) =>
  function Chart({ data, axes, options = {} }: ChartProps) {
    const language = useContext(PageLanguage);
    const rows = Array.isArray(data) ? data : data.data;
    const { x, y } = axes;
    const group = axes.options?.groupFieldByColor;
    const seriesOf = (row: Row) => (group ? String(row[group]) : (y.label ?? y.field));
    const names = [...new Set(rows.map(seriesOf))];
    const chosen = options.colors ?? options.colorList;
    const colorAt = (name: string, index: number) =>
      COLORS[axes.options?.colors?.[name] ?? chosen?.[index] ?? ""] ?? PALETTE[index % PALETTE.length] ?? "";
    /** A name may hold a point, which the drawing would take for a path. */
    const columnOf = (name: string) => `series${names.indexOf(name)}`;
    /** One row for each place on the x axis, one column for each series. */
    const places = [...new Set(rows.map((row) => row[x.field]))].map((place) => {
      const own = rows.filter((row) => row[x.field] === place);
      const values = own.map((row) => [columnOf(seriesOf(row)), Number(row[y.field])] as const);
      return { [x.field]: place, ...Object.fromEntries(values) };
    });
    const title = options.title ?? `${y.label ?? y.field} / ${x.label ?? x.field}`;
    return (
      <Box component="figure" m={0}>
        {options.title && (
          <Text component="figcaption" size="sm" fw={600} mb="sm">
            {options.title}
          </Text>
        )}
        <div aria-hidden="true">
          <Drawing
            h={240}
            data={places}
            dataKey={x.field}
            series={names.map((name, index) => ({ name: columnOf(name), label: name, color: colorAt(name, index) }))}
            withLegend={Boolean(options.showLegend && group)}
            valueFormatter={(value) => value.toLocaleString(language, { notation: "compact" })}
            tickLine="none"
            {...NO_KEYBOARD}
          />
        </div>
        <VisuallyHidden component="table">
          <caption>{title}</caption>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <th scope="row">{[row[x.field], group && row[group]].filter(Boolean).join(", ")}</th>
                <td>{row[y.field]}</td>
              </tr>
            ))}
          </tbody>
        </VisuallyHidden>
      </Box>
    );
  };

/** The table beside the drawing carries the same figures: nobody has to walk through the drawing. */
const NO_KEYBOARD = { barChartProps: { accessibilityLayer: false }, lineChartProps: { accessibilityLayer: false } };

export const chartComponents = { BarChart: chart(BarChart), LineChart: chart(LineChart) };
