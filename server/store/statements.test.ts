import { describe, expect, test } from "vitest";
import { storeStatements, tablesOfMigrations, type WrittenStatement } from "../../test/database/store-statements.ts";

/** Statements about several portals: each asks all nodes, so none of them belongs to a request or to a turn of work. */
const ALL_PORTALS: Record<string, string> = {
  "engine/copy-database: requireEmpty": "the whole database is copied",
  "engine/copy-database: copyTable": "the same",
  "engine/copy-database: continueNumbers": "the same",
  "jobs/sync-states: syncStates": "the figures of /metrics and /readyz; what cannot be read is left out of them",
  "jobs/waiting-work: waitingWork": "the same",
  "jobs/webhook-events: saveEvents": "one delivery of HubSpot tells of several portals, which are named",
  "portals/erase-portal: keptPortals": "an operator's list",
};

/** Looked for in all portals at once, and therefore kept in one place. */
const IN_ONE_PLACE = ["jobs", "migrations"];
const spread = new Set([...tablesOfMigrations().filter((table) => !IN_ONE_PLACE.includes(table)), "$table"]);

const statements = storeStatements();

/** The queries of a statement, each without those inside it, and each arm of a union by itself. */
function queriesIn(text: string): string[] {
  const closed: string[] = [];
  const open = [{ text: "", isQuery: true }];
  const last = () => open.at(-1) as (typeof open)[number];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (letter === "(") {
      const isQuery = /^\(\s*(\(|select|with|insert|update|delete)\b/i.test(text.slice(at));
      if (!isQuery) last().text += letter;
      open.push({ text: "", isQuery });
    } else if (letter === ")") {
      const ended = open.pop() ?? { text: "", isQuery: true };
      if (ended.isQuery) closed.push(ended.text);
      last().text += ended.isQuery ? "(…)" : `${ended.text})`;
    } else last().text += letter;
  }
  return [...closed, last().text].flatMap((query) => query.split(/\bunion(?: all)?\b/));
}

/** The spread tables that a query reads or changes; what it inserts into is told apart by its first column. */
function tablesOf(query: string): string[] {
  const named = [...query.matchAll(/\b(?:from|join|update|using)\s+(\$?\w+)/g)].map(([, table = ""]) => table);
  const listed = [...query.matchAll(/\bfrom [^()]*?, (\w+)/g)].map(([, table = ""]) => table);
  return [...named, ...listed].filter((table) => spread.has(table));
}

/** Each `exists (…)`: what it looks for, and the brackets that it stands in, without what is in brackets within. */
function lookUpsIn(text: string): { looked: string; around: { flat: string } }[] {
  const open = [{ start: 0, flat: "" }];
  const last = () => open.at(-1) as (typeof open)[number];
  const found: ReturnType<typeof lookUpsIn> = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") open.push({ start: at + 1, flat: "" });
    else if (text[at] === ")" && open.length > 1) {
      const { start } = open.pop() as (typeof open)[number];
      last().flat += "(…)";
      if (/\bexists \($/.test(text.slice(0, start))) found.push({ looked: text.slice(start, at), around: last() });
    } else last().flat += text[at];
  }
  return found;
}

/** Whether it depends on the row around it: it names a table that is not its own, or its own is filled in. */
function namesRowAround(looked: string): boolean {
  if (/^ ?select 1 \$value\b/.test(looked)) return true;
  const own = [...looked.matchAll(/\b(?:from|join) (\w+)(?: (\w+))?/g)].flatMap(([, table, alias]) => [table, alias]);
  return [...looked.matchAll(/(?<![$\w])(\w+)\.\w/g)].some(([, table]) => !own.includes(table));
}

/** A condition beside others that all have to hold becomes a join; anything else is looked up for each row, or in all rows. */
function isCondition(flat: string): boolean {
  return (
    !/\bor\b/.test(flat) && !/(?<!\b(?:where|and)(?: not)? )\bexists\b/.test(flat.replaceAll("not exists", "exists"))
  );
}

const count = (text: string, of: RegExp) => [...text.matchAll(of)].length;

/** Which portal a query is about must stand in it: what it takes from the one around it, Citus looks for on all nodes. */
function isRouted(query: string): boolean {
  const tables = tablesOf(query);
  if (tables.length === 0) return true;
  return /\bportal_id = (\$portalId|\$1)\b/.test(query) && count(query, /\bportal_id = /g) >= tables.length;
}

const setClauses = (text: string) =>
  [...text.matchAll(/\bupdate (\$?\w+)(?: \w+)? set (.*?)(?=\bfrom\b|\bwhere\b|\breturning\b|$)/g)]
    .filter(([, table = ""]) => spread.has(table))
    .map(([, , set = ""]) => set);

const conflictClauses = (text: string) =>
  [...text.matchAll(/\bdo update set (.*?)(?=\bwhere\b|\breturning\b|$)/g)].map(([, set = ""]) => set);

const inserts = (text: string) =>
  [...text.matchAll(/\binsert into (\w+) \(([^)]*)\) (.*)$/g)]
    .filter(([, table = ""]) => spread.has(table) && table !== "portals")
    .map(([, , columns = "", rest = ""]) => ({ columns, rest }));

