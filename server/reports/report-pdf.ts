import type { Chapter, ReportLine, ReportRow, ReportTable, Told } from "@partner-standing/contract/reports/report";
import type { Tone } from "@partner-standing/contract/reports/tone";
import type { Language } from "@partner-standing/texts/formats/locale";
import { reportMessagesFor } from "@partner-standing/texts/report/report-messages-for";
import { createRequire } from "node:module";
import path from "node:path";
import pdfmake, { type Content, type PdfDefinition, type TableLayout } from "pdfmake";
import { CHART_WIDTH, chartSvg } from "./report-chart.ts";

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
const SCALES = [1, 0.92, 0.85, 0.78, 0.7] as const;

/** The font has no narrow no-break space; the usual one is a little wider. */
const printable = (text: string) => text.replaceAll("\u202f", "\u00a0");

/** A word that may be longer than its column is broken anywhere, which others are not. */
const LONG_WORD = /(\S{24,})/;

/** How large things are printed. */
type Scaled = (size: number) => number;

function said(text: string): { text: string | Content[] } {
  const parts = printable(text).split(LONG_WORD);
  if (parts.length === 1) return { text: printable(text) };
  return {
    text: parts.map((part): Content => ({ text: part, wordBreak: LONG_WORD.test(part) ? "break-all" : "normal" })),
  };
}

/** Places are counted from one, as readers do. */
const clause = ({ source }: Pick<ReportRow, "source">) => (source === null ? "" : String(source + 1));

const ALIGNED = { text: "left", short: "left", number: "right", status: "left" } as const;

/** A value that all rows share; null where they differ. */
function shared(rows: readonly ReportRow[], of: (row: ReportRow) => string): string | null {
  const values = new Set(rows.map(of));
  return values.size === 1 ? (rows[0] && of(rows[0])) || null : null;
}

/** What a table has besides its own columns: what all its rows share is said once, above them. */
function marginsOf({ rows }: ReportTable, { columns }: Told) {
  const both = [
    { name: columns.asOf, of: (row: ReportRow) => row.asOf },
    { name: columns.clause, of: clause },
  ].map((margin) => ({ ...margin, all: shared(rows, margin.of) }));
  return {
    said: both.flatMap(({ name, all }) => (all === null ? [] : [`${name} ${all}`])).join(", "),
    columns: both.filter(({ all, of }) => all === null && rows.some((row) => of(row) !== "")),
  };
}

const LINES: TableLayout = {
  hLineWidth: (place) => (place <= 1 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => RULE,
  paddingTop: () => 1.6,
  paddingBottom: () => 1.6,
  paddingLeft: () => 4,
  paddingRight: () => 4,
};

function bodyOf({ columns, rows }: ReportTable, margins: ReturnType<typeof marginsOf>, size: Scaled): Content {
  const head = (text: string, alignment: "left" | "right"): Content => ({
    ...{ text: printable(text), alignment, bold: true, color: QUIET, fillColor: HEAD, fontSize: size(6.6) },
  });
  // Words share what numbers, days and clauses leave.
  const hasText = columns.some(({ kind }) => kind === "text");
  const widthOf = (kind: string, place: number) => (kind === "text" || (!hasText && place === 0) ? "*" : "auto");
  const cells = (row: ReportRow) =>
    columns.map(({ kind }, place): Content => {
      const look = kind === "status" ? { color: TONES[row.tone], bold: true } : {};
      return { ...said(row.cells[place] ?? ""), alignment: ALIGNED[kind], ...look };
    });
  const beside = (row: ReportRow) =>
    margins.columns.map(({ of }): Content => ({ text: printable(of(row)), color: QUIET, alignment: "right" }));
  return {
    layout: LINES,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [
        ...columns.map(({ kind }, place) => widthOf(kind, place)),
        ...margins.columns.map(() => "auto" as const),
      ],
      body: [
        [
          ...columns.map(({ text, kind }) => head(text, ALIGNED[kind])),
          ...margins.columns.map(({ name }) => head(name, "right")),
        ],
        ...rows.map((row) => [...cells(row), ...beside(row)]),
      ],
    },
  };
}

/** A column in which nothing stands takes no place. */
function withoutEmpty(table: ReportTable): ReportTable {
  const isFilled = table.columns.map((_, place) => table.rows.some(({ cells }) => cells[place]));
  return {
    ...table,
    columns: table.columns.filter((_, place) => isFilled[place]),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, place) => isFilled[place]) })),
  };
}

function tableOf(table: ReportTable, told: Told, size: Scaled): Content {
  const margins = marginsOf(table, told);
  const title: Content = {
    columnGap: 8,
    margin: [0, 0, 0, 2],
    columns: [
      { ...said(table.title), bold: true, fontSize: size(8.2), width: "auto" },
      {
        ...said(margins.said),
        color: QUIET,
        fontSize: size(6.4),
        alignment: "right",
        width: "*",
        margin: [0, size(1.6), 0, 0],
      },
    ],
  };
  const note: Content[] = table.note
    ? [{ ...said(table.note), color: QUIET, fontSize: size(6.8), margin: [0, 0, 0, 2] }]
    : [];
  const body = table.rows.length > 0 ? [bodyOf(withoutEmpty(table), margins, size)] : [];
  return { unbreakable: true, margin: [0, size(6), 0, 0], stack: [title, ...note, ...body] };
}

