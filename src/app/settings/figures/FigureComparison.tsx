import { Flex, Heading, Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@hubspot/ui-extensions";
import { figureViewModel } from "./figures-view-model.ts";
import { useSettings } from "../frame/settings-context.ts";

const COLUMNS = ["metric", "computed", "official", "difference", "age"] as const;

/** Every metric in both figures. */
export function FigureComparison() {
  const { page, reader, text } = useSettings();
  const figures = page.figures.map((figure) => figureViewModel(figure, { reader, text }));
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.figures.compare}</Heading>
      <Table density="condensed">
        <TableHead>
          <TableRow>
            {COLUMNS.map((column) => (
              <TableHeader key={column}>{text.figures[column]}</TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {figures.map(({ metric, name, computed, official, difference, age }) => (
            <TableRow key={metric}>
              <TableCell>{name}</TableCell>
              <TableCell>{computed}</TableCell>
              <TableCell>{official}</TableCell>
              <TableCell>{difference}</TableCell>
              <TableCell>{age}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}
