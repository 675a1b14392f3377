import type { ReportChart } from "@partner-standing/contract/reports/report";

/** In points; what is drawn keeps clear of the labels around it. */
export const CHART_WIDTH = 252;
const HEIGHT = 92;
const PLOT = { left: 2, right: 246, top: 14, bottom: 76 };

const COLORS = { line: "#0b5d73", area: "#e3f0f2", limit: "#b3541e", grid: "#d5dadd", text: "#5b6770" };

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const rounded = (value: number) => Math.round(value * 10) / 10;

interface Label {
  x: number;
  y: number;
  color: string;
  anchor?: "start" | "end";
}

const label = (text: string, { x, y, color, anchor = "start" }: Label) =>
  `<text x="${rounded(x)}" y="${rounded(y)}" font-family="Roboto" font-size="7" text-anchor="${anchor}" fill="${color}">${escaped(text)}</text>`;

/** A line over the days, the limit that it is to reach, and the first and the last figure in words. */
export function chartSvg({ points, limit }: ReportChart): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "";
  const most = Math.max(1, limit?.value ?? 0, ...points.map(({ value }) => value)) * 1.08;
  const least = Math.min(0, ...points.map(({ value }) => value));
  const x = (place: number) => PLOT.left + ((PLOT.right - PLOT.left) * place) / Math.max(1, points.length - 1);
  const y = (value: number) => PLOT.bottom - ((PLOT.bottom - PLOT.top) * (value - least)) / (most - least);
  const path = points.map(({ value }, place) => `${rounded(x(place))},${rounded(y(value))}`).join(" ");
  const [end, height] = [x(points.length - 1), y(last.value)];
  const limitY = limit ? y(limit.value) : null;
  // The figure stands below the line where the limit's name would be in its way.
  const isNear = limitY !== null && Math.abs(limitY - height) < 12;
  const below = isNear && height >= (limitY ?? 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CHART_WIDTH}" height="${HEIGHT}" viewBox="0 0 ${CHART_WIDTH} ${HEIGHT}">`,
    `<polygon points="${PLOT.left},${PLOT.bottom} ${path} ${rounded(end)},${PLOT.bottom}" fill="${COLORS.area}"/>`,
    `<line x1="${PLOT.left}" y1="${PLOT.bottom}" x2="${PLOT.right}" y2="${PLOT.bottom}" stroke="${COLORS.grid}" stroke-width="0.7"/>`,
    `<polyline points="${path}" fill="none" stroke="${COLORS.line}" stroke-width="1.6"/>`,
    `<circle cx="${rounded(end)}" cy="${rounded(height)}" r="2.4" fill="${COLORS.line}"/>`,
    limit && limitY !== null
      ? `<line x1="${PLOT.left}" y1="${rounded(limitY)}" x2="${PLOT.right}" y2="${rounded(limitY)}" stroke="${COLORS.limit}" stroke-width="0.9" stroke-dasharray="3 2"/>` +
        label(limit.name, { x: PLOT.left, y: limitY - 3, color: COLORS.limit })
      : "",
    label(last.text, { x: end, y: below ? height + 10 : height - 5, color: COLORS.line, anchor: "end" }),
    label(first.label, { x: PLOT.left, y: PLOT.bottom + 10, color: COLORS.text }),
    label(last.label, { x: PLOT.right, y: PLOT.bottom + 10, color: COLORS.text, anchor: "end" }),
    "</svg>",
  ].join("");
}
