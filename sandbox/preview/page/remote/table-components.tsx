import type { CSSProperties } from "react";
import { IconGlyph } from "./IconGlyph.tsx";
import { type BaseProps, classes } from "./remote-props.ts";

interface TableProps extends BaseProps {
  bordered?: boolean;
  flush?: boolean;
  density?: string;
  paginated?: boolean;
  page?: number;
  pageCount?: number;
  maxVisiblePageButtons?: number;
  onPageChange?: (page: number) => void;
}

function Table({ children, bordered = true, flush, density = "default", testId, ...pages }: TableProps) {
  return (
    <div
      className={classes("table", `table-${density}`, bordered && "table-bordered", flush && "table-flush")}
      data-test-id={testId}
    >
      <div className="table-scroll">
        <table>{children}</table>
      </div>
      {pages.paginated && <Pagination {...pages} />}
    </div>
  );
}

function Pagination({ page = 1, pageCount = 1, maxVisiblePageButtons = 10, onPageChange }: TableProps) {
  const first = Math.max(
    1,
    Math.min(page - Math.floor(maxVisiblePageButtons / 2), pageCount - maxVisiblePageButtons + 1),
  );
  const shown = Array.from({ length: Math.min(maxVisiblePageButtons, pageCount) }, (_, index) => first + index);
  const go = (to: number) => () => onPageChange?.(to);
  return (
    <nav className="pagination" aria-label="Pagination">
      <button type="button" aria-label="Previous page" disabled={page <= 1} onClick={go(page - 1)}>
        <IconGlyph name="left" />
      </button>
      {shown.map((number) => (
        <button key={number} type="button" aria-current={number === page ? "page" : undefined} onClick={go(number)}>
          {number}
        </button>
      ))}
      <button type="button" aria-label="Next page" disabled={page >= pageCount} onClick={go(page + 1)}>
        <IconGlyph name="right" />
      </button>
    </nav>
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
const SORT_ICONS: Record<SortDirection, string> = { none: "⇅", ascending: "▲", descending: "▼" };
const WIDTHS: Record<string, string | undefined> = { min: "1%", max: "100%" };

function cellStyle({ align, width }: CellProps): CSSProperties {
  return { textAlign: align, width: typeof width === "string" ? WIDTHS[width] : width };
}

function TableHeader({ children, sortDirection = "never", disabled, onSortChange, ...cell }: HeaderProps) {
  if (sortDirection === "never") {
    return (
      <th scope="col" style={cellStyle(cell)}>
        {children}
      </th>
    );
  }
  return (
    <th scope="col" style={cellStyle(cell)} aria-sort={sortDirection}>
      <button
        type="button"
        className="sort-button"
        disabled={disabled}
        onClick={() => onSortChange?.(NEXT[sortDirection])}
      >
        {children} <span aria-hidden="true">{SORT_ICONS[sortDirection]}</span>
      </button>
    </th>
  );
}

export const tableComponents = {
  Table,
  TableHeader,
  TableHead: ({ children }: BaseProps) => <thead>{children}</thead>,
  TableBody: ({ children }: BaseProps) => <tbody>{children}</tbody>,
  TableFooter: ({ children }: BaseProps) => <tfoot>{children}</tfoot>,
  TableRow: ({ children }: BaseProps) => <tr>{children}</tr>,
  TableCell: ({ children, colSpan, ...cell }: CellProps) => (
    <td style={cellStyle(cell)} colSpan={colSpan}>
      {children}
    </td>
  ),
};
