import { ESLint } from "eslint";
import { expect, test } from "vitest";

const eslint = new ESLint();

async function rulesBroken(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

const CARD = "src/app/cards/standing/StandingCard.tsx";
const KIT = "src/app/packages/extension-kit/src/call-service.ts";

test.each([
  ["a card that calls fetch", CARD, 'export const answer = fetch("/api");', "@hubspot/ui-extensions/no-native-http"],
  ["a card with HTML", CARD, "export const View = () => <div />;", "@hubspot/ui-extensions/no-html-elements"],
  ["a card that logs", CARD, 'console.log("here");', "@hubspot/ui-extensions/no-console"],
  ["a card that remembers", CARD, 'localStorage.setItem("a", "b");', "@hubspot/ui-extensions/no-browser-storage"],
  ["a parent import", CARD, 'import "../../settings/labels.ts";', "@hubspot/ui-extensions/no-parent-imports"],
  ["a kit that calls fetch", KIT, 'export const answer = fetch("/api");', "@hubspot/ui-extensions/no-native-http"],
  ["any", "src/app/cards/view-model.ts", "export const a: any = 1;", "@typescript-eslint/no-explicit-any"],
  ["any in a test", "src/app/cards/a.test.ts", "export const a: any = 1;", "@typescript-eslint/no-explicit-any"],
  // Asking for types needs a file that exists; its text is replaced.
  [
    "a promise nobody waits for",
    "test/validate/checks/project-check.ts",
    "async function run() {}\nrun();",
    "@typescript-eslint/no-floating-promises",
  ],
])("refuses %s", async (_what, file, code, rule) => {
  expect(await rulesBroken(file, code)).toContain(rule);
});

test("lets the kit's tests fake the browser", async () => {
  const test = "src/app/packages/extension-kit/src/call-service.test.ts";
  expect(await rulesBroken(test, 'export const answer = fetch("/api");')).toEqual([]);
});
