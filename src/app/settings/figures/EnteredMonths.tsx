import {
  Flex,
  Heading,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from "@hubspot/ui-extensions";
import { monthViewModel } from "./figures-view-model.ts";
import { useSettings } from "../frame/settings-context.ts";

/** HubSpot's figures as they were entered, newest month first. */
export function EnteredMonths() {
  const { page, reader, text } = useSettings();
  const months = page.months.map((month) => monthViewModel(month, { reader, text }));
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.figures.months}</Heading>
      {months.length === 0 ? (
        <Text>{text.figures.noMonths}</Text>
      ) : (
        <Table density="condensed">
          <TableHead>
            <TableRow>
              <TableHeader>{text.figures.month}</TableHeader>
              <TableHeader>{text.figures.asOf}</TableHeader>
              <TableHeader>{text.sections.figures}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {months.map(({ month, asOf, figures }) => (
              <TableRow key={month}>
                <TableCell>{month}</TableCell>
                <TableCell>{asOf}</TableCell>
                <TableCell>{figures}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Flex>
  );
}
