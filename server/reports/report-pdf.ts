import type {
  Chapter,
  ReportLine,
  ReportRow,
  ReportTable,
  Told,
  Tone,
} from "@partner-standing/contract/reports/report";
import type { ReportMessages } from "@partner-standing/texts/report/en";
import { createRequire } from "node:module";
import path from "node:path";
import pdfmake, { type Content, type PdfDefinition } from "pdfmake";
import { chartSvg } from "./report-chart.ts";

// The fonts that come with the library: Latin, Greek and Cyrillic.
const FONTS = path.join(path.dirname(createRequire(import.meta.url).resolve("pdfmake/package.json")), "fonts/Roboto");
pdfmake.setFonts({
  Roboto: {
    normal: path.join(FONTS, "Roboto-Regular.ttf"),
    bold: path.join(FONTS, "Roboto-Medium.ttf"),
    italics: path.join(FONTS, "Roboto-Italic.ttf"),
    bolditalics: path.join(FONTS, "Roboto-MediumItalic.ttf"),
  },
});
// Nothing that is printed leads it to another file or address.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((file) => path.dirname(file) === FONTS);

const INK = "#1f2d36";
const QUIET = "#5b6770";
const RULE = "#d5dadd";
const HEAD = "#f1f4f5";
const ACCENT = "#0b5d73";
const TONES: Record<Tone, string> = { good: "#1d6b45", warning: "#8a5a00", bad: "#a3242c", plain: QUIET };
const FILLS: Record<Tone, string> = { good: "#e2f2e9", warning: "#fbf0d9", bad: "#f9e3e4", plain: "#eef1f2" };

const MARGIN = 34;
/** A report has at most so many pages: what does not fit is printed smaller. */
const PAGES = 2;
const SCALES = [1, 0.94, 0.88, 0.82, 0.76] as const;

/** The font has no narrow no-break space; the usual one is a little wider. */
const printable = (text: string) => text.replaceAll("\u202f", "\u00a0");

/** A word longer than any column is broken anywhere. */
const LONG_WORD = /\S{22}/;

/** How large things are printed. */
type Scaled = (size: number) => number;

const said = (text: string) => ({
  text: printable(text),
  ...(LONG_WORD.test(text) && { wordBreak: "break-all" as const }),
});

/** Places are counted from one, as readers do. */
const clause = ({ sources }: Pick<ReportRow, "sources">) => sources.map((place) => place + 1).join(", ");

const ALIGNED = { text: "left", number: "right", status: "left" } as const;

function cellsOf({ columns }: ReportTable, row: ReportRow): Content[] {
  const own = columns.map(({ kind }, place): Content => {
    const text = row.cells[place] ?? "";
    const look = kind === "status" ? { color: TONES[row.tone], bold: true } : {};
    return { ...said(text), alignment: ALIGNED[kind], ...look };
  });
  return [...own, { text: printable(row.asOf), color: QUIET }, { text: clause(row), color: QUIET, alignment: "right" }];
}

const LINES = {
  hLineWidth: (place: number) => (place <= 1 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => RULE,
  paddingTop: () => 1.8,
  paddingBottom: () => 1.8,
  paddingLeft: () => 4,
  paddingRight: () => 4,
};

function tableOf(table: ReportTable, told: Told, size: Scaled): Content {
  const { title, note, columns, rows } = table;
  const { asOf, clause: where } = told.columns;
  const head = (text: string, alignment: "left" | "right"): Content => ({
    ...{ text: printable(text), alignment, bold: true, color: QUIET, fillColor: HEAD, fontSize: size(6.6) },
  });
  const header = [
    ...columns.map(({ text, kind }) => head(text, ALIGNED[kind])),
    head(asOf, "left"),
    head(where, "right"),
  ];
  const body: Content = {
    layout: LINES,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      // Words share what numbers, days and clauses leave.
      widths: [...columns.map(({ kind }) => (kind === "text" ? "*" : "auto")), "auto", "auto"],
      body: [header, ...rows.map((row) => cellsOf(table, row))],
    },
  };
  return {
    margin: [0, size(5), 0, 0],
    stack: [
      { ...said(title), bold: true, fontSize: size(8.4), margin: [0, 0, 0, 2], headlineLevel: 2 },
      ...(note
        ? [{ ...said(note), color: QUIET, fontSize: size(7), margin: [0, 0, 0, 2] as [number, number, number, number] }]
        : []),
      ...(rows.length > 0 ? [body] : []),
    ],
  };
}

function lineOf({ title, text, tone }: ReportLine, size: Scaled): Content {
  return {
    margin: [0, size(3), 0, 0],
    layout: {
      ...{ hLineWidth: () => 0, vLineColor: () => TONES[tone] },
      vLineWidth: (place: number) => (place === 0 ? 2 : 0),
      ...{ paddingLeft: () => 6, paddingRight: () => 0, paddingTop: () => 0, paddingBottom: () => 0 },
    },
    table: {
      widths: ["*"],
      body: [[{ stack: [...(title ? [{ ...said(title), bold: true }] : []), said(text)] }]],
    },
  };
}

