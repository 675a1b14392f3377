import type { Chapter, ReportLine, ReportTable, Told } from "@partner-standing/contract/reports/report";
import type { AutomationMessages } from "@partner-standing/texts/automation/en";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";

/** Whoever puts an answer together. */
export interface Writer {
  text: AutomationMessages;
  reader: CardReader;
}

function lineText({ title, text: said }: ReportLine, { text }: Writer): string {
  return title === "" ? said : text.named(title, said);
}

/** The first cell names the row; the others stand under their columns, what is empty is left out. */
function rowsOf({ columns, rows }: ReportTable, { text, reader }: Writer): string[] {
  return rows.map(({ cells: [name = "", ...cells], source }) => {
    const values = cells.flatMap((cell, place) => {
      const column = columns[place + 1]?.text ?? "";
      return cell === "" ? [] : [column === "" ? cell : text.named(column, cell)];
    });
    // A step that says more than one sentence is no name that a colon could follow.
    const named = name.endsWith(".") ? [name, ...values].join(" ") : text.named(name, reader.series(values));
    const said = values.length === 0 ? name : named;
    return source === null ? said : `${said} ${text.clause(reader.count(source + 1))}`;
  });
}

function chapterLines({ title, tier, lines, tables }: Chapter, writer: Writer): string[] {
  const { text, reader } = writer;
  const held = tier ? [tier.text, tier.since].filter(Boolean) : [];
  return [
    held.length > 0 ? text.named(title, reader.series(held)) : title,
    ...lines.map((line) => lineText(line, writer)),
    ...tables.flatMap((table) => [table.title, ...rowsOf(table, writer)]),
  ];
}

/** What is told on a page and in a report, as lines that an agent reads: each figure with its clause, and where those are printed. */
export function toldText({ chapters, sources, asOf, amountsShown }: Told, writer: Writer): string {
  const { text, reader } = writer;
  const printed = sources.map((source, place) => `${text.clause(reader.count(place + 1))} ${source}`);
  return [
    ...chapters.flatMap((chapter) => chapterLines(chapter, writer)),
    ...(amountsShown ? [] : [text.withoutAmounts]),
    `${asOf}.`,
    ...(printed.length > 0 ? [text.printed, ...printed] : []),
  ].join("\n");
}
