import { Box, Pagination, Table as MantineTable, UnstyledButton } from "@mantine/core";
import { type CSSProperties, useEffect, useRef, useState } from "react";
import { useWords } from "../page-words.ts";
import type { BaseProps } from "./remote-props.ts";

interface TableProps extends BaseProps {
  bordered?: boolean;
  density?: string;
  paginated?: boolean;
  page?: number;
  pageCount?: number;
  maxVisiblePageButtons?: number;
  onPageChange?: (page: number) => void;
}

const ROOM: Record<string, number> = { compact: 4, condensed: 7 };

/** What is wider than its place is scrolled: by the keyboard too, where nothing in it takes the focus. */
function useCut() {
  const box = useRef<HTMLDivElement>(null);
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setCut(entry.target.scrollWidth > entry.target.clientWidth);
    });
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return { box, isCut };
}

function Table({ children, bordered = true, density = "default", testId, ...pages }: TableProps) {
  const words = useWords();
  const { page = 1, pageCount = 1, maxVisiblePageButtons = 10 } = pages;
  const { box, isCut } = useCut();
  return (
    <div data-test-id={testId}>
      <Box ref={box} style={{ overflowX: "auto" }} tabIndex={isCut ? 0 : undefined}>
        <MantineTable
          withTableBorder={bordered}
          verticalSpacing={ROOM[density] ?? 10}
          horizontalSpacing={density === "compact" ? 10 : 14}
        >
          {children}
        </MantineTable>
      </Box>
      {pages.paginated && (
        <Pagination
          component="nav"
          aria-label={words.pages}
          size="sm"
          mt="sm"
          value={page}
          total={pageCount}
          siblings={Math.max(1, Math.floor((maxVisiblePageButtons - 5) / 2))}
          onChange={(to) => pages.onPageChange?.(to)}
          getControlProps={(control) => ({ "aria-label": control === "next" ? words.nextPage : words.previousPage })}
        />
      )}
    </div>
  );
}

type SortDirection = "none" | "ascending" | "descending";

interface CellProps extends BaseProps {
  align?: "left" | "center" | "right";
  width?: "min" | "max" | "auto" | number;
  colSpan?: number;
}

interface HeaderProps extends CellProps {
  sortDirection?: SortDirection | "never";
  disabled?: boolean;
  onSortChange?: (direction: SortDirection) => void;
}

const NEXT: Record<SortDirection, SortDirection> = { none: "ascending", ascending: "descending", descending: "none" };
const SORT_SIGNS: Record<SortDirection, string> = { none: "⇅", ascending: "▲", descending: "▼" };
const WIDTHS: Record<string, string | undefined> = { min: "1%", max: "100%" };

function cellStyle({ align, width }: CellProps): CSSProperties {
  return { textAlign: align, width: typeof width === "string" ? WIDTHS[width] : width };
}

function TableHeader({ children, sortDirection = "never", disabled, onSortChange, ...cell }: HeaderProps) {
  const isSorted = sortDirection !== "never";
  return (
    <MantineTable.Th scope="col" style={cellStyle(cell)} aria-sort={isSorted ? sortDirection : undefined}>
      {isSorted ? (
        <UnstyledButton
          fz="inherit"
          fw="inherit"
          disabled={disabled}
          onClick={() => onSortChange?.(NEXT[sortDirection])}
        >
          {children} <span aria-hidden="true">{SORT_SIGNS[sortDirection]}</span>
        </UnstyledButton>
      ) : (
        children
      )}
    </MantineTable.Th>
  );
}

export const tableComponents = {
  Table,
  TableHeader,
  TableHead: ({ children }: BaseProps) => <MantineTable.Thead>{children}</MantineTable.Thead>,
  TableBody: ({ children }: BaseProps) => <MantineTable.Tbody>{children}</MantineTable.Tbody>,
  TableFooter: ({ children }: BaseProps) => <MantineTable.Tfoot>{children}</MantineTable.Tfoot>,
  TableRow: ({ children }: BaseProps) => <MantineTable.Tr>{children}</MantineTable.Tr>,
  TableCell: ({ children, colSpan, ...cell }: CellProps) => (
    <MantineTable.Td style={cellStyle(cell)} colSpan={colSpan}>
      {children}
    </MantineTable.Td>
  ),
};
