import { Flex, LoadingButton, StatusTag, Text } from "@hubspot/ui-extensions";
import type { CommissionExport } from "@partner-standing/contract/commission/commission";
import { CopyButton } from "@partner-standing/extension-kit/CopyButton.tsx";
import { DataTable } from "@partner-standing/extension-kit/views.tsx";
import { useCollection } from "@partner-standing/extension-kit/use-collection";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import { useHome } from "../frame/home-context.ts";
import type { AccountRow, QuarterRow } from "./statement-view-model.ts";
import { useStatementText } from "./use-statement-text.ts";

type Collected = Pick<CommissionExport, "csv" | "lines">;

function joined(collected: Collected | null, { csv, lines }: CommissionExport): Collected {
  return collected ? { csv: collected.csv + csv, lines: collected.lines + lines } : { csv, lines };
}

/** The lines of a quarter as CSV. An extension cannot write a file, so the text is copied. */
function ExportQuarter({ quarter }: { quarter: string }) {
  const { service, reader } = useHome();
  const { export: text } = useStatementText();
  const { state, start } = useCollection((after) => service.exportQuarter(quarter, after), joined);
  const { retry, failures } = reader.messages.states;
  if (state.status === "done")
    return (
      <Flex direction="column" gap="xs">
        <Text variant="microcopy">{text.lines(reader.count(state.collected.lines), state.collected.lines)}</Text>
        <CopyButton
          content={() => state.collected.csv}
          label={text.copy}
          copied={text.copied}
          failed={text.copyFailed}
        />
      </Flex>
    );
  const isFailed = state.status === "failed";
  return (
    <Flex direction="column" gap="xs" align="start">
      {isFailed && <Text variant="microcopy">{failures[failureKind(state.reason)].title}</Text>}
      <LoadingButton size="xs" loading={state.status === "running"} onClick={() => start()}>
        {isFailed ? retry : text.button}
      </LoadingButton>
    </Flex>
  );
}

/** A cell in which there is nothing. */
export const DASH = "–";

/** One quarter a row, and one for each further currency. */
export function QuarterTable({ rows }: { rows: QuarterRow[] }) {
  const { columns: header } = useStatementText();
  const amount = (column: "commission" | "reversed" | "total" | "customers") => ({
    header: header[column],
    align: "right" as const,
    cell: (row: QuarterRow) => (
      <>
        {row[column] ?? DASH}
        {column === "total" && row.inAccount && <Text variant="microcopy">{row.inAccount}</Text>}
      </>
    ),
  });
  return (
    <DataTable
      columns={[
        { header: header.quarter, cell: ({ name }) => name },
        ...(["commission", "reversed", "total", "customers"] as const).map(amount),
        { header: header.paidOn, cell: ({ paidOn }) => paidOn },
        { header: header.status, cell: ({ status }) => <StatusTag variant={status.variant}>{status.text}</StatusTag> },
        { header: header.export, cell: ({ quarter, isFirst }) => isFirst && <ExportQuarter quarter={quarter} /> },
      ]}
      rows={rows}
      keyOf={({ key }) => key}
    />
  );
}

/** One quarter a row, both amounts side by side. */
export function AccountTable({ rows }: { rows: AccountRow[] }) {
  const { columns: header, sold } = useStatementText();
  const amount = (name: string, column: "estimate" | "payout" | "customers") => ({
    header: name,
    align: "right" as const,
    cell: (row: AccountRow) => row[column],
  });
  return (
    <DataTable
      columns={[
        { header: header.quarter, cell: ({ quarter }) => quarter },
        amount(sold.account.estimate, "estimate"),
        amount(sold.account.payout, "payout"),
        amount(header.customers, "customers"),
        { header: header.paidOn, cell: ({ paidOn }) => paidOn },
        { header: header.status, cell: ({ status }) => status },
      ]}
      rows={rows}
      keyOf={({ quarter }) => quarter}
    />
  );
}
