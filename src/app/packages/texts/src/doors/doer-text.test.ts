import { expect, test } from "vitest";
import { doerText } from "./doer-text.ts";

const workflow = { kind: "workflow", id: "42" } as const;

test("a workflow is named with the person for whom it did something", () => {
  expect(["en", "de", "fr"].map((language) => doerText(workflow, "Ada Berg", language as "en"))).toEqual([
    "workflow 42 for Ada Berg",
    "Workflow 42 für Ada Berg",
    "le workflow 42 pour Ada Berg",
  ]);
  expect(doerText(workflow, null, "en")).toBe("workflow 42");
});

test("an agent is named by its number, HubSpot's own assistant by its name", () => {
  expect(doerText({ kind: "agent", id: "7" }, null, "fr")).toBe("l’agent 7");
  expect(doerText({ kind: "agent", id: null }, "Ada Berg", "de")).toBe("Breeze für Ada Berg");
});

test("a person is named alone, and nobody where nobody is known", () => {
  expect(doerText(null, "Ada Berg", "en")).toBe("Ada Berg");
  expect(doerText(null, null, "en")).toBeNull();
});
