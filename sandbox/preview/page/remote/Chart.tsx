import { Fragment } from "react";

type Row = Record<string, number | string>;
interface Axis {
  field: string;
  label?: string;
}
export interface ChartProps {
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
const PALETTE = Object.keys(COLORS);
const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [560, 240, 46, 34, 12];

/** Simple bars or lines; a hidden table carries the same figures for screen readers. */
export const Chart = (kind: "bar" | "line") =>
  function SimpleChart({ data, axes, options = {} }: ChartProps) {
    const rows = Array.isArray(data) ? data : data.data;
    const group = axes.options?.groupFieldByColor;
    const categories = [...new Set(rows.map((row) => String(row[axes.x.field])))];
    const series = group ? [...new Set(rows.map((row) => String(row[group])))] : [axes.y.label ?? axes.y.field];
    const top = roundUp(Math.max(1, ...rows.map((row) => Number(row[axes.y.field]))));
    const slot = (WIDTH - LEFT - 12) / Math.max(1, categories.length);
    const x = (row: Row) => LEFT + (categories.indexOf(String(row[axes.x.field])) + 0.5) * slot;
    const y = (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - TOP);
    const color = (name: string, index: number) => {
      const chosen = axes.options?.colors?.[name] ?? (options.colors ?? options.colorList)?.[index];
      return COLORS[chosen ?? PALETTE[index % PALETTE.length] ?? ""] ?? "#1b7f91";
    };
    const title = options.title ?? `${axes.y.label ?? axes.y.field} / ${axes.x.label ?? axes.x.field}`;
    return (
      <figure className="chart">
        {options.title && <figcaption>{options.title}</figcaption>}
        {options.showLegend && group && (
          <div className="chart-legend">
            {series.map((name, index) => (
              <span key={name}>
                <i style={{ background: color(name, index) }} />
                {name}
              </span>
            ))}
          </div>
        )}
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          {[0, 0.25, 0.5, 0.75, 1].map((part) => (
            <g key={part}>
              <line x1={LEFT} x2={WIDTH - 12} y1={y(part * top)} y2={y(part * top)} className="chart-grid" />
              <text x={LEFT - 8} y={y(part * top) + 4} textAnchor="end">
                {(part * top).toLocaleString("en-US", { notation: "compact" })}
              </text>
            </g>
          ))}
          {categories.map((name, index) => (
            <text key={name} x={LEFT + (index + 0.5) * slot} y={HEIGHT - BOTTOM + 20} textAnchor="middle">
              {name}
            </text>
          ))}
          {series.map((name, index) => {
            const own = rows.filter((row) => !group || String(row[group]) === name);
            const points = own.map((row) => ({ px: x(row), py: y(Number(row[axes.y.field])) }));
            const barWidth = Math.min(48, (slot * 0.7) / series.length);
            if (kind === "bar") {
              const offset = (index - series.length / 2) * barWidth;
              return points.map(({ px, py }) => (
                <rect
                  key={`${name}${px}`}
                  x={px + offset}
                  y={py}
                  width={barWidth - 2}
                  height={HEIGHT - BOTTOM - py}
                  rx="2"
                  fill={color(name, index)}
                />
              ));
            }
            return (
              <Fragment key={name}>
                <polyline
                  className="chart-line"
                  stroke={color(name, index)}
                  points={points.map(({ px, py }) => `${px},${py}`).join(" ")}
                />
                {points.map(({ px, py }) => (
                  <circle key={px} cx={px} cy={py} r="3.5" fill="#fff" stroke={color(name, index)} strokeWidth="2" />
                ))}
              </Fragment>
            );
          })}
        </svg>
        <table className="visually-hidden">
          <caption>{title}</caption>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <th scope="row">{[row[axes.x.field], group && row[group]].filter(Boolean).join(", ")}</th>
                <td>{row[axes.y.field]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </figure>
    );
  };

function roundUp(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value)) / 2;
  return Math.ceil(value / step) * step;
}
