import { type Sql, sql } from "./database.ts";

/** The beginning of every word, as PostgreSQL looks for it; null for a text without any. */
export function beginningsOf(search: string): string | null {
  const words = search.match(/[\p{L}\p{N}]+/gu);
  return words && words.map((word) => `${word}:*`).join(" & ");
}

/** The words of two columns, as the indexes by words have them. */
export const wordsIn = (name: Sql, more: Sql) =>
  sql`to_tsvector('simple', translate(${name} || ' ' || coalesce(${more}, ''), '@._-/+:', '       '))`;
