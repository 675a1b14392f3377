import { Accordion, Alert, Flex, Heading, LoadingButton, StatusTag, Tag, Text } from "@hubspot/ui-extensions";
import type {
  Chapter,
  ReportChart,
  ReportLine,
  ReportTable,
  Told as ToldAnswer,
} from "@partner-standing/contract/reports/report";
import type { Tone } from "@partner-standing/contract/reports/tone";
import { TrendChart } from "@partner-standing/extension-kit/TrendChart.tsx";
import { DataTable, Lines } from "@partner-standing/extension-kit/views.tsx";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { type ReactNode, useCallback } from "react";
import { PageNotice } from "../frame/PageNotice.tsx";
import { useHome } from "../frame/home-context.ts";
import { usePageText } from "../frame/use-page-text.ts";

const TAGS = { good: "success", warning: "warning", bad: "error", plain: "default" } as const;
export const STATUSES = { good: "success", warning: "warning", bad: "danger", plain: "default" } as const;

/** What matters stands in a box, what is only to be known does not. */
function Line({ line: { title, text, tone } }: { line: ReportLine }) {
  if (tone === "plain")
    return (
      <Flex direction="column">
        {title && <Text format={{ fontWeight: "demibold" }}>{title}</Text>}
        <Text>{text}</Text>
      </Flex>
    );
  return (
    <Alert title={title || text} variant={tone === "good" ? "success" : "warning"}>
      {title ? text : null}
    </Alert>
  );
}

/** The figures as a line, and the limit that they are to reach as another. */
function Trend({ chart: { title, points, limit } }: { chart: ReportChart }) {
  return <TrendChart title={title} name={title.split(",")[0] ?? title} points={points} limit={limit} />;
}

function cellOf(text: string, kind: "text" | "short" | "number" | "status", tone: Tone): ReactNode {
  return kind === "status" ? <StatusTag variant={STATUSES[tone]}>{text}</StatusTag> : text;
}

/** The clauses behind rows, folded away: what all of them share is printed once. */
export function Printed({ rows, told }: { rows: { source: number | null }[]; told: ToldAnswer }) {
  const { reader } = useHome();
  const { printed } = usePageText();
  const places = [...new Set(rows.flatMap(({ source }) => (source === null ? [] : [source])))];
  if (places.length === 0) return null;
  return (
    <Accordion title={printed(told.columns.printed, reader.count(places.length))} size="xs">
      <Lines lines={places.map((place) => told.sources[place] ?? "")} variant="microcopy" />
    </Accordion>
  );
}

/** A table with its clauses behind it. */
export function ToldTable({ table, told }: { table: ReportTable; told: ToldAnswer }) {
  const { title, note, columns, rows } = table;
  return (
    <Flex direction="column" gap="xs">
      <Heading>{title}</Heading>
      {note && <Text variant="microcopy">{note}</Text>}
      {rows.length > 0 && (
        <DataTable
          columns={columns.map(({ text, kind }, place) => ({
            header: text,
            ...(kind === "number" && { align: "right" as const }),
            cell: ({ cells, tone }: ReportTable["rows"][number]) => cellOf(cells[place] ?? "", kind, tone),
          }))}
          rows={rows}
          keyOf={({ cells }) => cells.join(" ")}
        />
      )}
      <Printed rows={rows} told={told} />
    </Flex>
  );
}

interface ChapterProps {
  chapter: Chapter;
  told: ToldAnswer;
  /** Those that are shown, in the service's order; all of them where none is named. */
  tables?: readonly string[];
  /** What comes right behind the lines. */
  children?: ReactNode;
}

/** A program: its tier, what comes, the trend, and the tables that the page is about. */
export function ToldChapter({ chapter, told, tables, children }: ChapterProps) {
  const { title, tier, lines, chart } = chapter;
  const shown = chapter.tables.filter(({ id }) => !tables || tables.includes(id));
  return (
    <Flex direction="column" gap="md">
      <Flex direction="row" gap="sm" align="center" wrap>
        <Heading>{title}</Heading>
        {tier && <Tag variant={TAGS[tier.tone]}>{tier.text}</Tag>}
        {tier?.since && <Text variant="microcopy">{tier.since}</Text>}
      </Flex>
      {lines.map((line) => (
        <Line key={line.title + line.text} line={line} />
      ))}
      {children}
      {chart && <Trend chart={chart} />}
      {shown.map((table) => (
        <ToldTable key={table.id} table={table} told={told} />
      ))}
    </Flex>
  );
}

/** Asks the service what is told on the overview, and shows what a page makes of it. */
export function ToldPage({ children }: { children: (told: ToldAnswer) => ReactNode }) {
  const { service, reader } = useHome();
  const text = usePageText();
  const { language } = reader;
  const { state, reload } = useService(useCallback(() => service.overview(language), [service, language]));
  const told = lastGood(state);
  const { freshness } = reader.messages;
  const asOf = told?.freshness.asOf;
  const words = { ...text, stale: asOf ? freshness.stale(reader.instant(asOf)) : null };
  const isReloading = state.status === "loading";
  return (
    <Flex direction="column" gap="lg">
      <PageNotice state={state} reload={reload} words={words} />
      {told && children(told)}
      {told && (
        <Flex direction="row" gap="sm" align="center" wrap>
          <Text variant="microcopy">{told.asOf}</Text>
          <LoadingButton size="xs" loading={isReloading} onClick={() => reload()}>
            {isReloading ? freshness.reloading : freshness.reload}
          </LoadingButton>
        </Flex>
      )}
    </Flex>
  );
}
