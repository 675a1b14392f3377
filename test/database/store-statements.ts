import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const STORE = path.join(import.meta.dirname, "../../server/store");
const MIGRATIONS = path.join(STORE, "engine/migrations");

/** The text of one statement, or of a part of one, in one line. What is filled in stands by its last name: `$portalId`. */
export interface WrittenStatement {
  /** The folder and file, and the function around it. */
  where: string;
  text: string;
}

/** The value of an expression by its name; one that has none is a value. */
function nameOf(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : "value";
}

function textOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  const spans = template.templateSpans.map(({ expression, literal }) => `$${nameOf(expression)}${literal.text}`);
  return template.head.text + spans.join("");
}

/** The name of the function, method or constant that a statement stands in. */
function nameAround(node: ts.Node): string {
  for (let around = node.parent; !ts.isSourceFile(around); around = around.parent)
    if (
      ts.isFunctionDeclaration(around) ||
      ts.isMethodDeclaration(around) ||
      (ts.isVariableDeclaration(around) && ts.isSourceFile(around.parent.parent.parent))
    )
      return around.name?.getText() ?? "";
  return "";
}

function statementsIn(file: string): WrittenStatement[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(STORE, file), "utf8"), ts.ScriptTarget.Latest, true);
  const found: WrittenStatement[] = [];
  const note = (node: ts.Node, template: ts.TemplateLiteral) => {
    const text = textOf(template).replace(/--.*$/gm, "").replace(/\s+/g, " ").trim();
    found.push({ where: `${file.replace(/\.ts$/, "")}: ${nameAround(node)}`, text });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "sql") note(node, node.template);
    const [first] = ts.isCallExpression(node) && node.expression.getText() === "named" ? node.arguments : [];
    if (first && ts.isTemplateLiteral(first)) note(node, first);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every statement that the store can send, as its source says it. */
export function storeStatements(): WrittenStatement[] {
  const files = readdirSync(STORE, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .sort()
    .flatMap(statementsIn);
}

/** The tables whose rows are some portal's, by the migrations. */
export function tablesOfMigrations(): string[] {
  const texts = readdirSync(MIGRATIONS).map((name) => readFileSync(path.join(MIGRATIONS, name), "utf8"));
  return texts.flatMap((text) => [...text.matchAll(/^create table (\w+)/gm)].map(([, table = ""]) => table));
}
