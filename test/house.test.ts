import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const ROOT = path.join(import.meta.dirname, "..");
const MOST_FILES = 25;
/** How many files may be read to follow each way. */
const LONGEST: Record<string, number> = {
  "A register click": 7,
  "A deal that is marked": 7,
  "A deal that is submitted": 3,
  "A workflow that registers": 7,
  "Something that is supposed": 6,
  "A review day": 7,
  "A settings save": 6,
};
/** Work is woken by its kind's name: this file is reached that way. */
const KINDS_OF_WORK = "server/work/kinds-of-work.ts";

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => existsSync(path.join(ROOT, file)) && file !== "");
const textOf = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

/** The file that a module specifier leads to. */
function fileOf(specifier: string, from: string): string {
  const [, name, rest] = /^@partner-standing\/([a-z-]+)\/(.+)$/.exec(specifier) ?? [];
  if (name && rest) return `src/app/packages/${name}/src/${path.extname(rest) ? rest : `${rest}.ts`}`;
  return path.posix.join(path.posix.dirname(from), specifier);
}

/** The files that a file imports, with the code or only with the types. */
function importsOf(file: string, { withTypes }: { withTypes: boolean }): string[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
    const named = clause?.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : [];
    const onlyTypes =
      clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
      (ts.isExportDeclaration(statement) && statement.isTypeOnly) ||
      (named.length > 0 && !clause?.name && named.every(({ isTypeOnly }) => isTypeOnly));
    return onlyTypes && !withTypes ? [] : [fileOf(moduleSpecifier.text, file)];
  });
}

/** A chain of imports that comes back to where it began; null where there is none. */
function circleIn(graph: Map<string, string[]>): string[] | null {
  const done = new Set<string>();
  function visit(file: string, way: string[]): string[] | null {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  }
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return null;
}

/** The ways that docs/architecture.md lists: a title, then a numbered file a line. */
function waysOf(document: string): [title: string, files: string[]][] {
  const lists = document.matchAll(/^([A-Z][\w ]+):\n\n((?:\d+\. `[^\n]+\n)+)/gm);
  return Array.from(lists, ([, title = "", list = ""]) => [
    title,
    Array.from(list.matchAll(/^\d+\. `([^`]+)`/gm), ([, file = ""]) => file),
  ]);
}

describe("the house", () => {
  const sources = files.filter((file) => /^(?:server|src|sandbox)\/.*\.tsx?$/.test(file) && !/\.test\./.test(file));

  test("has no circle of imports", () => {
    const graph = new Map(sources.map((file) => [file, importsOf(file, { withTypes: false })]));
    expect(graph.size).toBeGreaterThan(500);
    expect(circleIn(graph)).toBeNull();
  });

  test("a circle would be found", () => {
    const graph = new Map([
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["b"]],
    ]);
    expect(circleIn(graph)).toEqual(["b", "c", "b"]);
  });

  test("has one writer of tables for spreadsheets, which lets none run a formula", () => {
    const ofService = sources.filter((file) => file.startsWith("server/"));
    expect(ofService.filter((file) => textOf(file).includes("unparse("))).toEqual(["server/process/csv-file.ts"]);
  });

  test("has no folder that is too full to be looked through", () => {
    const folders = Map.groupBy(files, (file) => path.dirname(file));
    const full = [...folders].filter(
      ([folder, inside]) => !folder.endsWith("/migrations") && inside.length > MOST_FILES,
    );
    expect(full.map(([folder, inside]) => `${folder}: ${inside.length}`)).toEqual([]);
  });

  const ways = waysOf(textOf("docs/architecture.md"));

  test("tells its ways", () => {
    expect(ways.map(([title]) => title)).toEqual(Object.keys(LONGEST));
  });

  test.each(ways)("%s can be followed, and in few files", (title, way) => {
    expect(way.length).toBeLessThanOrEqual(LONGEST[title] ?? 0);
    const missing = way.filter((file) => !existsSync(path.join(ROOT, file)));
    expect(missing).toEqual([]);
    const unreached = way.slice(1).filter((file, index) => {
      const before = way.slice(0, index + 1);
      const isWoken = file === KINDS_OF_WORK && before.some((earlier) => /\bwake\(/.test(textOf(earlier)));
      return !isWoken && !before.some((earlier) => importsOf(earlier, { withTypes: true }).includes(file));
    });
    expect(unreached).toEqual([]);
  });
});
