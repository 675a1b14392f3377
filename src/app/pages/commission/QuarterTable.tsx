import { StatusTag, Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@hubspot/ui-extensions";
import { ExportQuarter } from "./ExportQuarter.tsx";
import type { QuarterRow } from "./statement-view-model.ts";
import { useStatementText } from "./use-statement-text.ts";

const COLUMNS = ["quarter", "commission", "reversed", "total", "customers", "paidOn", "status", "export"] as const;
const AMOUNTS: readonly string[] = ["commission", "reversed", "total", "customers"];
/** A cell in which there is nothing. */
const DASH = "–";

/** One quarter a row, and one for each further currency. */
export function QuarterTable({ rows }: { rows: QuarterRow[] }) {
  const { columns } = useStatementText();
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          {COLUMNS.map((column) => (
            <TableHeader key={column} align={AMOUNTS.includes(column) ? "right" : "left"}>
              {columns[column]}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <QuarterCells key={row.key} row={row} />
        ))}
      </TableBody>
    </Table>
  );
}

function QuarterCells({ row }: { row: QuarterRow }) {
  const { quarter, name, commission, reversed, total, customers, paidOn, status, isFirst } = row;
  return (
    <TableRow>
      <TableCell>{name}</TableCell>
      <TableCell align="right">{commission}</TableCell>
      <TableCell align="right">{reversed ?? DASH}</TableCell>
      <TableCell align="right">{total}</TableCell>
      <TableCell align="right">{customers}</TableCell>
      <TableCell>{paidOn}</TableCell>
      <TableCell>
        <StatusTag variant={status.variant}>{status.text}</StatusTag>
      </TableCell>
      <TableCell>{isFirst && <ExportQuarter quarter={quarter} />}</TableCell>
    </TableRow>
  );
}
