import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const ROOT = path.join(import.meta.dirname, "..");

/** Every French catalogue of the app and of the service. */
function catalogues(): string[] {
  return ["src/app/packages", "server"].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => path.basename(file) === "fr.ts" && !file.includes("node_modules"))
      .map((file) => path.join(folder, file)),
  );
}

/** What stands between the quotes of a file, imports left out. */
function literalsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(ROOT, file), "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** An apostrophe of a typewriter, or a space at which the line may break where French has none. */
const WRONG = /\p{L}'(?=\p{L}|$)| [:;?!»%](?:\s|$|[.,)»])|« /u;

test("French has typographic apostrophes, and no break before a colon, a question mark or a quotation mark's end", () => {
  const files = catalogues();
  const all = files.flatMap((file) => literalsOf(file).map((text) => ({ file, text })));
  expect(files.length).toBeGreaterThan(10);
  expect(all.length).toBeGreaterThan(1_000);
  expect(all.filter(({ text }) => WRONG.test(text))).toEqual([]);
});

/** What a component puts between two texts by itself: French wants a no-break space before it. */
const JOINED = /\}[:;] ?\$\{|join\("; "\)/;

test("no component puts a colon or a semicolon between two texts: the catalogue does", () => {
  const folders = ["cards", "settings", "pages"].map((name) => path.join("src/app", name));
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|fixtures|node_modules/.test(file))
      .map((file) => path.join(folder, file)),
  );
  expect(files.length).toBeGreaterThan(80);
  expect(files.filter((file) => JOINED.test(readFileSync(path.join(ROOT, file), "utf8")))).toEqual([]);
});

test.each([
  ["l'app", true],
  ["l’app", false],
  ["Total :", true],
  ["Total\u00a0:", false],
  ["20 %", true],
  ["« oui\u00a0»", true],
  ["à 10:30", false],
])("%s is wrong: %s", (text, isWrong) => {
  expect(WRONG.test(text)).toBe(isWrong);
});