const GAP = 14;

/** Tables from the top to the foot of a chapter: each row of the page has one or two columns, each with tables by their ids. */
const LAYOUTS: Partial<Record<Chapter["id"], string[][][]>> = {
  technology: [[["requirements"]], [["presence"], ["customers"]]],
  solutions: [
    [["requirements"], ["points"]],
    [["ahead"], ["look-back"]],
    [["obligations", "lapsing"], ["clients"]],
  ],
};

const columnsOf = (stacks: Content[][]): Content =>
  stacks.length === 1
    ? { stack: stacks[0] ?? [] }
    : { unbreakable: true, columnGap: GAP, columns: stacks.map((stack): Content => ({ width: "*", stack })) };

/** The tables of a chapter in rows; a column without any leaves its place to the other. */
function tablesOf({ id, tables }: Chapter, told: Told, size: Scaled): Content[] {
  const layout = LAYOUTS[id] ?? tables.map((table) => [[table.id]]);
  return layout.flatMap((row) => {
    const stacks = row
      .map((ids) => tables.filter((table) => ids.includes(table.id)).map((table) => tableOf(table, told, size)))
      .filter((stack) => stack.length > 0);
    return stacks.length === 0 ? [] : [columnsOf(stacks)];
  });
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
  const title = { text: chapter.title, bold: true, fontSize: size(12), color: ACCENT };
  return { columnGap: 8, margin: [0, size(8), 0, 0], columns: [{ ...title, width: "auto" }, ...tagOf(chapter, size)] };
}

/** Stands beside the trend, below the sentences. */
const BESIDE_CHART = "steps";

/** The sentences and the steps, and beside them the trend. */
function openingOf({ lines, chart, tables }: Chapter, told: Told, size: Scaled): Content[] {
  const steps = tables.filter(({ id }) => id === BESIDE_CHART).map((table) => tableOf(table, told, size));
  const sentences = [...lines.map((line) => lineOf(line, size)), ...steps];
  if (!chart || chart.points.length < 2) return sentences;
  const where = `${told.columns.asOf} ${chart.asOf}, ${told.columns.clause} ${clause(chart)}`;
  const drawn: Content[] = [
    { ...said(chart.title), bold: true, fontSize: size(7.4) },
    { svg: chartSvg(chart), width: CHART_WIDTH * size(1) },
    { ...said(where), color: QUIET, fontSize: size(6.2) },
  ];
  return [
    {
      columnGap: GAP,
      columns: [
        { width: "*", stack: sentences },
        { width: CHART_WIDTH * size(1), stack: drawn },
      ],
    },
  ];
}

/** A heading stands with what comes first under it. */
function chapterOf(chapter: Chapter, told: Told, size: Scaled): Content[] {
  const [first, ...others] = tablesOf(chapter, told, size);
  const opening = [headingOf(chapter, size), ...openingOf(chapter, told, size), ...(first ? [first] : [])];
  return [{ unbreakable: true, stack: opening }, ...others];
}

/** Chapters that stand beside each other, in two columns. */
const BESIDE: Chapter["id"][][] = [["due"], ["commission", "leads", "contacts"]];

/** The programs over the whole page, then what is short in two columns, then the rest. */
function chaptersOf(told: Told, size: Scaled): Content[] {
  const { chapters } = told;
  const short = BESIDE.map((ids) => chapters.filter(({ id }) => ids.includes(id))).filter(
    (column) => column.length > 0,
  );
  const stacks = short.map((column) => column.flatMap((chapter) => chapterOf(chapter, told, size)));
  const isShort = ({ id }: Chapter) => BESIDE.flat().includes(id);
  const wide = (of: Chapter[]) => of.flatMap((chapter) => chapterOf(chapter, told, size));
  const isProgram = ({ tier, id }: Chapter) => tier !== null || id === "technology" || id === "solutions";
  return [
    ...wide(chapters.filter(isProgram)),
    ...(stacks.length > 0 ? [columnsOf(stacks)] : []),
    ...wide(chapters.filter((chapter) => !isShort(chapter) && !isProgram(chapter))),
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

/** What is printed: data alone, for it goes to another thread. */
export interface Printed {
  told: Told;
  portalId: number;
  heading: string;
  language: Language;
}

function documentOf({ told, portalId, heading, language }: Printed, scale: number, counted: (pages: number) => void) {
  const text = reportMessagesFor(language);
  const size: Scaled = (points) => points * scale;
  const top: Content[] = [
    { ...said(heading), fontSize: size(17), bold: true, color: INK },
    { ...said(`${text.account(String(portalId))}. ${told.asOf}`), color: QUIET, margin: [0, 1, 0, 0] },
    ...(told.amountsShown ? [] : [lineOf({ title: "", text: text.restricted, tone: "warning" }, size)]),
  ];
  const definition: PdfDefinition = {
    ...{ pageSize: "A4", pageMargins: [MARGIN, 30, MARGIN, 34], language, displayTitle: true },
    info: { title: heading, author: "Partner Standing" },
    defaultStyle: { font: "Roboto", fontSize: size(7.6), color: INK, lineHeight: 1.08 },
    content: [...top, ...chaptersOf(told, size), ...sourcesOf(told, size)],
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