function tagOf({ tier }: Chapter, size: Scaled): Content[] {
  if (!tier) return [];
  return [
    {
      width: "auto",
      layout: { ...LINES, hLineWidth: () => 0, paddingLeft: () => 7, paddingRight: () => 7 },
      table: {
        body: [
          [{ text: tier.text, bold: true, color: TONES[tier.tone], fillColor: FILLS[tier.tone], fontSize: size(9) }],
        ],
      },
    },
    { width: "*", text: printable(tier.since), color: QUIET, margin: [0, size(2.5), 0, 0] },
  ];
}

function headingOf(chapter: Chapter, size: Scaled): Content {
  const title = { text: chapter.title, bold: true, fontSize: size(12), color: ACCENT, headlineLevel: 1 };
  return { columnGap: 8, margin: [0, size(8), 0, 0], columns: [{ ...title, width: "auto" }, ...tagOf(chapter, size)] };
}

/** The sentences, and beside them the trend. */
function openingOf({ lines, chart }: Chapter, told: Told, size: Scaled): Content[] {
  const sentences = lines.map((line) => lineOf(line, size));
  if (!chart || chart.points.length < 2) return sentences;
  const where = `${told.columns.asOf} ${chart.asOf}, ${told.columns.clause} ${clause(chart)}`;
  const drawn: Content[] = [
    { ...said(chart.title), bold: true, fontSize: size(7.4) },
    { svg: chartSvg(chart), width: 252 * size(1) },
    { ...said(where), color: QUIET, fontSize: size(6.2) },
  ];
  return [
    {
      columnGap: 14,
      columns: [
        { width: "*", stack: sentences },
        { width: 252 * size(1), stack: drawn },
      ],
    },
  ];
}

function chapterOf(chapter: Chapter, told: Told, size: Scaled): Content[] {
  return [
    headingOf(chapter, size),
    ...openingOf(chapter, told, size),
    ...chapter.tables.map((table) => tableOf(table, told, size)),
  ];
}

function sourcesOf({ sources, columns }: Told, size: Scaled): Content[] {
  if (sources.length === 0) return [];
  const lines = sources.map((source, place) => ({ text: printable(`${place + 1}\u2002${source}`) }));
  const half = Math.ceil(lines.length / 2);
  return [
    { text: columns.printed, bold: true, fontSize: size(8.4), margin: [0, size(8), 0, 2] },
    {
      ...{ columnGap: 14, fontSize: size(5.8), color: QUIET },
      columns: [{ stack: lines.slice(0, half) }, { stack: lines.slice(half) }],
    },
  ];
}

interface Printed {
  told: Told;
  heading: string;
  text: ReportMessages;
  language: string;
}

function documentOf({ told, heading, text, language }: Printed, scale: number, counted: (pages: number) => void) {
  const size: Scaled = (points) => points * scale;
  const top: Content[] = [
    { ...said(heading), fontSize: size(17), bold: true, color: INK },
    { ...said(told.asOf), color: QUIET, margin: [0, 1, 0, 0] },
    ...(told.amountsShown ? [] : [lineOf({ title: "", text: text.restricted, tone: "warning" }, size)]),
  ];
  const definition: PdfDefinition = {
    ...{ pageSize: "A4", pageMargins: [MARGIN, 30, MARGIN, 34], language, displayTitle: true },
    info: { title: heading, author: "Partner Standing" },
    defaultStyle: { font: "Roboto", fontSize: size(7.6), color: INK, lineHeight: 1.08 },
    content: [...top, ...told.chapters.flatMap((chapter) => chapterOf(chapter, told, size)), ...sourcesOf(told, size)],
    footer(page, pages) {
      counted(pages);
      return {
        ...{ margin: [MARGIN, 8, MARGIN, 0], fontSize: 6.6, color: QUIET },
        columns: [
          { text: text.madeBy, width: "*" },
          { text: text.page(String(page), String(pages)), alignment: "right", width: "auto" },
        ],
      };
    },
    // A heading does not stand alone at the foot of a page.
    pageBreakBefore: (node, after) => node.headlineLevel !== undefined && after.getFollowingNodesOnPage().length < 2,
  };
  return definition;
}

/** The report on at most two pages of A4: what does not fit is printed smaller, down to what can still be read. */
export async function reportPdf(printed: Printed): Promise<Buffer> {
  let pages = 0;
  let pdf: Buffer = Buffer.alloc(0);
  for (const scale of SCALES) {
    pdf = await pdfmake.createPdf(documentOf(printed, scale, (counted) => (pages = counted))).getBuffer();
    if (pages <= PAGES) break;
  }
  return pdf;
}
