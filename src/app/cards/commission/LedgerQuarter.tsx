import {
  Accordion,
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from "@hubspot/ui-extensions";
import type { LedgerLineViewModel, QuarterViewModel } from "./ledger-view-model.ts";
import { useCommissionText } from "./use-commission-text.ts";

/** A quarter's statement: its sum and the day it is paid, and the months behind it. */
export function LedgerQuarter({ quarter, isOpen }: { quarter: QuarterViewModel; isOpen: boolean }) {
  const { heading, payday, reversed, lines } = quarter;
  return (
    <Accordion title={heading} size="sm" defaultOpen={isOpen}>
      <Flex direction="column" gap="xs">
        <Text>{payday}</Text>
        {reversed && <Text>{reversed}</Text>}
        <LineTable lines={lines} />
      </Flex>
    </Accordion>
  );
}

function LineTable({ lines }: { lines: LedgerLineViewModel[] }) {
  const { month, basis, rate, amount } = useCommissionText().ledger;
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{month}</TableHeader>
          <TableHeader align="right">{basis}</TableHeader>
          <TableHeader align="right">{rate}</TableHeader>
          <TableHeader align="right">{amount}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.key}>
            <TableCell>
              {line.month}
              {line.note && <Text variant="microcopy">{line.note}</Text>}
            </TableCell>
            <TableCell align="right">{line.basis}</TableCell>
            <TableCell align="right">{line.rate}</TableCell>
            <TableCell align="right">{line.amount}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
