import { Button, Flex, Heading } from "@hubspot/ui-extensions";
import type { ReactNode } from "react";
import { useSettings } from "./settings-context.ts";

interface RowListProps<Row> {
  heading: ReactNode;
  /** What is said above the rows. */
  hint: ReactNode;
  rows: Row[];
  /** What a new row begins with, and the button that adds it. */
  blank: Row;
  add: string;
  /** What a row is called where it is removed. */
  nameOf: (row: Row) => string;
  type: (rows: Row[]) => void;
  /** The fields of a row. */
  children: (row: Row, place: number, change: (change: Partial<Row>) => void) => ReactNode;
}

/** Entries of one kind, each with its fields, that are added and removed one by one. */
export function RowList<Row extends object>(props: RowListProps<Row>) {
  const { heading, hint, rows, blank, add, nameOf, type, children } = props;
  const { text, canEdit } = useSettings();
  return (
    <Flex direction="column" gap="md">
      <Heading>{heading}</Heading>
      {hint}
      {rows.map((row, place) => (
        <Flex key={place} direction="column" gap="sm">
          {children(row, place, (change) => type(rows.map((one, at) => (at === place ? { ...one, ...change } : one))))}
          {canEdit && (
            <Flex>
              <Button size="xs" onClick={() => type(rows.filter((_, at) => at !== place))}>
                {text.removeOf(nameOf(row))}
              </Button>
            </Flex>
          )}
        </Flex>
      ))}
      {canEdit && (
        <Flex>
          <Button size="sm" onClick={() => type([...rows, blank])}>
            {add}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

/** What a field is told of what is wrong with it; null where nothing is. */
export const faultProps = (sentence: string | null) =>
  sentence === null ? {} : { error: true, validationMessage: sentence };