function refused(of: (text: string) => boolean, except: Record<string, string> = {}): WrittenStatement[] {
  return statements.filter(({ where, text }) => !(where in except) && of(text));
}

describe("the statements of the store", () => {
  test("are found", () => {
    expect(statements.length).toBeGreaterThan(150);
    expect(spread.size).toBeGreaterThan(35);
  });

  test("name their portal in every query, so that one node is asked", () => {
    expect(refused((text) => queriesIn(text).some((query) => !isRouted(query)), ALL_PORTALS)).toEqual([]);
  });

  test("that are about several portals are still there, and need to be", () => {
    const names = new Set(statements.map(({ where }) => where));
    expect(Object.keys(ALL_PORTALS).filter((name) => !names.has(name))).toEqual([]);
  });

  test("insert where the portal is: its number comes first, and with rows from the portal's own row", () => {
    const isSpread = ({ columns, rest }: { columns: string; rest: string }) =>
      columns.startsWith("portal_id") &&
      (/^values \(\$portalId\b/.test(rest) || /^select (distinct )?(\w\.)?portal_id, /.test(rest));
    expect(refused((text) => inserts(text).some((insert) => !isSpread(insert)))).toEqual([]);
  });

  test("take no clock in what a conflict changes: `excluded` has it", () => {
    const hasClock = (set: string) => /\bnow\(\)|\bclock_timestamp\(\)/.test(set);
    expect(refused((text) => conflictClauses(text).some(hasClock))).toEqual([]);
  });

  test("take no clock where it depends on a row what becomes of it", () => {
    const dependsOnRow = (set: string) =>
      /\bclock_timestamp\(\)|\bcoalesce\([^=]*\bnow\(\)|\bcase\b[^=]*=?[^=]*\bnow\(\)[^=]*\bend\b/.test(set);
    expect(refused((text) => setClauses(text).some(dependsOnRow))).toEqual([]);
  });

  test("add to an instant only what is the same for every row", () => {
    const dependsOnRow = (set: string) => {
      const fixed = set.replaceAll(/\bnow\(\) [+-] make_interval\(\w+ => \$\w+\)/g, "");
      return /\binterval\b|\bmake_interval\b/.test(fixed);
    };
    expect(refused((text) => setClauses(text).some(dependsOnRow))).toEqual([]);
  });

  test("look for rows by their key where `exists` may read all rows of a portal: `isThere` does", () => {
    const mayReadAll = (text: string) =>
      lookUpsIn(text).some(({ looked, around }) => namesRowAround(looked) && !isCondition(around.flat));
    expect(refused(mayReadAll, ALL_PORTALS)).toEqual([]);
  });

  test("name a column also where only a row is looked for: Citus keeps what it finds on the way, and refuses rows of nothing", () => {
    expect(refused((text) => /\bselect from\b|\bexists \( ?select \$value\b/.test(text))).toEqual([]);
  });

  test("lock rows of one portal", () => {
    const locks = (query: string) => /\bfor (no key update|update|key share|share)\b/.test(query);
    expect(refused((text) => queriesIn(text).some((query) => locks(query) && !isRouted(query)))).toEqual([]);
  });
});
