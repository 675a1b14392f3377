import { raw } from "sql-template-tag";

/** How a column is called in a row. */
export const inCamelCase = (column: string) =>
  column.replace(/_([a-z\d])/g, (_sign, letter: string) => letter.toUpperCase());

/**
 * Columns that are always read and written together, declared as in SQL: `name text, sold_on text`. Rows come as JSON, which
 * calls them in camel case.
 */
export function columns(declaration: string) {
  const all = declaration.split(",").map((column) => column.trim().split(/\s+/) as [name: string, type: string]);
  const list = (write: (name: string, type: string) => string) =>
    raw(all.map(([name, type]) => write(name, type)).join(", "));
  return {
    names: list((name) => name),
    /** The same by their names in JSON, and as `jsonb_to_recordset` wants them declared. */
    given: list((name) => `"${inCamelCase(name)}"`),
    declared: list((name, type) => `"${inCamelCase(name)}" ${type}`),
    /** For a conflict in which the newer row stands. */
    replaced: list((name) => `${name} = excluded.${name}`),
  };
}
