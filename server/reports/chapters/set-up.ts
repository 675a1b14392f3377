import type { Chapter, ReportTable } from "@partner-standing/contract/reports/report";
import { SET_UP_PARTS, type SetUp, type Standing } from "@partner-standing/contract/standing/standing";
import { type Teller, short, status, words } from "../teller.ts";

/** Every step of setting up an account, whether it is done, and what it is for. */
function setUpTable({ missing, of }: SetUp, { row, reader, text }: Teller): ReportTable {
  const { parts, guide } = text.setUp;
  const { columns, done, open } = guide;
  return {
    ...{ id: "set-up", title: guide.title(reader.count(of - missing.length), reader.count(of)), note: null },
    columns: [short(columns.step), status(columns.status), words(columns.enter)],
    rows: SET_UP_PARTS.map((part) => {
      const { name, enter, unlocks } = parts[part];
      const isOpen = missing.includes(part);
      const said = { tone: isOpen ? "warning" : "good", citations: [] } as const;
      return row([name, isOpen ? open : done, `${enter} ${guide.unlocks(unlocks)}`], said);
    }),
  };
}

/** What has to be told in the settings before a verdict says anything. */
export function notSetUpChapter(standing: Standing, teller: Teller): Chapter {
  const { reader, text } = teller;
  const { title, heading, where } = reader.messages.notSetUp;
  const { missing, of } = standing.setUp;
  const tag = title(reader.count(of - missing.length), reader.count(of));
  return {
    ...{ id: "technology", title: text.chapters.technology, chart: null },
    tier: { text: tag, tone: "warning", since: "" },
    lines: [{ title: heading, text: where, tone: "warning" }],
    tables: [setUpTable(standing.setUp, teller)],
  };
}
