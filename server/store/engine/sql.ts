import sql, { type Sql } from "sql-template-tag";

/** `` sql`select … where id = ${id}` `` : every `${value}` becomes a numbered parameter, and a part made the same way a part. */
export { default as sql, empty } from "sql-template-tag";
export type { Sql };

/**
 * Whether there is such a row, `from` on: looked for by its key for each row of the statement around it. Where `exists` stands
 * beside an `or` or among the columns, PostgreSQL may read all rows of the portal instead, to have them at hand.
 */
export const isThere = (rows: Sql): Sql => sql`array(select true ${rows}) <> '{}'`;

/** One SQL statement with its values beside it, never inside it. */
export interface Statement extends Pick<Sql, "text" | "values"> {
  /** Empty for a statement that is made up on the way: it is not prepared. */
  name?: string;
}

const names = new Map<string, string>();

/** Equal texts share a name, so that the server prepares each statement once per connection. */
export function nameOf(text: string): string {
  const name = names.get(text) ?? `s${names.size + 1}`;
  names.set(text, name);
  return name;
}
