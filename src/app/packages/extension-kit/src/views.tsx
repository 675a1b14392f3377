import {
  Alert,
  Button,
  DescriptionList,
  DescriptionListItem,
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from "@hubspot/ui-extensions";
import { type ComponentProps, type ReactNode, useState } from "react";

/** Sentences below each other. */
export function Lines({ lines, variant }: { lines: string[] } & Pick<ComponentProps<typeof Text>, "variant">) {
  return lines.map((line, place) => (
    <Text key={`${place} ${line}`} {...(variant && { variant })}>
      {line}
    </Text>
  ));
}

type NoticeProps = Pick<ComponentProps<typeof Alert>, "title" | "variant"> & { text: ReactNode };

/** Something to know, in a box. */
export function Notice({ title, variant, text }: NoticeProps) {
  return (
    <Alert title={title} variant={variant}>
      {text}
    </Alert>
  );
}

interface FactsProps {
  /** What is left out is null or empty. */
  facts: readonly (readonly [label: string, value: ReactNode])[];
  direction: "row" | "column";
}

/** Values, each with its name. */
export function Facts({ facts, direction }: FactsProps) {
  return (
    <DescriptionList direction={direction}>
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <DescriptionListItem key={label} label={label}>
            <Text>{value}</Text>
          </DescriptionListItem>
        ))}
    </DescriptionList>
  );
}

interface Column<Row> {
  header: string;
  cell: (row: Row) => ReactNode;
  align?: "left" | "right";
  /** In pixels. */
  width?: number | "auto";
}

interface DataTableProps<Row> {
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
}

/** One thing a row. */
export function DataTable<Row>({ columns, rows, keyOf }: DataTableProps<Row>) {
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          {columns.map(({ header, cell: _cell, ...look }, place) => (
            <TableHeader key={place} {...look}>
              {header}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={keyOf(row)}>
            {columns.map(({ cell, align }, place) => (
              <TableCell key={place} {...(align && { align })}>
                {cell(row)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

interface NextPageProps {
  /** What asks for the next page; null at the end. */
  after: string | null;
  label: string;
  page: (after: string) => ReactNode;
}

/** The next page of a long list, once somebody wants it. */
export function NextPage({ after, label, page }: NextPageProps) {
  const [isWanted, setWanted] = useState(false);
  if (after === null) return null;
  if (isWanted) return page(after);
  return (
    <Flex>
      <Button size="sm" onClick={() => setWanted(true)}>
        {label}
      </Button>
    </Flex>
  );
}
